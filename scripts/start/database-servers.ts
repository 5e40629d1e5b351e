import { join } from 'node:path';
import pg from 'pg';
import { migrateAccessLog } from '../../gateway/audit/store/migrate-access-log.js';
import { migrateSql } from '../../gateway/store/migrate.js';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import { provideAccessLogDatabase, type AccessLogAccess } from './access-log-database.js';
import type { DataDirectory } from './data-directory.js';
import { closeMaintenanceDatabases, provideDatabase, type DatabaseAccess } from './databases.js';
import { migrateAgency } from './migrations.js';
import { getPostgresAccount } from './postgres/account.js';
import { stopChild } from './postgres/cluster.js';
import { choosePlace } from './postgres/place.js';
import { startPostgres, type RunningPostgres } from './postgres/server.js';
import { readOrCreateDatabaseSecrets, type DatabaseSecrets } from './secrets.js';
import { ACCESS_LOG, DATABASE_OWNERS, SERVED_DATABASES, type DatabaseOwner, type StackSettings } from './settings.js';

export type Databases = Readonly<Record<DatabaseOwner, DatabaseAccess>> & { readonly [ACCESS_LOG]: AccessLogAccess };

export interface DatabaseServers {
  /** Null when every database stands on a server that was given. */
  readonly embedded: RunningPostgres | null;
  readonly databases: Databases;
}

/** Starts the embedded PostgreSQL when a database needs it, and provides every database with its roles. */
export async function startDatabases(
  settings: StackSettings,
  directory: DataDirectory,
  resources: AsyncDisposableStack,
): Promise<DatabaseServers> {
  const secrets = readOrCreateDatabaseSecrets(directory);
  const embedded = SERVED_DATABASES.every((owner) => settings.serverUrls[owner] !== undefined)
    ? null
    : await startEmbedded(settings, directory, secrets, resources);
  if (embedded !== null) await closeMaintenanceDatabases(embedded.url);
  const accesses: [DatabaseOwner, DatabaseAccess][] = [];
  // One after the other: PostgreSQL copies the same template for each, and roles share one catalogue.
  for (const owner of DATABASE_OWNERS) {
    const serverUrl = settings.serverUrls[owner] ?? embedded?.url ?? '';
    const passwords = { migratorPassword: secrets.migrators[owner], applicationPassword: secrets.applications[owner] };
    accesses.push([owner, await provideDatabase({ owner, serverUrl, ...passwords })]);
  }
  const accessLog = await provideAccessLogDatabase(settings.serverUrls[ACCESS_LOG] ?? embedded?.url ?? '', secrets.accessLog);
  // fromEntries forgets that every owner is there.
  const databases = Object.fromEntries(accesses) as Record<DatabaseOwner, DatabaseAccess>;
  return { embedded, databases: { ...databases, [ACCESS_LOG]: accessLog } };
}

function startEmbedded(
  settings: StackSettings,
  directory: DataDirectory,
  secrets: DatabaseSecrets,
  resources: AsyncDisposableStack,
): Promise<RunningPostgres> {
  const account = getPostgresAccount();
  return startPostgres({
    place: choosePlace(directory.cluster, secrets.installation, account),
    account,
    password: secrets.administrator,
    durable: settings.durable,
    logFile: join(directory.logs, 'postgres.log'),
    own: (child) => {
      if (resources.disposed) throw new Error('the stack is stopping');
      if (child !== null) resources.defer(() => stopChild(child));
    },
  });
}

export async function migrateAll(databases: Databases): Promise<void> {
  const agencies = AGENCIES.map((agency) => migrateAgency(agency, databases[agency].migrator));
  await Promise.all([...agencies, migrateSql(databases.gateway.migrator), migrateAccessLog(databases[ACCESS_LOG].migrator)]);
}

/** Names each database for good: after one was dropped or made anew, the text is another. */
export async function identifyDatabases(databases: Databases): Promise<string> {
  const query = `SELECT (SELECT system_identifier FROM pg_control_system())::text || ':' || oid AS id FROM pg_database WHERE datname = current_database()`;
  const ids = await Promise.all(AGENCIES.map((agency) => queryOne(databases[agency].migrator, query)));
  return ids.join(' ');
}

/** After a large import the planner must know what is there: without it, it expects empty tables and reads them whole. */
export async function analyse(databases: Databases, agency: AgencyName): Promise<void> {
  await queryOne(databases[agency].migrator, 'VACUUM (ANALYZE, SKIP_DATABASE_STATS)');
}

async function queryOne(url: string, query: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(query);
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}
