import pg from 'pg';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import { getSharedRuntime } from './shared-stack.js';

/** Plain SQL on the agencies' databases, by none of the product's code. */
export interface Databases {
  query<Row>(agency: AgencyName, text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export function openDatabases(urls: Readonly<Record<AgencyName, string>> = getSharedRuntime().databases): Databases {
  const pools = new Map<AgencyName, pg.Pool>();
  const poolOf = (agency: AgencyName): pg.Pool => {
    const pool = pools.get(agency) ?? new pg.Pool({ connectionString: urls[agency], max: 2, application_name: 'asxh-oracle' });
    pools.set(agency, pool);
    return pool;
  };
  return {
    async query<Row>(agency: AgencyName, text: string, values: readonly unknown[] = []) {
      const { rows } = await poolOf(agency).query(text, [...values]);
      // Who writes the statement states its row type.
      return rows as Row[];
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
