import { existsSync, readFileSync } from 'node:fs';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { DataDirectory } from './data-directory.js';
import { findLockHolder } from './run-lock.js';
import { StartFailure } from './start-failure.js';
import type { DatabaseOwner } from './settings.js';

/** What the running stack tells about itself in `.data/runtime.json` (mode 600: the addresses carry passwords). */
export interface Runtime {
  readonly gateway: string;
  readonly issuer: string;
  readonly subgraphs: Readonly<Record<AgencyName, string>>;
  /** As the application role, which reads and writes rows and can do nothing else. */
  readonly databases: Readonly<Record<DatabaseOwner, string>>;
  /** As the role that only reads. */
  readonly accessLog: string;
  readonly pids: Readonly<Record<string, number>>;
}

/** The running stack of this data directory; refuses when none runs. */
export function getRuntime(directory: DataDirectory): Runtime {
  const runtime = findRuntime(directory);
  if (runtime !== null) return runtime;
  throw new StartFailure({
    vi: `Hệ thống chưa chạy (thư mục dữ liệu ${directory.root}): hãy chạy \`npm start\` trước.`,
    en: `The stack does not run (data directory ${directory.root}): run \`npm start\` first.`,
  });
}

/** Null when no stack runs, or when it is still starting. */
export function findRuntime(directory: DataDirectory): Runtime | null {
  if (findLockHolder(directory) === null || !existsSync(directory.runtimeFile)) return null;
  return readRuntimeFile(directory.runtimeFile);
}

export function readRuntimeFile(path: string): Runtime {
  // Written whole by the start, readable by its operator alone.
  return JSON.parse(readFileSync(path, 'utf8')) as Runtime;
}
