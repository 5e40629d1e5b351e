import pg from 'pg';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import { databaseOf, query, type BenchStack } from './bench-stack.js';

const COPY = 'asxh_bench';
const ROWS_AT_ONCE = 5_000;
/** Machinery of imports and migrations; no answer is made of them. */
const LEFT_OUT = ['mikro_orm_migrations', 'reach_change', 'reach_position', 'import_run'];

/** Copies the tables of the four agencies, with their indexes, into one database, a schema for each agency. Gives its address. */
export async function copyIntoOneDatabase(stack: BenchStack): Promise<string> {
  await query(stack.administratorUrl('postgres'), `CREATE DATABASE ${COPY} TEMPLATE template0`);
  const url = stack.administratorUrl(COPY);
  const target = new pg.Client({ connectionString: url });
  await target.connect();
  for (const agency of AGENCIES) await copyAgency(stack, agency, target);
  await target.query('VACUUM (ANALYZE)');
  await target.end();
  return url;
}

async function copyAgency(stack: BenchStack, agency: AgencyName, target: pg.Client): Promise<void> {
  const schema = agency.replaceAll('-', '_');
  const source = new pg.Client({ connectionString: stack.administratorUrl(databaseOf(stack.runtime, agency)) });
  await source.connect();
  await target.query(`CREATE SCHEMA ${schema}`);
  const tables = await source.query<{ name: string; columns: string }>(TABLES, [LEFT_OUT]);
  for (const { name, columns } of tables.rows) {
    await target.query(`CREATE TABLE ${schema}.${name} (${columns})`);
    await copyRows(source, target, name, `${schema}.${name}`);
  }
  const indexes = await source.query<{ definition: string }>(INDEXES, [LEFT_OUT]);
  for (const { definition } of indexes.rows) await target.query(definition.replace(' ON public.', ` ON ${schema}.`));
  await source.end();
}

const TABLES = `
  SELECT c.relname AS name, string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY($1::text[])
  GROUP BY c.relname ORDER BY c.relname`;
const INDEXES = `
  SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public' AND NOT tablename = ANY($1::text[]) ORDER BY indexname`;

/** Through a cursor and as JSON: no row is ever built in this process, however many there are. */
async function copyRows(source: pg.Client, target: pg.Client, from: string, to: string): Promise<void> {
  await source.query('BEGIN READ ONLY');
  await source.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM public.${from} t`);
  for (;;) {
    const { rows } = await source.query<{ row: string }>(`FETCH ${ROWS_AT_ONCE} FROM rows`);
    if (rows.length === 0) break;
    const values = [`[${rows.map(({ row }) => row).join(',')}]`];
    await target.query(`INSERT INTO ${to} SELECT * FROM json_populate_recordset(NULL::${to}, $1::json)`, values);
  }
  await source.query('COMMIT');
}
