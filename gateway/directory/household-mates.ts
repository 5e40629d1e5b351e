import type pg from 'pg';
import type { HouseholdFacts } from './directory.js';

/** Everybody in a household with this citizen on that day, the citizen included; empty for one who is in none. By their codes of today. */
export type FindHouseholdMates = (citizenId: string, today: string) => Promise<ReadonlySet<string>>;

/** The expression is that of the index. A merged code leads to the one of today. */
const HOUSEHOLDS_OF = `SELECT own.id AS "ownId", household.facts -> 'members' AS members
  FROM directory.household_facts household, (SELECT coalesce((SELECT citizen_id FROM directory.alias WHERE alias_id = $1), $1) AS id) own
  WHERE jsonb_path_query_array(household.facts, '$.members[*].citizenId')
    ? coalesce((SELECT citizen_id FROM directory.alias WHERE alias_id = $1), $1)`;

interface Row {
  readonly ownId: string;
  readonly members: HouseholdFacts['members'];
}

export function createHouseholdMatesFinder(pool: pg.Pool): FindHouseholdMates {
  return async (citizenId, today) => {
    const { rows } = await pool.query<Row>({ name: 'directory-household-mates', text: HOUSEHOLDS_OF, values: [citizenId] });
    return new Set(rows.flatMap((row) => matesIn(row, today)));
  };
}

function matesIn({ ownId, members }: Row, today: string): string[] {
  const present = members.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo));
  const ids = present.map(({ citizenId }) => citizenId);
  return ids.includes(ownId) ? ids : [];
}
