import pg from 'pg';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { migrateAgency } from '../../start/migrations.js';

/** A database of the bench's own beside the kept ones, migrated and empty; it goes when the bench is over. The address is the owner's. */
export async function createEmptyDatabase(administratorUrl: string, agency: AgencyName, resources: AsyncDisposableStack): Promise<string> {
  const name = `asxh_bench_import_${agency.replaceAll('-', '_')}`;
  await asAdministrator(administratorUrl, `DROP DATABASE IF EXISTS ${name}`, `CREATE DATABASE ${name} TEMPLATE template0`);
  resources.defer(() => asAdministrator(administratorUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(administratorUrl);
  url.pathname = `/${name}`;
  await migrateAgency(agency, url.href);
  return url.href;
}

async function asAdministrator(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
