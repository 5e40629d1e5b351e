import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHouseholdMatesFinder } from '../../../gateway/directory/household-mates.js';
import type { TemporaryPostgres } from '../import/temporary-postgres.js';
import { startGatewayDatabase } from './directory-database.js';

const TODAY = '2026-11-23';
const since = (citizenId: string, validFrom: string, validTo: string | null = null) => ({ citizenId, validFrom, validTo });
const HOUSEHOLDS = {
  H1: [
    since('an', '2020-01-01'),
    since('binh', '2020-01-01', TODAY),
    since('chi', '2020-01-01', '2026-11-22'),
    since('dung', '2026-11-24'),
  ],
  H2: [since('chi', '2026-11-23'), since('giang', '2020-01-01')],
};

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startGatewayDatabase();
  for (const [id, members] of Object.entries(HOUSEHOLDS))
    await postgres.pool.query('INSERT INTO directory.household_facts VALUES ($1, $2)', [id, { units: [], members }]);
  await postgres.pool.query(`INSERT INTO directory.alias VALUES ('an-before', 'an')`);
}, 60_000);
afterAll(() => postgres.stop());

it.each([
  ['a member of today', 'an', ['an', 'binh']],
  ['a code that was merged', 'an-before', ['an', 'binh']],
  ['one who has moved', 'chi', ['chi', 'giang']],
  ['one who moves in tomorrow', 'dung', []],
  ['nobody', 'nobody', []],
])('finds the household of %s', async (_, citizenId, expected) => {
  const find = createHouseholdMatesFinder(postgres.pool);
  expect([...(await find(citizenId, TODAY))].sort()).toEqual(expected);
});

it('finds it by the index of the members, however many households there are', async () => {
  await postgres.pool.query(`INSERT INTO directory.household_facts
    SELECT 'M' || n, jsonb_build_object('units', '[]'::jsonb, 'members', jsonb_build_array(jsonb_build_object('citizenId', 'm' || n))) FROM generate_series(1, 5000) n;
    ANALYZE directory.household_facts`);
  const { rows } = await postgres.pool.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT facts FROM directory.household_facts
     WHERE jsonb_path_query_array(facts, '$.members[*].citizenId') ? coalesce((SELECT citizen_id FROM directory.alias WHERE alias_id = 'an'), 'an')`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('household_facts_member_index');
});
