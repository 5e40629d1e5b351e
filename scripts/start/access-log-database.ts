import type pg from 'pg';
import { asAdministrator, nameDatabase, provideEmptyDatabase, provideRole, withDatabase, withRole } from './databases.js';
import { ACCESS_LOG_ROLES, type AccessLogRole } from './secrets.js';
import { ACCESS_LOG } from './settings.js';

/** The three ways into the access log. Nobody has two of them in one role: who appends cannot read, who reads cannot append. */
export type AccessLogAccess = Readonly<Record<AccessLogRole, string>>;

/** Its migration names the two roles that it grants to. */
const { database } = nameDatabase(ACCESS_LOG);
const roleOf = (role: AccessLogRole): string => `${database}_${role}`;

/** Makes the database with its three roles, or makes good what is missing; the passwords are set to the given ones. What a role may do with a table is the migration's to say. */
export async function provideAccessLogDatabase(
  serverUrl: string,
  passwords: Readonly<Record<AccessLogRole, string>>,
): Promise<AccessLogAccess> {
  const url = withDatabase(serverUrl, database);
  await asAdministrator({ owner: ACCESS_LOG }, serverUrl, async (client) => {
    for (const role of ACCESS_LOG_ROLES) await provideRole(client, roleOf(role), passwords[role]);
    await provideEmptyDatabase(client, database, roleOf('migrator'));
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${roleOf('writer')}, ${roleOf('reader')}`);
  });
  await asAdministrator({ owner: ACCESS_LOG }, url, closePublicSchema);
  const accesses = ACCESS_LOG_ROLES.map((role) => [role, withRole(url, roleOf(role), passwords[role])]);
  // fromEntries forgets that every role is there.
  return Object.fromEntries(accesses) as AccessLogAccess;
}

async function closePublicSchema(client: pg.Client): Promise<void> {
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
}
