import { statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DATABASE_OWNERS, type DatabaseOwner } from '../../scripts/start/settings.js';
import { accessLogUrl } from '../kit/access-log.js';
import { getSharedDirectory, getSharedRuntime } from '../kit/shared-stack.js';

const INSUFFICIENT_PRIVILEGE = '42501';
const OTHERS = DATABASE_OWNERS.flatMap((role) => DATABASE_OWNERS.filter((owner) => owner !== role).map((owner) => [role, owner] as const));

function urlOf(owner: DatabaseOwner, database?: string): string {
  const url = new URL(getSharedRuntime().databases[owner]);
  if (database !== undefined) url.pathname = `/${database}`;
  return url.href;
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const databaseOf = (owner: DatabaseOwner): string => `asxh_${owner.replaceAll('-', '_')}`;

describe('the application role of a database', () => {
  it.each(OTHERS)('of %s cannot enter the database of %s', async (role, owner) => {
    await expect(query(urlOf(role, databaseOf(owner)), 'SELECT 1')).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it.each(['postgres', 'template1'])('cannot enter %s', async (database) => {
    await expect(query(urlOf('health', database), 'SELECT 1')).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it.each(DATABASE_OWNERS)('of %s owns nothing and makes nothing', async (owner) => {
    await expect(query(urlOf(owner), 'CREATE TABLE intruder (id int)')).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    const { rows } = await query(
      urlOf(owner),
      'SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)',
    );
    expect(rows).toEqual([]);
  });

  it.each(DATABASE_OWNERS)('of %s is no superuser and bypasses nothing', async (owner) => {
    const { rows } = await query(
      urlOf(owner),
      'SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, rolreplication: false }]);
  });

  it('cannot empty or change a table', async () => {
    const [table] = (await query(urlOf('labour'), `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).rows as {
      tablename: string;
    }[];
    await expect(query(urlOf('labour'), `TRUNCATE "${table?.tablename ?? ''}"`)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    await expect(query(urlOf('labour'), `ALTER TABLE "${table?.tablename ?? ''}" ADD COLUMN x int`)).rejects.toMatchObject({
      code: INSUFFICIENT_PRIVILEGE,
    });
  });
});

describe('the roles of the access log', () => {
  const RECORD = `(writer, sequence, at, kind, citizens, signs, previous, hash)
    VALUES (gen_random_uuid(), 1, now(), 'START', '{}', '{}', sha256(''), sha256('')) ON CONFLICT DO NOTHING`;
  const inLog = (role: 'writer' | 'reader', text: string) => query(accessLogUrl(role), text);

  it('let the writer append', async () => {
    // In a transaction that is taken back: the shared log stays as the gateway wrote it.
    await expect(inLog('writer', `BEGIN; INSERT INTO access_log.record ${RECORD}; ROLLBACK`)).resolves.toBeDefined();
  });

  it.each([
    'SELECT hash FROM access_log.record',
    'SELECT body FROM access_log.checkpoint',
    `UPDATE access_log.record SET body = ''`,
    'DELETE FROM access_log.record',
    'DELETE FROM access_log.checkpoint',
    'TRUNCATE access_log.record',
    `INSERT INTO access_log.record ${RECORD} RETURNING hash`,
    `INSERT INTO access_log.migration (name) VALUES ('forged')`,
    'CREATE TABLE access_log.intruder (id int)',
    'CREATE TABLE public.intruder (id int)',
    'CREATE TEMPORARY TABLE intruder (id int)',
  ])('refuse the writer %s', async (text) => {
    await expect(inLog('writer', text)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it('let the reader read', async () => {
    const { rows } = await inLog('reader', 'SELECT count(*) FROM access_log.record, access_log.checkpoint');
    expect(rows).toHaveLength(1);
  });

  it.each([
    `INSERT INTO access_log.record ${RECORD}`,
    `UPDATE access_log.record SET body = ''`,
    'DELETE FROM access_log.record',
    'TRUNCATE access_log.checkpoint',
    'CREATE TABLE access_log.intruder (id int)',
    'SET ROLE asxh_access_log_writer',
    'SET ROLE asxh_access_log_migrator',
  ])('refuse the reader %s', async (text) => {
    await expect(inLog('reader', text)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it.each(DATABASE_OWNERS)('are not those of %s: it cannot enter the access log, nor can the log enter there', async (owner) => {
    await expect(query(urlOf(owner, 'asxh_access_log'), 'SELECT 1')).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    const url = new URL(accessLogUrl('writer'));
    url.pathname = `/${databaseOf(owner)}`;
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it.each(['writer', 'reader'] as const)('leave the %s no superuser and without a table of its own', async (role) => {
    const { rows } = await inLog(
      role,
      `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls OR rolreplication AS mighty,
        (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ mighty: false, owned: 0 }]);
  });
});

describe('files with secrets', () => {
  it('can be read by the operator alone', () => {
    const { runtimeFile, keysFile, databaseSecrets, issuerSecrets } = getSharedDirectory();
    const modes = [runtimeFile, keysFile, databaseSecrets, issuerSecrets].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
  });
});
