import type { ReachPage } from '../../../kit/reach/reach-page.js';
import type { Queryable } from './issue-code.js';

/** Large, because a page tells a citizen's state once however often it changed within it. */
const MAX_CHANGES = 20_000;

/** Permanent and temporary residence in one unit from one day are one row to a follower: the later end counts. */
const RESIDENCES = `(
  SELECT citizen_id, unit_code, valid_from, province_code,
         nullif(max(coalesce(valid_to, 'infinity'::date)), 'infinity'::date) AS valid_to
  FROM citizen_reach_residence GROUP BY citizen_id, unit_code, valid_from, province_code
)`;

interface Change {
  readonly position: string;
  readonly citizenId: string | null;
  readonly householdId: string | null;
}

/**
 * The next page of what row conditions depend on, after a position: the state of the moment for everyone who changed, and
 * aliases. Positions that a transaction still running could undercut are held back, so none is ever skipped.
 */
export async function readReachPage(client: Queryable, after: string): Promise<ReachPage> {
  const changes = await readChanges(client, after);
  const citizenIds = distinct(changes.map(({ citizenId }) => citizenId));
  const householdIds = distinct(changes.map(({ householdId }) => householdId));
  return {
    position: changes.at(-1)?.position ?? after,
    more: changes.length === MAX_CHANGES,
    citizenIds,
    householdIds,
    residences: await readRows(client, RESIDENCES, 'citizen_id', citizenIds),
    guardians: await readRows(client, 'citizen_reach_guardian', 'citizen_id', citizenIds),
    protections: await readRows(client, 'citizen_reach_protection', 'citizen_id', citizenIds),
    aliases: await readRows(client, 'citizen_alias', 'alias_id', citizenIds),
    householdUnits: await readRows(client, 'household_reach', 'household_id', householdIds),
    householdMembers: await readRows(client, 'household_reach_member', 'household_id', householdIds),
  };
}

async function readChanges(client: Queryable, after: string): Promise<Change[]> {
  const { rows } = await client.query<Change>(
    `SELECT position, citizen_id AS "citizenId", household_id AS "householdId" FROM reach_change
     WHERE position > $1::bigint AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY position LIMIT $2`,
    [after, MAX_CHANGES],
  );
  return rows;
}

/** Rows as PostgreSQL's own JSON, columns by their names: the follower hands them to `jsonb_to_recordset` unread. */
async function readRows(client: Queryable, table: string, column: string, ids: readonly string[]): Promise<ReachPage['residences']> {
  const { rows } = await client.query<{ row: ReachPage['residences'][number] }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE t.${column} = ANY($1::text[])`,
    [ids],
  );
  return rows.map(({ row }) => row);
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
