import type pg from 'pg';
import { CASE_ENTITIES, FOLLOWER_ENTITIES } from '../../subgraphs/kit/entities/index.js';
import { createPool } from '../../subgraphs/kit/rows/row-reader.js';
import { AddProtection } from '../../subgraphs/kit/store/add-protection.migration.js';
import { CreateCaseTables } from '../../subgraphs/kit/store/create-case-tables.migration.js';
import { CreateReachTables } from '../../subgraphs/kit/store/create-reach-tables.migration.js';
import { migrateStore } from '../../subgraphs/kit/store/migrate.js';
import { startTemporaryPostgres } from '../e2e/import/temporary-postgres.js';

/** The kit's own tables by its own migrations, with plain tables where an agency has a view of its records. */
export interface ReachDatabase {
  readonly pool: pg.Pool;
  stop(): Promise<void>;
}

const STORE = {
  agency: 'labour',
  entities: [...FOLLOWER_ENTITIES, ...CASE_ENTITIES],
  migrations: { '1-reach': CreateReachTables, '2-protection': AddProtection, '3-cases': CreateCaseTables },
} as const;

const RECORDS = `CREATE TABLE record (citizen_id text NOT NULL);
  CREATE TABLE dossier (citizen_id text, organisation text, capacity text, case_number text, valid_from date, valid_to date)`;

export async function startReachDatabase(): Promise<ReachDatabase> {
  const postgres = await startTemporaryPostgres();
  await postgres.pool.query('CREATE DATABASE reach');
  const url = new URL(postgres.url);
  url.pathname = '/reach';
  await migrateStore(STORE, url.href);
  const pool = createPool(url.href, 2);
  // The server may go before the last connection has said goodbye.
  pool.on('error', () => undefined);
  await pool.query(RECORDS);
  return {
    pool,
    async stop() {
      await pool.end();
      await postgres.stop();
    },
  };
}
