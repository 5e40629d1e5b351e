import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { ask } from '../../kit/ask.js';
import { createParts, subgraphsWith } from '../../kit/parts.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signPersonaToken, signToken } from '../../kit/tokens.js';
import { startWatchedAgencies, type WatchedAgencies } from '../../kit/watched-agencies.js';
import { LIST_PURPOSE, LIST_ROLE, writeListPolicy } from './list-policy.js';

const [CITIZEN_LIST, CITIZEN_PROFILE] = ['citizen-list', 'citizen-profile'].map((name) =>
  readFileSync(join(REPOSITORY_ROOT, `schema/operations/${name}.graphql`), 'utf8'),
) as [string, string];

const parts = createParts();
const policy = writeListPolicy();
let agencies: WatchedAgencies;
let gateway: string;
let token: string;

beforeAll(async () => {
  agencies = await startWatchedAgencies(parts);
  gateway = await parts.startGateway({ ASXH_POLICY_DIR: policy.directory, ...subgraphsWith(agencies.addresses) });
  token = await signToken({ sub: 'list-reader', roles: [LIST_ROLE], jurisdiction: { level: 'PROVINCE', units: ['75'] } });
}, 60_000);

afterAll(async () => {
  await parts.stop();
  await agencies.stop();
  policy.remove();
});

async function readPage(first: number, query = CITIZEN_LIST): Promise<void> {
  const { data, errors } = await ask<{ citizens: { nodes: unknown[] } }>({
    query,
    variables: { first },
    token,
    purpose: LIST_PURPOSE,
    gateway,
  });
  expect({ errors, rows: data?.citizens.nodes.length }).toEqual({ errors: [], rows: first });
}

describe('a page of citizens with nested records', () => {
  it.each([1, 10, 50])('costs, for %i citizens, one statement per record type at each agency', async (first) => {
    expect(await agencies.countStatements(() => readPage(first))).toEqual({
      // citizens, residences, units, households
      population: 4,
      // the citizens' keys, then each record type
      labour: 2,
      'social-insurance': 4,
      health: 2,
    });
  });

  it('costs one statement more for its totalCount', async () => {
    const withTotal = CITIZEN_LIST.replace('pageInfo {', 'totalCount pageInfo {');
    expect(await agencies.countStatements(() => readPage(50, withTotal))).toMatchObject({ population: 5, labour: 2 });
  });
});

describe('the profile of one citizen', () => {
  it('costs one statement per record type, whatever the number of records', async () => {
    const { subject } = getPersona('citizen-an');
    const asSelf = await signPersonaToken('citizen-an');
    const counted = await agencies.countStatements(async () => {
      const { errors } = await ask({ query: CITIZEN_PROFILE, variables: { id: subject }, token: asSelf, gateway });
      expect(errors).toEqual([]);
    });
    expect(counted).toEqual({
      // citizen, documents, residences, units, household, members
      population: 6,
      // two keys (citizen and household), entitlements, dossiers, classifications
      labour: 5,
      // the key, memberships, periods, cards, employers
      'social-insurance': 5,
      // the key, encounters, facilities, diagnoses; then the facilities of the cards
      health: 5,
    });
  });

  it('costs, for a citizen whom the caller may not read, what it costs for one who does not exist', async () => {
    const asSelf = await signPersonaToken('citizen-an');
    const lookUp = (id: string) =>
      agencies.countStatements(() => ask({ query: CITIZEN_PROFILE, variables: { id }, token: asSelf, gateway }));
    const unknown = await lookUp('0000000000000');
    expect(await lookUp(getPersona('citizen-giang').subject)).toEqual(unknown);
    expect(unknown).toEqual({ population: 1, labour: 0, 'social-insurance': 0, health: 0 });
  });
});
