import { statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DATABASE_OWNERS, type DatabaseOwner } from '../../scripts/start/settings.js';
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

describe('files with secrets', () => {
  it('can be read by the operator alone', () => {
    const { runtimeFile, keysFile, databaseSecrets, issuerSecrets } = getSharedDirectory();
    const modes = [runtimeFile, keysFile, databaseSecrets, issuerSecrets].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
  });
});
