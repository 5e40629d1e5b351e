import { describe, expect, it } from '@jest/globals';
import type { CitizenFacts, HouseholdFacts } from '../../../../gateway/directory/directory.js';
import { mayRead, type MayReadRequest } from '../../../../gateway/directory/may-read.js';
import type { CitizenId } from '../../../../schema/contract/brand.js';

const HOME = { unitCode: '26041', provinceCode: '79', validFrom: '2020-01-01', validTo: null };
const FACTS: CitizenFacts = { citizenId: 'C1', residences: [HOME], guardians: [], protections: [], dossiers: [] };

interface World {
  readonly citizens?: Readonly<Record<string, CitizenFacts>>;
  readonly households?: Readonly<Record<string, HouseholdFacts>>;
}

function ask(world: World, change: Partial<MayReadRequest> = {}) {
  const asked: string[][] = [];
  const pick = <T>(from: Readonly<Record<string, T>> = {}, ids: readonly string[]): Map<string, T> =>
    new Map(ids.flatMap((id) => (from[id] === undefined ? [] : [[id, from[id]]])));
  const request: MayReadRequest = {
    directory: {
      find(citizenIds, householdIds) {
        asked.push([...citizenIds, ...householdIds]);
        const households = pick(world.households, householdIds);
        const members = [...households.values()].flatMap(({ members }) => members.map(({ citizenId }) => citizenId));
        return Promise.resolve({ citizens: pick(world.citizens, [...citizenIds, ...members]), households });
      },
    },
    caller: {
      identity: {
        subject: 's',
        roles: [],
        agency: null,
        organisation: 'office-1',
        jurisdiction: { level: 'COMMUNE', units: ['26041'] },
        // The codes of these tests have no form that is checked.
        citizenId: 'OLD' as CitizenId,
      },
    },
    decision: { rowSets: [[['SELF'], ['WARD']]], capacity: null },
    openCase: null,
    actsAs: 'CITIZEN',
    readsProtected: [],
    now: new Date('2026-11-23T03:00:00Z'),
    ...change,
  };
  return { asked, request };
}

const reasons = async (request: MayReadRequest, ids: readonly string[]) =>
  [...(await mayRead(request, ids, [])).citizens].map(([id, { reason }]) => [id, reason]);

describe('mayRead', () => {
  it('answers for every code that was asked, in one statement', async () => {
    const { asked, request } = ask(
      { citizens: { C1: FACTS, C2: { ...FACTS, citizenId: 'C2' } } },
      { decision: { rowSets: [[['RESIDENT']]], capacity: null }, actsAs: 'OFFICER' },
    );
    expect(await reasons(request, ['C1', 'NOBODY', 'C2'])).toEqual([
      ['C1', null],
      ['NOBODY', 'UNKNOWN'],
      ['C2', null],
    ]);
    expect(asked).toEqual([['C1', 'NOBODY', 'C2']]);
  });

  it('asks for nobody when nobody is asked about', async () => {
    const { asked, request } = ask({});
    expect(await mayRead(request, [], [])).toEqual({ citizens: new Map(), households: new Map(), codesOfToday: new Map() });
    expect(asked.flat()).toEqual([]);
  });

  it('knows a caller whose token is older than a merge by the code of today', async () => {
    const ward = { ...FACTS, citizenId: 'W', guardians: [{ guardianId: 'C1', validFrom: '2020-01-01', validTo: null }] };
    const { asked, request } = ask({ citizens: { OLD: FACTS, C1: FACTS, W: ward } });
    expect(await reasons(request, ['C1', 'W'])).toEqual([
      ['C1', null],
      ['W', null],
    ]);
    expect(asked).toEqual([['C1', 'W', 'OLD']]);
  });

  it('takes no officer for a citizen, whatever the token names', async () => {
    const own = { ...FACTS, guardians: [{ guardianId: 'C1', validFrom: '2020-01-01', validTo: null }] };
    const { request } = ask({ citizens: { OLD: own, C1: own } }, { actsAs: 'OFFICER' });
    expect(await reasons(request, ['C1', 'OLD'])).toEqual([
      ['C1', 'NOT_THE_SUBJECT'],
      ['OLD', 'NOT_THE_SUBJECT'],
    ]);
  });

  it('takes the day of Asia/Ho_Chi_Minh: a right that ends on the 23rd is over at 17:00 UTC', async () => {
    const ward = { ...FACTS, citizenId: 'W', guardians: [{ guardianId: 'C1', validFrom: '2020-01-01', validTo: '2026-11-23' }] };
    const world = { citizens: { OLD: FACTS, W: ward } };
    expect(await reasons(ask(world, { now: new Date('2026-11-23T16:59:59Z') }).request, ['W'])).toEqual([['W', null]]);
    expect(await reasons(ask(world, { now: new Date('2026-11-23T17:00:00Z') }).request, ['W'])).toEqual([['W', 'NOT_THE_SUBJECT']]);
  });

  it('reaches a household through its members of today only', async () => {
    const member = (validTo: string | null) => ({ citizenId: 'C1', validFrom: '2020-01-01', validTo });
    const households = { NOW: { units: [], members: [member(null)] }, LEFT: { units: [], members: [member('2026-11-22')] } };
    const { request, asked } = ask({ citizens: { OLD: FACTS, C1: FACTS }, households });
    const verdicts = await mayRead(request, [], ['NOW', 'LEFT', 'NONE']);
    expect([...verdicts.households].map(([id, { reason }]) => [id, reason])).toEqual([
      ['NOW', null],
      ['LEFT', 'NOT_THE_SUBJECT'],
      ['NONE', 'UNKNOWN'],
    ]);
    expect(asked).toEqual([['OLD', 'NOW', 'LEFT', 'NONE']]);
  });

  it('rejects when the directory does not answer, and for more row sets than a verdict can hold', async () => {
    const silent = { find: () => Promise.reject(new Error('silent')) };
    await expect(mayRead(ask({}, { directory: silent }).request, ['C1'], [])).rejects.toThrow('silent');
    const rowSets = Array.from({ length: 32 }, () => [['ANY']] as const);
    await expect(mayRead(ask({}, { decision: { rowSets, capacity: null } }).request, ['C1'], [])).rejects.toThrow('32 row sets');
  });
});
