import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { ask } from '../../kit/ask.js';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { mapSideBySide, sample, SEED } from '../../kit/sampling.js';
import { signToken } from '../../kit/tokens.js';
import { countLeaves, readProfiles, type JsonObject } from './sql-profile.js';

const CITIZENS = 500;
const PROFILE = readFileSync(join(REPOSITORY_ROOT, 'schema/operations/citizen-profile.graphql'), 'utf8');

let databases: Databases;
let expected: ReadonlyMap<string, JsonObject>;

beforeAll(async () => {
  databases = openDatabases();
  const everybody = await databases.query<{ id: string }>('population', 'SELECT id FROM citizen ORDER BY id');
  const chosen = sample(
    everybody.map(({ id }) => id),
    CITIZENS,
  );
  expected = await readProfiles(databases, chosen);
});
afterAll(() => databases.close());

describe(`the profile over four agencies (seed ${SEED})`, () => {
  it('is, for 500 citizens who ask for themselves, what plain SQL finds in the four databases: each value, in this order', async () => {
    expect(expected.size).toBe(CITIZENS);
    await mapSideBySide([...expected], async ([id, profile]) => {
      const token = await signToken({ sub: id, roles: ['citizen'], citizen_id: id });
      const answer = await ask<JsonObject>({ query: PROFILE, variables: { id }, token });
      expect({ id, status: answer.status, errors: answer.errors }).toEqual({ id, status: 200, errors: [] });
      // As text, so that the order of keys and of list elements counts.
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify({ citizen: profile }));
    });
  }, 60_000);

  it('had something to compare: every list of the profile is filled for some and empty for others', () => {
    const profiles = [...expected.values()];
    expect(profiles.reduce((sum, profile) => sum + countLeaves(profile), 0)).toBeGreaterThan(CITIZENS * 30);
    const lists = [
      'assistanceEntitlements',
      'meritoriousDossiers',
      'insuranceMemberships',
      'contributionPeriods',
      'healthInsuranceCards',
      'encounters',
    ];
    const filled = (list: string): number => profiles.filter((profile) => (profile[list] as unknown[]).length > 0).length;
    const lopsided = lists.filter((list) => filled(list) === 0 || filled(list) === CITIZENS);
    expect(lopsided).toEqual([]);
  });
});
