import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDirectory, type LiveDirectory } from '../../../gateway/directory/create-directory.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { getPersona, getSharedRuntime } from '../../kit/shared-stack.js';
import { createCaseOfficer } from '../cases/case-officer.js';
import { until } from './directory-database.js';

const AGENCIES = ['population', 'labour', 'social-insurance', 'health'] as const;
const PERIOD = (row: string): string => `'validFrom', ${row}.valid_from, 'validTo', ${row}.valid_to`;
const UNIT = `'unitCode', r.unit_code, 'provinceCode', r.province_code, ${PERIOD('r')}`;
/** What each agency's own tables say, by plain SQL and by none of the feed's code: who, which kind of fact, the fact. */
const FACTS: readonly (readonly [AgencyName, keyof Facts, string])[] = [
  ['population', 'residences', `SELECT DISTINCT citizen_id AS id, jsonb_build_object(${UNIT}) AS fact FROM citizen_reach_residence r`],
  [
    'population',
    'guardians',
    `SELECT citizen_id AS id, jsonb_build_object('guardianId', g.guardian_id, ${PERIOD('g')}) AS fact FROM citizen_reach_guardian g`,
  ],
  [
    'population',
    'protections',
    `SELECT citizen_id AS id, jsonb_build_object('kind', p.kind, ${PERIOD('p')}) AS fact FROM citizen_reach_protection p`,
  ],
  ...(['labour', 'social-insurance', 'health'] as const).map(
    (agency) =>
      [
        agency,
        'dossiers',
        `SELECT DISTINCT citizen_id AS id, jsonb_build_object('organisation', d.organisation, 'capacity', d.capacity, 'caseNumber', d.case_number,
           'heldBy', '${agency}', ${PERIOD('d')}) AS fact FROM dossier d`,
      ] as const,
  ),
];

type Facts = Record<'residences' | 'guardians' | 'protections' | 'dossiers', string[]>;

let databases: Databases;
let pool: pg.Pool;
let directory: LiveDirectory;

beforeAll(() => {
  databases = openDatabases();
  pool = new pg.Pool({ connectionString: getSharedRuntime().databases.gateway, max: 2 });
  directory = createDirectory(pool, () => new Date(), { agencies: AGENCIES, maxAgeMs: 30_000, refreshMs: 100 });
});
afterAll(async () => {
  await directory.stop();
  await Promise.all([databases.close(), pool.end()]);
});

/** Everything that stood in an outbox at this moment is applied. */
async function caughtUp(): Promise<void> {
  for (const agency of AGENCIES) {
    const [last] = await databases.query<{ position: string }>(agency, 'SELECT coalesce(max(position), 0)::text AS position FROM outbox');
    const isApplied = async (): Promise<boolean> => {
      const { rows } = await pool.query<{ position: string }>('SELECT position FROM directory.feed_position WHERE agency = $1', [agency]);
      return BigInt(rows[0]?.position ?? 0) >= BigInt(last?.position ?? 0);
    };
    await until(`the feed of ${agency} is applied`, isApplied, 60_000);
  }
}

/** Keys in one order, lists in one order: a fact is a text. */
function textOf(fact: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fact).sort(([left], [right]) => (left < right ? -1 : 1))));
}

const noFacts = (): Facts => ({ residences: [], guardians: [], protections: [], dossiers: [] });

describe('the reference directory of the running stack', () => {
  it("holds, of everybody, what the agencies' own tables say, and of nobody else anything", async () => {
    await caughtUp();
    const expected = new Map<string, Facts>();
    for (const [agency, kind, text] of FACTS) {
      for (const { id, fact } of await databases.query<{ id: string; fact: object }>(agency, text)) {
        const facts = expected.get(id) ?? noFacts();
        facts[kind].push(textOf(fact));
        expected.set(id, facts);
      }
    }
    const { rows } = await pool.query<{ id: string }>('SELECT citizen_id AS id FROM directory.citizen_facts');
    const { citizens: known } = await directory.find(
      rows.map(({ id }) => id),
      [],
    );
    const told = [...known].map(([id, facts]) => [
      id,
      Object.fromEntries(
        (['residences', 'guardians', 'protections', 'dossiers'] as const).map((kind) => [kind, facts[kind].map(textOf).sort()]),
      ),
    ]);
    for (const facts of expected.values()) for (const list of Object.values(facts)) list.sort();
    expect(expected.size).toBeGreaterThan(1_900);
    expect(new Map(told.map(([id, facts]) => [id, facts]))).toEqual(new Map(rows.map(({ id }) => [id, expected.get(id) ?? noFacts()])));
    expect([...expected.keys()].filter((id) => !known.has(id))).toEqual([]);
    for (const kind of ['residences', 'guardians', 'dossiers'] as const)
      expect([...expected.values()].some((facts) => facts[kind].length > 0)).toBe(true);
  }, 120_000);

  it('knows every household by its units and members', async () => {
    await caughtUp();
    const members = await databases.query<{ id: string; n: number }>(
      'population',
      'SELECT household_id AS id, count(*)::int AS n FROM household_reach_member GROUP BY 1',
    );
    const { households } = await directory.find(
      [],
      members.map(({ id }) => id),
    );
    expect(new Map([...households].map(([id, { members: list }]) => [id, list.length]))).toEqual(
      new Map(members.map(({ id, n }) => [id, n])),
    );
    expect([...households.values()].every(({ units }) => units.length > 0)).toBe(true);
  });

  it('hears of a case that is opened, in the hands of its organisation', async () => {
    const citizen = getPersona('citizen-an').subject;
    const officer = await createCaseOfficer('26041');
    const { data, errors } = await officer.write('openCase', { kind: 'UNEMPLOYMENT_CLAIM', citizens: [citizen] });
    expect({ errors, data }).toMatchObject({ errors: [], data: { answer: { kind: 'UNEMPLOYMENT_CLAIM' } } });
    const number = data?.answer?.number ?? '';
    await until('the case is known', async () => (await directory.findCase(number)) !== null, 60_000);
    expect(await directory.findCase(number)).toMatchObject({
      number,
      kind: 'UNEMPLOYMENT_CLAIM',
      organisation: 'labour-office-26041',
      citizenIds: [citizen],
      closedOn: null,
      heldBy: 'labour',
    });
  }, 90_000);

  it('is heard of every agency', async () => {
    await until('no agency is stale', () => directory.staleAgencies().size === 0, 20_000);
    for (const age of directory.ages().values()) expect(age).toBeLessThan(30_000);
  });
});
