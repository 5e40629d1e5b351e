import type pg from 'pg';
import { ownerOfKey } from '../../../../schema/contract/key-ring.js';
import type { PersonReference } from '../../../kit/import/register-client.js';
import type { InternalRoute } from '../../../kit/server/agency.js';
import type { Queryable } from './issue-code.js';
import { readReachPage } from './reach-feed.js';
import { resolvePersons } from './resolve-persons.js';

interface ResolveQuestion {
  readonly persons: readonly PersonReference[];
  readonly households: readonly string[];
}

/** What the code register does for the other agencies' machines. Who asks is said by the key that signed, never by the body. */
export function createRegisterRoutes(pool: pg.Pool): readonly InternalRoute[] {
  return [
    {
      path: '/internal/register/resolve',
      askedBy: 'register',
      handle: (body, keyId) => inTransaction(pool, (client) => resolve(client, agencyOf(keyId), body as ResolveQuestion)),
    },
    {
      path: '/internal/register/reach',
      askedBy: 'register',
      handle: (body) =>
        inTransaction(pool, (client) => readReachPage(client, String((body as { after: unknown }).after)), 'REPEATABLE READ'),
    },
  ];
}

/** The same before and after its key was rotated: it stands in every code that was issued for its records. */
function agencyOf(keyId: string): string {
  return ownerOfKey(keyId).replace(/^register-/, '');
}

async function resolve(client: Queryable, agency: string, { persons, households }: ResolveQuestion) {
  return { persons: await resolvePersons(client, agency, persons), households: await resolveHouseholds(client, households) };
}

async function resolveHouseholds(client: Queryable, fileNumbers: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await client.query<{ id: string | null }>(
    `SELECT h.id FROM unnest($1::text[]) WITH ORDINALITY AS q(file_number, place) LEFT JOIN household h ON h.file_number = q.file_number ORDER BY q.place`,
    [fileNumbers],
  );
  return rows.map(({ id }) => id);
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: Queryable) => Promise<Result>,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ' = 'READ COMMITTED',
): Promise<Result> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error('unknown');
    throw error;
  } finally {
    // A connection that failed is closed, not returned: nothing of this transaction can survive on it.
    client.release(failure);
  }
}
