import type { ClientBase } from 'pg';
import type { ReachPage, ReachRow } from './reach-page.js';

type Queryable = Pick<ClientBase, 'query'>;

interface ReachTable {
  readonly table: string;
  readonly key: string;
  readonly columns: string;
}

const CITIZEN_TABLES: readonly (ReachTable & { readonly rows: (page: ReachPage) => readonly ReachRow[] })[] = [
  {
    table: 'citizen_reach_residence',
    key: 'citizen_id',
    columns: 'citizen_id text, unit_code text, valid_from date, province_code text, valid_to date',
    rows: (page) => page.residences,
  },
  {
    table: 'citizen_reach_guardian',
    key: 'citizen_id',
    columns: 'citizen_id text, guardian_id text, valid_from date, valid_to date',
    rows: (page) => page.guardians,
  },
  {
    table: 'citizen_reach_protection',
    key: 'citizen_id',
    columns: 'citizen_id text, kind text, valid_from date, valid_to date',
    rows: (page) => page.protections,
  },
];

const HOUSEHOLD_TABLES: typeof CITIZEN_TABLES = [
  {
    table: 'household_reach',
    key: 'household_id',
    columns: 'household_id text, unit_code text, valid_from date, province_code text, valid_to date',
    rows: (page) => page.householdUnits,
  },
  {
    table: 'household_reach_member',
    key: 'household_id',
    columns: 'household_id text, citizen_id text, valid_from date, valid_to date',
    rows: (page) => page.householdMembers,
  },
];

/** Puts the state of a page in the place of what was known of its citizens and households, inside the caller's transaction. */
export async function applyReachPage(client: Queryable, page: ReachPage): Promise<void> {
  for (const { rows, ...table } of CITIZEN_TABLES) await replaceRows(client, table, page.citizenIds, rows(page));
  for (const { rows, ...table } of HOUSEHOLD_TABLES) await replaceRows(client, table, page.householdIds, rows(page));
  if (page.aliases.length > 0) await followAliases(client, page.aliases);
}

async function replaceRows(
  client: Queryable,
  { table, key, columns }: ReachTable,
  ids: readonly string[],
  rows: readonly ReachRow[],
): Promise<void> {
  const names = columns.replaceAll(/ (text|date)/g, '');
  await client.query(`DELETE FROM ${table} WHERE ${key} = ANY($1::text[])`, [ids]);
  await client.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS r(${columns})`, [
    JSON.stringify(rows),
  ]);
}

async function followAliases(client: Queryable, aliases: readonly ReachRow[]): Promise<void> {
  await client.query(
    `INSERT INTO citizen_alias (alias_id, citizen_id)
     SELECT alias_id, citizen_id FROM jsonb_to_recordset($1::jsonb) AS a(alias_id text, citizen_id text)
     ON CONFLICT (alias_id) DO UPDATE SET citizen_id = excluded.citizen_id`,
    [JSON.stringify(aliases)],
  );
  await rewriteAliases(
    client,
    aliases.map((row) => String(row.alias_id)),
  );
}

/** Puts rows under the code of today, in every table of the agency with a `citizen_id`, found in the catalogue: a new record type cannot be forgotten. */
export async function rewriteAliases(client: Queryable, aliasIds: readonly string[] | null = null): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT quote_ident(c.relname) AS "table" FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid
     WHERE t.attname = 'citizen_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       AND c.relname NOT IN ('citizen_alias', 'citizen_reach_residence', 'citizen_reach_guardian', 'citizen_reach_protection', 'household_reach_member')`,
  );
  for (const { table } of rows) {
    await client.query(
      `UPDATE ${table} t SET citizen_id = a.citizen_id FROM citizen_alias a
       WHERE t.citizen_id = a.alias_id AND ($1::text[] IS NULL OR a.alias_id = ANY($1::text[]))`,
      [aliasIds],
    );
  }
}
