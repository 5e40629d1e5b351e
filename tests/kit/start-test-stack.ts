import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataDirectory } from '../../scripts/start/data-directory.js';
import { SILENT } from '../../scripts/start/progress.js';
import type { Runtime } from '../../scripts/start/runtime-file.js';
import { startStack } from '../../scripts/start/stack.js';
import { PATIENT } from './patient.js';

export interface TestStackOptions {
  readonly people: number;
  readonly seed: number;
  /** With fsync, for suites that are about what is durable. */
  readonly durable?: boolean;
  /** Added to the environment of every process of the stack. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface TestStack {
  readonly runtime: Runtime;
  readonly directory: DataDirectory;
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

/** Intervals are short in tests and in full length elsewhere. */
const TEST_ENVIRONMENT = {
  ASXH_REACH_INTERVAL_MS: '100',
  ASXH_HEARTBEAT_MS: '200',
  ASXH_RELAY_INTERVAL_MS: '200',
  ...PATIENT,
  NODE_ENV: 'test',
};

/**
 * The product as `npm start` starts it, by the same code: embedded PostgreSQL, issuer, four agencies, gateway, with its own
 * data, on free ports. Without fsync unless asked for, because nothing of it outlives the test.
 */
export async function startTestStack({ people, seed, durable = false, environment = {} }: TestStackOptions): Promise<TestStack> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'asxh-test-'));
  const resources = new AsyncDisposableStack();
  const remove = (): void => rmSync(dataDirectory, { recursive: true, force: true });
  // A run that is cut off has no time for an orderly end; the processes see their parent go, the data would stay.
  process.once('exit', remove);
  resources.defer(() => {
    process.off('exit', remove);
    remove();
  });
  const childEnvironment = { ...TEST_ENVIRONMENT, ...environment };
  const settings = { dataDirectory, people, seed, gatewayPort: 0, serverUrls: {}, durable, childEnvironment };
  try {
    const { runtime, directory } = await startStack(settings, SILENT, resources);
    return { runtime, directory, stop: () => resources.disposeAsync() };
  } catch (error) {
    await resources.disposeAsync();
    throw error;
  }
}
