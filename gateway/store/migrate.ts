import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

/** Any number that no other lock of the same database uses. */
const MIGRATION_LOCK = 7_041_823;
const OWN_MIGRATIONS = join(REPOSITORY_ROOT, 'gateway/store/migrations');

/** The names of the migrations in a folder of `<date>-<what>.sql`, oldest first. */
export function listSqlMigrations(folder: string = OWN_MIGRATIONS): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/**
 * Brings a database to the newest migration of a folder, as its owner: all that are missing in one transaction, or none. Two at once wait for each other.
 * A migration that was released is never changed: what it did is only known by its name.
 */
export async function migrateSql(migratorUrl: string, folder: string = OWN_MIGRATIONS): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, executed_at timestamptz NOT NULL DEFAULT now())');
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
    const done = new Set(rows.map(({ name }) => name));
    for (const name of listSqlMigrations(folder).filter((one) => !done.has(one))) {
      await client.query(readFileSync(join(folder, `${name}.sql`), 'utf8'));
      await client.query('INSERT INTO migration (name) VALUES ($1)', [name]);
    }
    await client.query('COMMIT');
  } finally {
    // An open transaction goes with its connection.
    await client.end();
  }
}
