import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { ask, placeOf } from '../../kit/ask.js';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { CLOSED_PORT, createParts, subgraphsWith } from '../../kit/parts.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';
import { readProfiles, type JsonObject } from './sql-profile.js';

const PROFILE = readFileSync(join(REPOSITORY_ROOT, 'schema/operations/citizen-profile.graphql'), 'utf8');
const parts = createParts();
let databases: Databases;
let profile: JsonObject;

beforeAll(async () => {
  databases = openDatabases();
  const { subject } = getPersona('citizen-an');
  profile = (await readProfiles(databases, [subject])).get(subject) ?? {};
});
afterAll(async () => {
  await parts.stop();
  await databases.close();
});

async function askWithout(agency: AgencyName) {
  const gateway = await parts.startGateway(subgraphsWith({ [agency]: CLOSED_PORT }));
  const started = performance.now();
  const token = await signPersonaToken('citizen-an');
  const answer = await ask<JsonObject>({ query: PROFILE, variables: { id: getPersona('citizen-an').subject }, token, gateway });
  expect(performance.now() - started).toBeLessThan(5_000);
  return answer;
}

/** Every error is UNAVAILABLE, names the agency, and stands on exactly these places. */
function expectUnavailable(answer: Awaited<ReturnType<typeof askWithout>>, agency: AgencyName, places: readonly string[]): void {
  const told = answer.errors.map(({ extensions: { code, agency: named } }) => [code, named]);
  expect(told).toEqual(answer.errors.map(() => ['UNAVAILABLE', agency]));
  expect(answer.errors.map(placeOf).toSorted()).toEqual(places.toSorted());
  expect(answer.status).toBe(200);
}

describe('while one agency does not answer, the others do', () => {
  it('labour: entitlements, dossiers and poverty classes are unavailable, nothing else', async () => {
    const answer = await askWithout('labour');
    const household = { ...(profile.household as JsonObject), povertyClassifications: null };
    expect(answer.data).toEqual({ citizen: { ...profile, household, assistanceEntitlements: null, meritoriousDossiers: null } });
    expectUnavailable(answer, 'labour', [
      'citizen.assistanceEntitlements',
      'citizen.meritoriousDossiers',
      'citizen.household.povertyClassifications',
    ]);
  });

  it('social-insurance: memberships, periods and cards are unavailable, nothing else', async () => {
    const answer = await askWithout('social-insurance');
    expect(answer.data).toEqual({
      citizen: { ...profile, insuranceMemberships: null, contributionPeriods: null, healthInsuranceCards: null },
    });
    expectUnavailable(answer, 'social-insurance', [
      'citizen.insuranceMemberships',
      'citizen.contributionPeriods',
      'citizen.healthInsuranceCards',
    ]);
  });

  it('health: encounters are unavailable, and of a card the name of its facility only', async () => {
    const answer = await askWithout('health');
    const cards = (profile.healthInsuranceCards as readonly JsonObject[]).map((card) => ({
      ...card,
      registeredFacility: { ...(card.registeredFacility as JsonObject), name: null },
    }));
    expect(cards.length).toBeGreaterThan(0);
    expect(answer.data).toEqual({ citizen: { ...profile, healthInsuranceCards: cards, encounters: null } });
    expectUnavailable(answer, 'health', ['citizen.encounters', 'citizen.healthInsuranceCards.*.registeredFacility.name']);
  });

  it('population: nobody can say who the citizen is, so the answer is null and not "not found"', async () => {
    const answer = await askWithout('population');
    expect(answer.data).toEqual({ citizen: null });
    expectUnavailable(answer, 'population', ['citizen']);
  });
});
