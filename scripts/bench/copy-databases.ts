import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import { databaseOf, query, type BenchStack } from './bench-stack.js';

const COPY = 'asxh_bench';
/** A copy that was broken off stays under this name and is made again. */
const UNFINISHED = `${COPY}_unfinished`;
const STATEMENTS = ['scripts/bench/sql/profile.sql', 'scripts/bench/sql/list.sql'];

/**
 * Copies what the two statements read, with its indexes, from the databases of the four agencies into one, a schema for each agency, unless an
 * earlier run of a kept stack did. Gives its address.
 */
export async function copyIntoOneDatabase(stack: BenchStack): Promise<string> {
  const server = stack.administratorUrl('postgres');
  const known = await query(server, 'SELECT 1 FROM pg_database WHERE datname = $1', [COPY]);
  if (known.length > 0) return stack.administratorUrl(COPY);
  await query(server, `DROP DATABASE IF EXISTS ${UNFINISHED}`);
  await query(server, `CREATE DATABASE ${UNFINISHED} TEMPLATE template0`);
  const target = new pg.Client({ connectionString: stack.administratorUrl(UNFINISHED) });
  await target.connect();
  for (const agency of AGENCIES) await copyAgency(stack, agency, target);
  await target.query('VACUUM (ANALYZE)');
  await target.end();
  await query(server, `ALTER DATABASE ${UNFINISHED} RENAME TO ${COPY}`);
  return stack.administratorUrl(COPY);
}

async function copyAgency(stack: BenchStack, agency: AgencyName, target: pg.Client): Promise<void> {
  const schema = agency.replaceAll('-', '_');
  const read = listTablesRead(schema);
  const source = new pg.Client({ connectionString: stack.administratorUrl(databaseOf(stack.runtime, agency)) });
  await source.connect();
  await target.query(`CREATE SCHEMA ${schema}`);
  const tables = await source.query<{ name: string; columns: string }>(TABLES, [read]);
  for (const { name, columns } of tables.rows) {
    await target.query(`CREATE TABLE ${schema}.${name} (${columns})`);
    const rows = source.query(copyTo(`COPY (SELECT * FROM public.${name}) TO STDOUT (FORMAT binary)`));
    await pipeline(rows, target.query(copyFrom(`COPY ${schema}.${name} FROM STDIN (FORMAT binary)`)));
  }
  const indexes = await source.query<{ definition: string }>(INDEXES, [read]);
  for (const { definition } of indexes.rows) await target.query(definition.replace(' ON public.', ` ON ${schema}.`));
  await source.end();
}

function listTablesRead(schema: string): string[] {
  const text = STATEMENTS.map((path) => readFileSync(join(REPOSITORY_ROOT, path), 'utf8')).join('\n');
  return [...new Set([...text.matchAll(new RegExp(`\\b${schema}\\.(\\w+)`, 'g'))].flatMap(([, table]) => table ?? []))];
}

const TABLES = `
  SELECT c.relname AS name, string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY($1::text[])
  GROUP BY c.relname ORDER BY c.relname`;
/** Those of the search for names are of no use to either statement. */
const INDEXES = `
  SELECT indexdef AS definition FROM pg_indexes
  WHERE schemaname = 'public' AND tablename = ANY($1::text[]) AND indexdef LIKE '%USING btree%' ORDER BY indexname`;
