import type { ClientBase } from 'pg';
import type { DirectoryPage } from '../../schema/contract/directory-feed.js';
import { keepOwnFacts, toStoredFacts } from './feed-page.js';
import { tellChanges } from './tell-changes.js';

type Queryable = Pick<ClientBase, 'query'>;

/** Pages of different agencies speak of the same citizens: one after the other, they never wait for each other crosswise. Any number that no other lock uses. */
const APPLY_LOCK = 7_041_825;

/** Before anything was read of an agency. */
export const FIRST_POSITION = '0';

/**
 * Puts the state that a page tells in the place of what was known, and the position with it, inside the caller's transaction: a page is applied whole
 * or not at all. False, and nothing done, when the position is not `after` any more: another relay has applied the page meanwhile.
 */
export async function applyPage(client: Queryable, agency: string, after: string, told: DirectoryPage): Promise<boolean> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [APPLY_LOCK]);
  const insert = 'INSERT INTO directory.feed_position (agency, position) VALUES ($1, $2) ON CONFLICT DO NOTHING';
  await client.query(insert, [agency, FIRST_POSITION]);
  const locked = 'SELECT position FROM directory.feed_position WHERE agency = $1 FOR UPDATE';
  const { rows } = await client.query<{ position: string }>(locked, [agency]);
  if (rows[0]?.position !== after) return false;
  const page = keepOwnFacts(agency, told);
  await replaceCitizens(client, agency, page);
  await replaceHouseholds(client, page);
  await replaceCases(client, agency, page);
  await followAliases(client, page);
  await client.query(
    `UPDATE directory.feed_position SET position = $2, heartbeat_at = $3,
       heard_at = CASE WHEN heartbeat_at IS DISTINCT FROM $3 THEN now() ELSE heard_at END
     WHERE agency = $1`,
    [agency, page.position, page.heartbeatAt],
  );
  await tellChanges(client, agency, page.citizenIds);
  return true;
}

/** The agency's part of each citizen's facts; a citizen of whom no agency tells anything is gone. What is told again as it was is not written. */
async function replaceCitizens(client: Queryable, agency: string, { citizenIds, facts }: DirectoryPage): Promise<void> {
  const told = new Map(facts.map((row) => [row.citizenId, toStoredFacts(row)]));
  await forgetCitizens(
    client,
    agency,
    citizenIds.filter((id) => !told.has(id)),
  );
  if (told.size === 0) return;
  await client.query(
    `INSERT INTO directory.citizen_facts AS known (citizen_id, facts)
     SELECT citizen_id, json_build_object($1::text, facts) FROM json_each($2::json) AS told(citizen_id, facts) ORDER BY citizen_id
     ON CONFLICT (citizen_id) DO UPDATE SET facts = (known.facts::jsonb || excluded.facts::jsonb)::json
     WHERE (known.facts -> $1)::jsonb IS DISTINCT FROM (excluded.facts -> $1)::jsonb`,
    [agency, JSON.stringify(Object.fromEntries(told))],
  );
}

async function forgetCitizens(client: Queryable, agency: string, citizenIds: readonly string[]): Promise<void> {
  if (citizenIds.length === 0) return;
  await client.query(
    `UPDATE directory.citizen_facts SET facts = (facts::jsonb - $1::text)::json WHERE citizen_id = ANY($2::text[]) AND facts -> $1 IS NOT NULL`,
    [agency, citizenIds],
  );
  await client.query(`DELETE FROM directory.citizen_facts WHERE citizen_id = ANY($1::text[]) AND facts::text = '{}'`, [citizenIds]);
}

async function replaceHouseholds(client: Queryable, { householdIds, households }: DirectoryPage): Promise<void> {
  const told = new Map(households.map(({ householdId, units, members }) => [householdId, { units, members }]));
  const gone = householdIds.filter((id) => !told.has(id));
  if (gone.length > 0) await client.query('DELETE FROM directory.household_facts WHERE household_id = ANY($1::text[])', [gone]);
  if (told.size === 0) return;
  await client.query(
    `INSERT INTO directory.household_facts AS known (household_id, facts)
     SELECT household_id, facts FROM jsonb_each($1::jsonb) AS told(household_id, facts) ORDER BY household_id
     ON CONFLICT (household_id) DO UPDATE SET facts = excluded.facts WHERE known.facts <> excluded.facts`,
    [JSON.stringify(Object.fromEntries(told))],
  );
}

async function replaceCases(client: Queryable, agency: string, { caseNumbers, cases }: DirectoryPage): Promise<void> {
  const told = new Map(cases.map((row) => [row.number, row]));
  const gone = caseNumbers.filter((number) => !told.has(number));
  if (gone.length > 0)
    await client.query('DELETE FROM directory.case_facts WHERE agency = $1 AND number = ANY($2::text[])', [agency, gone]);
  if (told.size === 0) return;
  await client.query(
    `INSERT INTO directory.case_facts AS known (number, agency, facts)
     SELECT number, $1, facts FROM jsonb_each($2::jsonb) AS told(number, facts) ORDER BY number
     ON CONFLICT (number) DO UPDATE SET facts = excluded.facts, agency = excluded.agency`,
    [agency, JSON.stringify(Object.fromEntries(told))],
  );
}

/** Older aliases of a merged code lead to the code of today too; rows under a merged code are told again under that one. */
async function followAliases(client: Queryable, { aliases }: DirectoryPage): Promise<void> {
  if (aliases.length === 0) return;
  const merges = [...new Map(aliases.map(({ aliasId, citizenId }) => [aliasId, citizenId]))];
  const values = [merges.map(([aliasId]) => aliasId), merges.map(([, citizenId]) => citizenId)];
  const source = 'FROM unnest($1::text[], $2::text[]) AS merge(alias_id, citizen_id)';
  // A code that an earlier merge gave up is nobody's alias once it is the code of today again.
  await client.query('DELETE FROM directory.alias WHERE alias_id = ANY($1::text[]) OR alias_id = ANY($2::text[])', values);
  await client.query(`UPDATE directory.alias a SET citizen_id = merge.citizen_id ${source} WHERE a.citizen_id = merge.alias_id`, values);
  await client.query(
    `INSERT INTO directory.alias (alias_id, citizen_id) SELECT alias_id, citizen_id ${source} WHERE alias_id <> citizen_id`,
    values,
  );
  await client.query(
    `DELETE FROM directory.citizen_facts f ${source.replace('FROM', 'USING')} WHERE f.citizen_id = merge.alias_id AND merge.alias_id <> merge.citizen_id`,
    values,
  );
}
