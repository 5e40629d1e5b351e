import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../ports.js';
import { StartFailure } from '../start-failure.js';
import type { Account } from './account.js';
import { ADMINISTRATOR, POSTGRES_ENVIRONMENT, clearLeftovers, initialiseCluster, type ClusterOptions } from './cluster.js';

export interface RunningPostgres {
  readonly pid: number;
  /** The address for the administrator; names the maintenance database. */
  readonly url: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

const READY = 'database system is ready to accept connections';
const WORTH_ANOTHER_TRY = /Address already in use|pre-existing shared memory block|could not bind/;
const ATTEMPTS = 20;

/**
 * For a shared laptop: little memory, no compilation of plans (it costs more than our short statements), few checkpoints
 * during the import. fsync stays on unless the data are a test's own.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // A gateway holds up to twenty, an agency as many, an import two; room for a rolling restart and for several gateways.
  max_connections: '300',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  random_page_cost: '1.1',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  update_process_title: 'off',
  // Figures of every checkpoint would bury what an operator looks for.
  log_checkpoints: 'off',
} as const;

/** Nothing to lose: a test's cluster is removed with its folder. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

export interface ServerOptions extends ClusterOptions {
  readonly logFile: string;
  /** In the place of ours: where a machine has more memory to give than a laptop. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts the server of a cluster on a free port, making the cluster first when there is none. */
export async function startPostgres(options: ServerOptions): Promise<RunningPostgres> {
  await clearLeftovers(options.place.cluster);
  await initialiseCluster(options);
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const outcome = await tryStart(options, port);
    if (typeof outcome !== 'string') return describe(outcome, port, options.password);
    // The port was taken meanwhile, or the last processes of a killed server are still leaving.
    if (attempt >= ATTEMPTS || !WORTH_ANOTHER_TRY.test(outcome)) throw serverFailure(outcome);
    await sleep(250);
  }
}

function describe(server: ChildProcess, port: number, password: string): RunningPostgres {
  const pid = server.pid ?? 0;
  const ended = server.exitCode === null ? once(server, 'exit').then(() => undefined) : Promise.resolve();
  return {
    pid,
    url: `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/postgres`,
    ended,
  };
}

/** In a process group of its own, so that Ctrl-C reaches the start alone and the order of the end is ours. */
function tryStart({ place, account, durable, own, logFile, settings = {} }: ServerOptions, port: number): Promise<ChildProcess | string> {
  const all = Object.entries({ ...SETTINGS, ...(durable ? {} : THROWAWAY), ...settings, port: String(port) });
  const args = ['-D', place.cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const program = join(place.binaries, 'bin', 'postgres');
  own(null);
  const server = spawn(program, args, {
    ...account,
    cwd: '/',
    env: POSTGRES_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  own(server);
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  server.stderr.pipe(log);
  watchOver(server, account);
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk.toString();
      if (said.includes(READY)) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => resolve(said));
  });
}

/**
 * A shell that reads from us until we are gone, however that came, and then tells the server to end: PostgreSQL itself
 * does not notice. It runs as the server's account, so that it could not end anything else.
 */
function watchOver(server: ChildProcess, account: Account | null): void {
  if (server.pid === undefined) return;
  const args = ['-c', 'read -r _; kill -INT "$0"', String(server.pid)];
  const watch = spawn('/bin/sh', args, { ...account, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  server.once('exit', () => watch.kill('SIGKILL'));
  watch.unref();
}

function serverFailure(said: string): StartFailure {
  const line = said.split('\n').find((text) => /FATAL|PANIC|error/.test(text)) ?? said.trim();
  return new StartFailure({ vi: `PostgreSQL không khởi động được: ${line}.`, en: `PostgreSQL did not start: ${line}.` });
}
