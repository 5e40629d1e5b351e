import { createError } from '../../../schema/contract/error-codes.js';
import type { Reading } from '../rows/reading.js';

/**
 * Throws `SEPARATION_OF_DUTIES` when one of the citizens is the officer or belongs to the officer's household today. An officer whose token names no
 * citizen is refused as well: what cannot be verified is not waived.
 */
export async function assertNotOwnRecord({ caller, today, rows }: Reading, citizenIds: readonly string[]): Promise<void> {
  const own = caller.ownCitizenId ?? null;
  if (own === null) throw createError('SEPARATION_OF_DUTIES');
  const holdsToday = (alias: string): string =>
    `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= $3::date)`;
  const text = `
    WITH officer AS (
      SELECT coalesce((SELECT a.citizen_id FROM citizen_alias a WHERE a.alias_id = $1), $1) AS id
    ), housemate AS (
      SELECT theirs.citizen_id AS id
      FROM officer JOIN household_reach_member mine ON mine.citizen_id = officer.id AND ${holdsToday('mine')}
      JOIN household_reach_member theirs ON theirs.household_id = mine.household_id AND ${holdsToday('theirs')}
    )
    SELECT 1 FROM (SELECT id FROM officer UNION SELECT id FROM housemate) refused WHERE refused.id = ANY($2::text[]) LIMIT 1`;
  const found = await rows.read<object>({ text, values: [own, citizenIds, today] });
  if (found.length > 0) throw createError('SEPARATION_OF_DUTIES');
}
