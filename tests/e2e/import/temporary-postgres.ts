import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../../scripts/start/ports.js';
import { getPostgresAccount, type Account } from '../../../scripts/start/postgres/account.js';
import { choosePlace, type Place } from '../../../scripts/start/postgres/place.js';

export interface TemporaryPostgres {
  readonly url: string;
  readonly pool: pg.Pool;
  /** A folder of this test, for files to import and reject files. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own with an empty database and the import history; everything is gone after `stop`. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-import-'));
  const home = mkdtempSync(join(tmpdir(), 'asxh-import-postgres-'));
  // The operating-system user of PostgreSQL must pass through a folder that `mkdtemp` made for us alone.
  chmodSync(home, 0o711);
  const account = getPostgresAccount();
  const place = choosePlace(join(home, 'cluster'), 'import-tests', account);
  const password = initialise(place, account, join(home, 'password'));
  const { server, port } = await startServer(place, account);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // The server may go before the last connection has said goodbye.
  pool.on('error', () => undefined);
  // Idle connections hear of the end of the server; that is no failure of a test.
  pool.on('error', () => undefined);
  await pool.query(IMPORT_TABLES);
  return { url, pool, folder, stop: () => stopAndRemove(server, pool, [home, folder]) };
}

/** As the migrations of the kit create them in each agency's database. */
const IMPORT_TABLES = `CREATE TABLE import_run (id bigserial PRIMARY KEY, record text NOT NULL, version int NOT NULL, file_name text NOT NULL,
  file_sha256 text NOT NULL, imported_by text NOT NULL, started_at timestamptz NOT NULL, finished_at timestamptz, rows bigint NOT NULL,
  inserted bigint NOT NULL, updated bigint NOT NULL, unchanged bigint NOT NULL, rejected bigint NOT NULL, checkpoint_line bigint,
  reject_file text, reject_bytes bigint NOT NULL DEFAULT 0);
CREATE TABLE row_history (id bigserial PRIMARY KEY, table_name text NOT NULL, natural_key jsonb NOT NULL, old jsonb NOT NULL,
  changed_at timestamptz NOT NULL, import_run_id bigint)`;

function initialise({ binaries, cluster }: Place, account: Account | null, passwordFile: string): string {
  const password = randomBytes(12).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  const flags = [`--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync'];
  const { status, stderr } = spawnSync(join(binaries, 'bin', 'initdb'), [...flags, '--encoding=UTF8', '--locale=C'], {
    ...account,
    cwd: '/',
  });
  if (status !== 0) throw new Error(`initdb: ${stderr.toString()}`);
  return password;
}

async function startServer({ binaries, cluster }: Place, account: Account | null) {
  const port = await findFreePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    max_wal_size: '2GB',
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = spawn(join(binaries, 'bin', 'postgres'), args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  for await (const chunk of server.stderr) {
    said += String(chunk);
    if (said.includes('ready to accept connections')) return { server, port };
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

async function stopAndRemove(server: ChildProcess, pool: pg.Pool, folders: readonly string[]): Promise<void> {
  await pool.end();
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await ended;
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
