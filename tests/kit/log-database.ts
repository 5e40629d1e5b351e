import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateAccessLog } from '../../gateway/audit/store/migrate-access-log.js';
import { accessLogUrl } from './access-log.js';
import { getSharedDirectory } from './shared-stack.js';

/** An access log of a test's own, on the shared stack's server and with its roles. */
export interface LogDatabase {
  readonly writerUrl: string;
  readonly readerUrl: string;
  readonly migratorUrl: string;
  readonly keysFile: string;
  /** A folder for the witness file and whatever else the test keeps. */
  readonly folder: string;
  readonly reader: pg.Pool;
  /** Plain SQL as the server's superuser: whoever can do everything to the database, and nothing to the witness. */
  asSuperuser<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

export async function createLogDatabase(): Promise<LogDatabase> {
  const name = `asxh_test_log_${randomBytes(6).toString('hex')}`;
  const urlOf = (role: Parameters<typeof accessLogUrl>[0]): string => {
    const url = new URL(accessLogUrl(role));
    url.pathname = `/${name}`;
    return url.href;
  };
  const maintenance = new URL(accessLogUrl('superuser'));
  maintenance.pathname = '/postgres';
  await run(maintenance.href, `CREATE DATABASE ${name} OWNER asxh_access_log_migrator TEMPLATE template0`);
  await migrateAccessLog(urlOf('migrator'));
  const reader = new pg.Pool({ connectionString: urlOf('reader'), max: 3 });
  reader.on('error', () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'asxh-log-'));
  return {
    writerUrl: urlOf('writer'),
    readerUrl: urlOf('reader'),
    migratorUrl: urlOf('migrator'),
    keysFile: getSharedDirectory().keysFile,
    folder,
    reader,
    asSuperuser: (text, values) => run(urlOf('superuser'), text, values),
    async drop() {
      await reader.end();
      await run(maintenance.href, `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run<Row>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Who writes the statement states its row type.
    return (await client.query(text, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}

export function readKeysText({ keysFile }: LogDatabase): string {
  return readFileSync(keysFile, 'utf8');
}
