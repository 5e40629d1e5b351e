import type pg from 'pg';
import { HEALTH_STORE } from '../../subgraphs/health/store/index.js';
import { createPool } from '../../subgraphs/kit/rows/row-reader.js';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { AgencyStore } from '../../subgraphs/kit/store/agency-store.js';
import { migrateStore } from '../../subgraphs/kit/store/migrate.js';
import { LABOUR_STORE } from '../../subgraphs/labour/store/index.js';
import { POPULATION_STORE } from '../../subgraphs/population/store/index.js';
import { SOCIAL_INSURANCE_STORE } from '../../subgraphs/social-insurance/store/index.js';
import { startTemporaryPostgres } from '../e2e/import/temporary-postgres.js';

/** The four agencies' databases by their own migrations and seeds, with nobody in them, and no stack around them. */
export interface AgencyDatabases {
  readonly pools: Readonly<Record<AgencyName, pg.Pool>>;
  stop(): Promise<void>;
}

export async function startAgencyDatabases(): Promise<AgencyDatabases> {
  const postgres = await startTemporaryPostgres();
  const open = async (store: AgencyStore): Promise<pg.Pool> => {
    const name = store.agency.replaceAll('-', '_');
    await postgres.pool.query(`CREATE DATABASE ${name}`);
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    await migrateStore(store, url.href);
    const pool = createPool(url.href, 4);
    // The server may go before the last connection has said goodbye.
    pool.on('error', () => undefined);
    return pool;
  };
  const pools = {
    population: await open(POPULATION_STORE),
    labour: await open(LABOUR_STORE),
    'social-insurance': await open(SOCIAL_INSURANCE_STORE),
    health: await open(HEALTH_STORE),
  };
  return {
    pools,
    async stop() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await postgres.stop();
    },
  };
}
