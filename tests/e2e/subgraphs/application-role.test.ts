import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCIES } from '../../../subgraphs/kit/server/agency.js';
import { openDatabases, type Databases } from '../../kit/databases.js';

const INSUFFICIENT_PRIVILEGE = '42501';
let databases: Databases;

beforeAll(() => {
  databases = openDatabases();
});
afterAll(() => databases.close());

describe.each(AGENCIES)('the database of %s', (agency) => {
  const list = async (text: string): Promise<string[]> => (await databases.query<{ name: string }>(agency, text)).map(({ name }) => name);
  const objects = (kinds: string): Promise<string[]> =>
    list(`SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN (${kinds})`);

  it('lets nobody in who was not named', async () => {
    expect(await list(`SELECT datname AS name FROM pg_database WHERE has_database_privilege('public', oid, 'CONNECT')`)).not.toContain(
      (await list('SELECT current_database()::text AS name'))[0],
    );
    const may = `SELECT rolname AS name FROM pg_roles WHERE rolcanlogin AND NOT rolsuper AND has_database_privilege(oid, current_database(), 'CONNECT')`;
    const stem = `asxh_${agency.replaceAll('-', '_')}`;
    expect((await list(may)).toSorted()).toEqual([`${stem}_app`, `${stem}_migrator`]);
  });

  it('belongs, with every table, view, sequence and function, to its migrator', async () => {
    const owners = `SELECT DISTINCT pg_get_userbyid(owner) AS name FROM (
      SELECT datdba AS owner FROM pg_database WHERE datname = current_database()
      UNION ALL SELECT relowner FROM pg_class WHERE relnamespace = 'public'::regnamespace
      UNION ALL SELECT proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS owned`;
    expect(await list(owners)).toEqual([`asxh_${agency.replaceAll('-', '_')}_migrator`]);
  });

  it('does not let the application drop, empty or change any of its tables, nor make one', async () => {
    const tables = await objects(`'r'`);
    expect(tables.length).toBeGreaterThan(5);
    const attempts = tables.flatMap((table) => [
      `DROP TABLE ${table}`,
      `TRUNCATE ${table}`,
      `ALTER TABLE ${table} ADD COLUMN intruder int`,
    ]);
    for (const attempt of [...attempts, 'CREATE TABLE intruder (id int)', 'CREATE SCHEMA intruder']) {
      await expect(databases.query(agency, attempt)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    }
  });

  it('does not let the application become the migrator', async () => {
    await expect(databases.query(agency, `SET ROLE asxh_${agency.replaceAll('-', '_')}_migrator`)).rejects.toMatchObject({
      code: INSUFFICIENT_PRIVILEGE,
    });
  });
});
