import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../run-lock.js';
import { StartFailure } from '../start-failure.js';
import type { Account } from './account.js';
import type { Place } from './place.js';

export const ADMINISTRATOR = 'asxh_admin';

export interface ClusterOptions {
  readonly place: Place;
  readonly account: Account | null;
  readonly password: string;
  readonly durable: boolean;
  /** Hears of every process at once, so that an end that comes during the start reaches it; throws when the end has come. */
  readonly own: (process: ChildProcess | null) => void;
}

/** Messages are compared, so they come in English whatever the machine speaks. */
export const POSTGRES_ENVIRONMENT = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };

/** Makes an empty cluster, unless there is one. One that an interrupted initdb left half made is made again. */
export async function initialiseCluster({ place, account, password, durable, own }: ClusterOptions): Promise<void> {
  const { cluster, binaries } = place;
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(join(cluster, 'global', 'pg_control'))) return;
  const passwordFile = writePasswordFile(password, account);
  const flags = [`--pgdata=${cluster}`, `--username=${ADMINISTRATOR}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  try {
    await runInitdb(join(binaries, 'bin', 'initdb'), [...flags, ...locale, ...(durable ? [] : ['--no-sync'])], account, own);
  } finally {
    rmSync(dirname(passwordFile), { recursive: true, force: true });
  }
}

/** Readable by the account alone, in a folder of its own; initdb cannot open the socket that Node gives it as standard input. */
function writePasswordFile(password: string, account: Account | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-initdb-'));
  const path = join(folder, 'password');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  if (account !== null) for (const owned of [path, folder]) chownSync(owned, account.uid, account.gid);
  return path;
}

function runInitdb(program: string, args: readonly string[], account: Account | null, own: ClusterOptions['own']): Promise<void> {
  own(null);
  return new Promise((resolve, reject) => {
    // initdb removes what it made when it fails or is interrupted.
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: POSTGRES_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    own(child);
    const complaints: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(initdbFailure(Buffer.concat(complaints).toString()));
    });
  });
}

function initdbFailure(complaint: string): StartFailure {
  const line = complaint.trim().split('\n').at(-1) ?? '';
  return new StartFailure({
    vi: `Không tạo được cơ sở dữ liệu PostgreSQL: ${line}.`,
    en: `PostgreSQL's data could not be created: ${line}.`,
  });
}

/**
 * A server that outlived its stack (kill -9) is stopped, and its `postmaster.pid` removed: after a crash of the machine the
 * number in it may belong to anybody, and PostgreSQL would refuse to start. Only for the holder of the run lock.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) await stopServer(pid);
  rmSync(pidFile, { force: true });
}

/** Fast shutdown; a server that does not end in time is stopped hard, which its write-ahead log survives. */
export async function stopServer(pid: number, graceMs = 10_000): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', graceMs],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 2_000],
  ] as const) {
    sendSignal(pid, signal);
    const deadline = Date.now() + waitMs;
    while (isAlive(pid) && Date.now() < deadline) await sleep(20);
    if (!isAlive(pid)) return;
  }
}

/** The same for a process of ours; resolves when it is gone. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  await Promise.all([once(child, 'exit'), stopServer(child.pid)]);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already, which is what the signal is for.
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return commandLine[0]?.endsWith('postgres') === true && commandLine.includes(cluster);
  } catch {
    // No /proc on this system: the run lock says that no stack of ours runs, so a living server in our cluster is a leftover.
    return process.platform !== 'linux';
  }
}
