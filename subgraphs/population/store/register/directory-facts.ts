import type { CitizenFactsRow, DirectoryPage, HouseholdFactsRow } from '../../../../schema/contract/directory-feed.js';
import type { DirectoryFacts } from '../../../kit/outbox/directory-page.js';
import type { RowReader } from '../../../kit/rows/row-reader.js';

/** One list of facts of each row, empty rather than null. `of` leads from the row `k` to its facts. */
const listOf = (fields: string, of: string): string => `coalesce((SELECT jsonb_agg(jsonb_build_object(${fields})) FROM ${of}), '[]')`;
const PERIOD = (alias: string): string => `'validFrom', ${alias}.valid_from, 'validTo', ${alias}.valid_to`;
const UNIT = (alias: string): string => `'unitCode', ${alias}.unit_code, 'provinceCode', ${alias}.province_code, ${PERIOD(alias)}`;

/** Permanent and temporary residence in one unit from one day are one fact: the later end counts. */
const RESIDENCES_OF_CITIZEN = `(
  SELECT r.unit_code, r.province_code, r.valid_from, nullif(max(coalesce(r.valid_to, 'infinity'::date)), 'infinity'::date) AS valid_to
  FROM citizen_reach_residence r WHERE r.citizen_id = k.code GROUP BY r.unit_code, r.province_code, r.valid_from
) r`;

/** Everybody who has a code that is not an alias, a person known only to another agency included; dossiers are told by the agencies that keep them. */
async function readCitizens(rows: RowReader, citizenIds: readonly string[]): Promise<CitizenFactsRow[]> {
  return rows.read<CitizenFactsRow>({
    text: `SELECT k.code AS "citizenId",
        ${listOf(UNIT('r'), RESIDENCES_OF_CITIZEN)} AS residences,
        ${listOf(`'guardianId', g.guardian_id, ${PERIOD('g')}`, 'citizen_reach_guardian g WHERE g.citizen_id = k.code')} AS guardians,
        ${listOf(`'kind', p.kind, ${PERIOD('p')}`, 'citizen_reach_protection p WHERE p.citizen_id = k.code')} AS protections,
        '[]'::jsonb AS dossiers
      FROM code_register k
      WHERE k.code = ANY($1::text[]) AND k.kind = 'CITIZEN' AND NOT EXISTS (SELECT 1 FROM citizen_alias a WHERE a.alias_id = k.code)`,
    values: [citizenIds],
  });
}

async function readHouseholds(rows: RowReader, householdIds: readonly string[]): Promise<HouseholdFactsRow[]> {
  return rows.read<HouseholdFactsRow>({
    text: `SELECT k.id AS "householdId",
        ${listOf(UNIT('u'), 'household_reach u WHERE u.household_id = k.id')} AS units,
        ${listOf(`'citizenId', m.citizen_id, ${PERIOD('m')}`, 'household_reach_member m WHERE m.household_id = k.id')} AS members
      FROM household k WHERE k.id = ANY($1::text[])`,
    values: [householdIds],
  });
}

async function readAliases(rows: RowReader, aliasIds: readonly string[]): Promise<DirectoryPage['aliases']> {
  return rows.read<DirectoryPage['aliases'][number]>({
    text: `SELECT alias_id AS "aliasId", citizen_id AS "citizenId" FROM citizen_alias WHERE alias_id = ANY($1::text[])`,
    values: [aliasIds],
  });
}

/** What the population register tells the reference directory; it alone knows residences, guardians, seals, households and aliases. */
export const POPULATION_FACTS: DirectoryFacts = { readCitizens, readHouseholds, readAliases };
