import pg from 'pg';
import { messageOf, StartFailure } from './start-failure.js';
import type { DatabaseOwner, ServedDatabase } from './settings.js';

/** The two ways into one database: its owner, who migrates, and the application, which only reads and writes rows. */
export interface DatabaseAccess {
  readonly migrator: string;
  readonly application: string;
}

export interface DatabaseRequest {
  readonly owner: DatabaseOwner;
  /** A server's administrator: superuser, or one that may create roles and databases. */
  readonly serverUrl: string;
  readonly migratorPassword: string;
  readonly applicationPassword: string;
}

interface Names {
  readonly database: string;
  readonly migrator: string;
  readonly application: string;
}

export function nameDatabase(owner: ServedDatabase): Names {
  const database = `asxh_${owner.replaceAll('-', '_')}`;
  return { database, migrator: `${database}_migrator`, application: `${database}_app` };
}

/** Makes the database with its two roles, or makes good what is missing; the passwords are set to the given ones. */
export async function provideDatabase(request: DatabaseRequest): Promise<DatabaseAccess> {
  const names = nameDatabase(request.owner);
  await asAdministrator(request, request.serverUrl, (client) => provideRolesAndDatabase(client, names, request));
  await asAdministrator(request, withDatabase(request.serverUrl, names.database), (client) => grantRowsToApplication(client, names));
  const url = withDatabase(request.serverUrl, names.database);
  return {
    migrator: withRole(url, names.migrator, request.migratorPassword),
    application: withRole(url, names.application, request.applicationPassword),
  };
}

async function provideRolesAndDatabase(client: pg.Client, names: Names, request: DatabaseRequest): Promise<void> {
  await provideRole(client, names.migrator, request.migratorPassword);
  await provideRole(client, names.application, request.applicationPassword);
  await provideEmptyDatabase(client, names.database, names.migrator);
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${names.database} TO ${names.application}`);
}

/** Owned by its migrator, closed to everybody else. */
export async function provideEmptyDatabase(client: pg.Client, database: string, migrator: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) {
    // An administrator who is no superuser must be a member of the role that is to own the database.
    await client.query(`GRANT ${migrator} TO CURRENT_USER`);
    await client.query(`CREATE DATABASE ${database} OWNER ${migrator} TEMPLATE template0`);
  }
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
}

export async function provideRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
}

/** Whatever the migrator makes later, the application may read and write its rows, and no more. */
async function grantRowsToApplication(client: pg.Client, { migrator, application }: Names): Promise<void> {
  const defaults = `ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator}`;
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${application}`);
  await client.query(`${defaults} GRANT USAGE ON SCHEMAS TO ${application}`);
  await client.query(`${defaults} GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON TABLES TO ${application}`);
  await client.query(`${defaults} GRANT USAGE, SELECT ON SEQUENCES TO ${application}`);
}

/** The embedded server's own databases are closed too: an application role can enter its own database and nothing else. */
export async function closeMaintenanceDatabases(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('REVOKE CONNECT ON DATABASE postgres FROM PUBLIC; REVOKE CONNECT ON DATABASE template1 FROM PUBLIC');
  await client.end();
}

export async function asAdministrator(
  request: { readonly owner: ServedDatabase },
  url: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await work(client);
  } catch (cause) {
    const { host } = new URL(url);
    throw new StartFailure(
      {
        vi: `Không dùng được cơ sở dữ liệu của "${request.owner}" tại ${host}: ${messageOf(cause)}.`,
        en: `The database of "${request.owner}" at ${host} cannot be used: ${messageOf(cause)}.`,
      },
      { cause },
    );
  } finally {
    // Ending a connection that never opened has nothing to say.
    await client.end().catch(() => undefined);
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}
