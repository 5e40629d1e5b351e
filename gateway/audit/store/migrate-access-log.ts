import pg from 'pg';
import { CREATE_ACCESS_LOG } from './2026-11-23-create-access-log.migration.js';

/** Released migrations are never changed; a new one goes to the end. */
const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '2026-11-23-create-access-log', sql: CREATE_ACCESS_LOG },
];

/** Two starts at once do it one after the other. */
const LOCK = 4_711_001;

/** Brings the access log's database to the newest migration, as its owner; each migration whole or not at all. */
export async function migrateAccessLog(migratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query('CREATE SCHEMA IF NOT EXISTS access_log');
    await client.query(
      'CREATE TABLE IF NOT EXISTS access_log.migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM access_log.migration');
    const applied = new Set(rows.map(({ name }) => name));
    for (const migration of MIGRATIONS) if (!applied.has(migration.name)) await apply(client, migration);
  } finally {
    await client.end();
  }
}

/** A single text without parameters is one transaction. */
async function apply(client: pg.Client, { name, sql }: { readonly name: string; readonly sql: string }): Promise<void> {
  await client.query(`${sql}; INSERT INTO access_log.migration (name) VALUES (${client.escapeLiteral(name)})`);
}
