import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCloseTo, type CloseTo } from '../../../../gateway/audit/close-persons.js';
import type { CitizenId } from '../../../../schema/contract/brand.js';

const MINUTES = 60_000;
let now: Date;
let looked: string[];
/** What the directory answers; null for one that is silent. */
let households: Readonly<Record<string, readonly string[]>> | null;
let closeTo: CloseTo;

beforeEach(() => {
  [now, looked, households] = [new Date('2026-11-23T03:00:00Z'), [], { An: ['An', 'Con'] }];
  closeTo = createCloseTo({
    findHouseholdMates: (citizenId, today) => {
      looked.push(`${citizenId} ${today}`);
      return households === null ? Promise.reject(new Error('silent')) : Promise.resolve(new Set(households[citizenId] ?? []));
    },
    pseudonymOf: (person) => `p1.${person}`,
    clock: () => now,
  });
});

// A code of a test has no check character.
const officer = (citizenId: string | null, organisation: string | null = 'office') => ({
  identity: { subject: 's', roles: [], agency: null, jurisdiction: null, organisation, citizenId: citizenId as CitizenId | null },
});

describe('an officer', () => {
  it('is close to the own household, the own record included, once the directory has answered', async () => {
    const finder = closeTo(officer('An'), 'OFFICER');
    expect(finder.among(['Con'])).toEqual([]);
    await turn();
    expect(finder.among(['Con', 'An', 'Xa'])).toEqual([
      { citizen: 'p1.Con', relation: 'SAME_HOUSEHOLD' },
      { citizen: 'p1.An', relation: 'SAME_HOUSEHOLD' },
    ]);
    expect(looked).toEqual(['An 2026-11-23']);
  });

  it('is close to those of the same organisation who were seen with a code of their own, and to nobody of another', () => {
    closeTo(officer('Binh'), 'OFFICER');
    closeTo(officer('Giang', 'elsewhere'), 'OFFICER');
    expect(closeTo(officer(null), 'OFFICER').among(['Binh', 'Giang'])).toEqual([{ citizen: 'p1.Binh', relation: 'COLLEAGUE' }]);
    expect(closeTo(officer('Binh'), 'OFFICER').among(['Giang'])).toEqual([]);
    expect(closeTo(officer(null, null), 'OFFICER').among(['Binh'])).toEqual([]);
  });

  it('may be close in both ways, and is no colleague of oneself', async () => {
    closeTo(officer('Con'), 'OFFICER');
    const finder = closeTo(officer('An'), 'OFFICER');
    await turn();
    expect(finder.among(['Con', 'An']).map(({ citizen, relation }) => `${citizen} ${relation}`)).toEqual([
      'p1.Con SAME_HOUSEHOLD',
      'p1.Con COLLEAGUE',
      'p1.An SAME_HOUSEHOLD',
    ]);
  });

  it('without a known code costs no look into the directory', () => {
    expect(closeTo(officer(null), 'OFFICER').among(['An'])).toEqual([]);
    expect(looked).toEqual([]);
  });
});

describe('what is looked up', () => {
  it('is nothing for citizens, and a citizen is nobody’s colleague', () => {
    expect(closeTo(officer('An'), 'CITIZEN').among(['Con', 'An'])).toEqual([]);
    expect(closeTo(officer(null), 'OFFICER').among(['An'])).toEqual([]);
    expect(looked).toEqual([]);
  });

  it('is kept for ten minutes', async () => {
    for (const minutes of [0, 9, 10]) {
      now = new Date(Date.parse('2026-11-23T03:00:00Z') + minutes * MINUTES);
      closeTo(officer('An'), 'OFFICER');
      await turn();
    }
    expect(looked).toHaveLength(2);
  });

  it('is missing while the directory is silent, fails nothing, and is asked for again', async () => {
    households = null;
    const finder = closeTo(officer('An'), 'OFFICER');
    await turn();
    expect(finder.among(['Con'])).toEqual([]);
    households = { An: ['An', 'Con'] };
    const next = closeTo(officer('An'), 'OFFICER');
    await turn();
    expect(next.among(['Con'])).toEqual([{ citizen: 'p1.Con', relation: 'SAME_HOUSEHOLD' }]);
  });
});
