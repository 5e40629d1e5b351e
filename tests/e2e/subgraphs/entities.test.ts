import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { createParts } from '../../kit/parts.js';
import { getPersona } from '../../kit/shared-stack.js';
import { startWatchedAgencies, type WatchedAgencies } from '../../kit/watched-agencies.js';
import { contextOf, requestOf, sendSigned } from './direct-call.js';

/** One field of a citizen at each agency, with its group. */
const FIELDS: Readonly<Record<AgencyName, readonly [field: string, group: string]>> = {
  population: ['fullName', 'population.name'],
  labour: ['assistanceEntitlements { id }', 'labour.assistance'],
  'social-insurance': ['insuranceMemberships { id }', 'insurance.membership'],
  health: ['encounters { id }', 'health.visit'],
};
const CASES = Object.entries(FIELDS) as [AgencyName, readonly [string, string]][];
const UNKNOWN = '0000000000000';

const parts = createParts();
let agencies: WatchedAgencies;
let own: string;
let unreadable: string;

beforeAll(async () => {
  agencies = await startWatchedAgencies(parts);
  own = getPersona('citizen-an').subject;
  unreadable = getPersona('citizen-giang').subject;
}, 60_000);
afterAll(async () => {
  await parts.stop();
  await agencies.stop();
});

interface EntitiesAnswer {
  readonly data?: { readonly _entities: readonly (Readonly<Record<string, unknown>> | null)[] } | null;
  readonly errors?: readonly { readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string } }[];
}

/** Signed as the gateway signs, asked by citizen-an under the given groups. */
async function askEntities(
  agency: AgencyName,
  keys: readonly unknown[],
  selection: string,
  groups: readonly string[],
): Promise<EntitiesAnswer> {
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename ${selection} } }`;
  const { status, text } = await sendSigned(agencies.addresses[agency], agency, requestOf(contextOf(own, groups), query, { keys }));
  expect([200, 400]).toContain(status);
  return JSON.parse(text) as EntitiesAnswer;
}

const keyOf = (id: unknown) => ({ __typename: 'Citizen', id });

describe.each(CASES)('entities of %s', (agency, [field, group]) => {
  const selection = `... on Citizen { id ${field} }`;

  it('are the same null for a citizen who may not be read and for one who does not exist, by the same statements', async () => {
    const answers: EntitiesAnswer[] = [];
    const ask = (id: string) =>
      agencies.countStatements(async () => answers.push(await askEntities(agency, [keyOf(id)], selection, [group])));
    const [forUnknown, forUnreadable] = [await ask(UNKNOWN), await ask(unreadable)];
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toEqual({ data: { _entities: [null] } });
    expect(forUnreadable).toEqual(forUnknown);
  });

  it('stand in the order of their keys, whoever may be read among them', async () => {
    const { data, errors } = await askEntities(agency, [unreadable, own, UNKNOWN, own].map(keyOf), '... on Citizen { id }', [group]);
    expect(errors).toBeUndefined();
    expect(data?._entities.map((entity) => entity?.id ?? null)).toEqual([null, own, null, own]);
  });

  it('take nothing but the key from a representation', async () => {
    const honest = await askEntities(agency, [keyOf(own)], selection, [group]);
    const name = field.split(' ')[0] ?? '';
    const forged = { ...keyOf(own), [name]: 'forged', rowSetMask: 4_095, citizenId: unreadable, __proto__: { id: unreadable } };
    expect(await askEntities(agency, [forged], selection, [group])).toEqual(honest);
    const stranger = { ...keyOf(unreadable), [name]: [{ id: '1' }], rowSetMask: 4_095, citizenId: own };
    expect(await askEntities(agency, [stranger], selection, [group])).toEqual({ data: { _entities: [null] } });
  });

  it.each([
    ['a number', 7],
    ['null', null],
    ['a list', ['x']],
    ['an object', { $or: [{ id: 'x' }] }],
    ['an object that cannot be a text', { toString: 1 }],
    ['absent', undefined],
    ['a prototype', { ['__proto__']: { id: 'x' } }],
    ['a quote', "' OR true --"],
    ['a NUL character', 'A\u0000B'],
    ['half a surrogate pair', '\ud800'],
    ['very long', 'A'.repeat(100_000)],
  ])('with an id that is %s give no record, and the agency goes on', async (_, id) => {
    const { data } = await askEntities(agency, [keyOf(id)], selection, [group]);
    expect(data?._entities[0] ?? null).toBeNull();
    expect((await askEntities(agency, [keyOf(own)], '... on Citizen { id }', [group])).data?._entities).toEqual([
      { __typename: 'Citizen', id: own },
    ]);
  });

  it.each([
    [[{ __typename: 'Query' }]],
    [[{ __typename: 'NoSuchType', id: UNKNOWN }]],
    [[{ id: UNKNOWN }]],
    [['text']],
    [[null]],
    ['text'],
  ])('asked with %j are refused, and the agency goes on', async (keys) => {
    const { data, errors } = await askEntities(agency, keys as unknown[], selection, [group]);
    expect(errors?.length).toBeGreaterThan(0);
    expect(data?._entities[0] ?? null).toBeNull();
  });

  it('refuse a group that the signed context does not grant with FORBIDDEN_FIELD, however it is signed', async () => {
    const { data, errors } = await askEntities(agency, [keyOf(own)], selection, ['population.contact']);
    const name = field.split(' ')[0] ?? '';
    expect(data).toEqual({ _entities: [{ __typename: 'Citizen', id: own, [name]: null }] });
    expect(errors).toMatchObject([{ path: ['_entities', 0, name], extensions: { code: 'FORBIDDEN_FIELD' } }]);
  });

  it('exist for nobody when the signed context grants nothing', async () => {
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }`;
    const request = requestOf(contextOf(own, [], { rowSets: [] }), query, { keys: [keyOf(own)] });
    expect(JSON.parse((await sendSigned(agencies.addresses[agency], agency, request)).text)).toEqual({ data: { _entities: [null] } });
  });
});

describe('lists and lookups of a subgraph asked for a group that was not granted', () => {
  it.each([
    ['population', '{ households { totalCount } }', 'households'],
    ['labour', '{ meritoriousDossiers { totalCount } }', 'meritoriousDossiers'],
    ['social-insurance', '{ contributionPeriods { totalCount nodes { salaryVnd } } }', 'contributionPeriods'],
    ['health', '{ encounters { nodes { diagnoses { name } } } }', 'encounters'],
  ] as const)('%s refuses %s before it touches its database', async (agency, query, field) => {
    const counts = await agencies.countStatements(async () => {
      const { text } = await sendSigned(agencies.addresses[agency], agency, requestOf(contextOf(own, ['population.contact']), query));
      expect(JSON.parse(text)).toMatchObject({ data: { [field]: null }, errors: [{ extensions: { code: 'FORBIDDEN_FIELD' } }] });
    });
    expect(counts[agency]).toBe(0);
  });
});
