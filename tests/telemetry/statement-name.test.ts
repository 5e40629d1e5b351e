import { expect, it } from '@jest/globals';
import { describeStatement } from '../../subgraphs/kit/telemetry/statement-name.js';

it.each([
  ['SELECT c.id FROM citizen c WHERE c.personal_number = $1', 'SELECT', 'citizen'],
  ['SELECT 1 FROM unnest($1::text[]) AS k(key) LEFT JOIN citizen_alias a ON a.alias_id = k.key', 'SELECT', 'citizen_alias'],
  ['SELECT t.id, (SELECT 1 FROM reach r WHERE r.id = t.id) AS m FROM social_period t', 'SELECT', 'social_period'],
  [
    'SELECT k.key FROM unnest($1) k CROSS JOIN LATERAL (SELECT 1 FROM encounter e WHERE EXISTS (SELECT 1 FROM reach)) x',
    'SELECT',
    'encounter',
  ],
  ['SELECT x.* FROM (SELECT t.id FROM social_period t) x', 'SELECT', 'social_period'],
  [
    '\n  WITH officer AS (SELECT coalesce($1, $2) AS id), mate AS (SELECT 1 FROM officer JOIN x ON true) SELECT 1 FROM mate JOIN household_reach h ON true',
    'SELECT',
    'household_reach',
  ],
  ['INSERT INTO write_record (id) VALUES ($1)', 'INSERT', 'write_record'],
  ['UPDATE ONLY case_file SET closed_on = $1', 'UPDATE', 'case_file'],
  ["SELECT 'FROM secret'", 'SELECT', null],
  ['-- FROM secret\nDELETE FROM case_citizen', 'DELETE', 'case_citizen'],
  ['', 'UNKNOWN', null],
])('%s', (text, operation, table) => {
  expect(describeStatement(text)).toEqual({ operation, table });
});
