import { beforeAll, describe, expect, it } from '@jest/globals';
import { isNonNullType, parse } from 'graphql';
import { claimsOf, type CallerClaims } from '../../scripts/issuer/personas.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { signToken } from '../kit/tokens.js';
import { ask, type Asked } from './ask.js';
import { createCaller, createCitizenCaller, findGuardianOfConfidential, type AccessCaller } from './callers.js';
import { findDifferences } from './compare.js';
import { answer } from './reference/answer.js';
import { listObjectTypes, requirementAt } from './reference/graph.js';
import { asText, loadWorld, type World } from './reference/world.js';

const CLEANSING = { purpose: 'DATA_CLEANSING' };
const UNKNOWN = '0000000000000';
let world: World;
let officer: AccessCaller;
let an: string;
let giang: string;

beforeAll(async () => {
  world = await loadWorld(getSharedRuntime());
  officer = await createCaller('officer', claimsOf(getPersona('labour-officer-26041')));
  [an, giang] = [getPersona('citizen-an').subject, getPersona('citizen-giang').subject];
}, 60_000);

const codesOf = async (caller: AccessCaller, query: string, asked: Asked = {}): Promise<string[]> =>
  (await ask(caller, query, asked)).errors.map(({ extensions }) => extensions.code);

async function expectAsDecided(caller: AccessCaller, query: string, asked: Asked = {}): Promise<Awaited<ReturnType<typeof ask>>> {
  const request = { document: parse(query), variables: asked.variables ?? {}, claims: caller.claims, question: asked };
  const [expected, actual] = [await answer(world, request), await ask(caller, query, asked)];
  expect(findDifferences(expected, actual, caller.claims.role)).toEqual([]);
  return actual;
}

describe('A1, at the whole stack: 401 and nothing else for', () => {
  it.each([
    ['an expired token', { lifetimeSeconds: -60 }],
    ['a token for another audience', { audience: 'another-platform' }],
    ['a token of another issuer', { issuer: 'https://issuer.example' }],
  ])('%s', async (_, changes) => {
    const token = await signToken(claimsOf(getPersona('citizen-an')), changes);
    const { status, data } = await ask({ token }, `{ citizen(id: "${an}") { fullName } }`);
    expect({ status, data }).toEqual({ status: 401, data: undefined });
  });
});

describe('B2: a resident of another province is answered, byte for byte, as one who does not exist', () => {
  it.each([
    ['by code', 'query ($it: ID!) { citizen(id: $it) { id fullName birthDate } }', () => [giang, UNKNOWN]],
    [
      'by personal number',
      'query ($it: String!) { citizenByPersonalNumber(personalNumber: $it) { id fullName } }',
      () => [asText(world.find('citizen', 'id', giang)[0]?.personal_number), '000000000000'],
    ],
    ['by a code that is too long, or is none', 'query ($it: ID!) { citizen(id: $it) { id } }', () => [giang, 'x'.repeat(500)]],
  ])('%s', async (_, query, ids) => {
    const answers = await Promise.all(ids().map((it) => ask(officer, query, { ...CLEANSING, variables: { it } })));
    expect(answers[0]?.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND_OR_NOT_PERMITTED' }]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(({ data }) => Object.values(data as Record<string, unknown>))).toEqual([[null], [null]]);
  });

  it('by the code of a household, to an officer who may read families', async () => {
    const police = await createCaller('police', claimsOf(getPersona('police-officer-26041')));
    const [member] = world.find('household_member', 'citizen_id', giang);
    const query = 'query ($it: ID!) { household(id: $it) { id fileNumber members { fullName } } }';
    const answers = await Promise.all([asText(member?.household_id), UNKNOWN].map((it) => ask(police, query, { variables: { it } })));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.data).toEqual({ household: null });
  });
});

describe('B3: nothing is fetched and the reason is told', () => {
  it.each([
    ['without a purpose', {}, 'PURPOSE_REQUIRED'],
    ['for a purpose that nobody knows', { purpose: 'CURIOSITY' }, 'PURPOSE_NOT_PERMITTED'],
    ['for a purpose of another role', { purpose: 'TREATMENT' }, 'PURPOSE_NOT_PERMITTED'],
    ['for a purpose in another spelling', { purpose: 'data_cleansing' }, 'PURPOSE_NOT_PERMITTED'],
    ['for two purposes at once', { purpose: 'DATA_CLEANSING, PAYMENT' }, 'PURPOSE_NOT_PERMITTED'],
    ['without the case that the purpose needs', { purpose: 'BENEFIT_APPRAISAL' }, 'CASE_REQUIRED'],
    ['with an inspection that does not exist', { purpose: 'INSPECTION', caseNumber: 'TT-1' }, 'PURPOSE_NOT_PERMITTED'],
  ])('%s', async (_, asked, reason) => {
    const { data, errors } = await ask(officer, `{ citizen(id: "${an}") { fullName } }`, asked);
    expect({ data, reasons: errors.map(({ extensions }) => extensions.reason) }).toEqual({ data: { citizen: null }, reasons: [reason] });
  });
});

describe('B3: a case that is not this office’s opens nothing, as if it did not exist', () => {
  it.each([
    ['an unknown one', 'HS-1'],
    ['one of another office', 'HS-2026-02647-0001'],
    ['one of another kind', 'TT-2026-75-0001'],
  ])('%s', async (_, caseNumber) => {
    const { data, errors } = await ask(officer, `{ citizen(id: "${an}") { fullName } }`, { purpose: 'BENEFIT_APPRAISAL', caseNumber });
    expect({ data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      data: { citizen: null },
      codes: ['NOT_FOUND_OR_NOT_PERMITTED'],
    });
  });
});

describe('B4, B5, B6: the telephone of a citizen is not had by', () => {
  it.each([
    ['an alias', '{ citizen(id: $id) { x: telephone } }'],
    ['an alias that is the name of a granted field', '{ citizen(id: $id) { fullName: telephone } }'],
    ['an alias of its own record', '{ citizen(id: $id) { id: telephone } }'],
    [
      'a named fragment in a named fragment',
      '{ citizen(id: $id) { ...A } } fragment A on Citizen { ...B } fragment B on Citizen { telephone }',
    ],
    ['an inline fragment without a type', '{ citizen(id: $id) { ... { telephone } } }'],
    ['an inline fragment under a true condition', '{ citizen(id: $id) { ... on Citizen @include(if: true) { telephone } } }'],
    ['a second selection of the same citizen', '{ citizen(id: $id) { fullName } citizen(id: $id) { telephone } }'],
    ['the way through a record', '{ citizen(id: $id) { assistanceEntitlements { citizen { telephone } } } }'],
    ['a list', '{ citizens(first: 100) { nodes { telephone } } ignored: citizen(id: $id) { id } }'],
  ])('%s', async (_, query) => {
    const { body, errors } = await expectAsDecided(officer, `query ($id: ID!) ${query}`, { ...CLEANSING, variables: { id: an } });
    expect(errors.map(({ extensions }) => extensions.coordinate)).toContain('Citizen.telephone');
    for (const { telephone } of world.citizen) if (telephone !== null) expect(body).not.toContain(asText(telephone));
  });

  it('conditions count with their variables and defaults: refused when it is selected, silent when it is not', async () => {
    const query =
      'query ($id: ID!, $yes: Boolean! = true, $no: Boolean! = false) { citizen(id: $id) { id telephone @include(if: $yes) @skip(if: $no) } }';
    const tell = async (variables: object): Promise<number> =>
      (await expectAsDecided(officer, query, { ...CLEANSING, variables: { id: an, ...variables } })).errors.length;
    expect([await tell({}), await tell({ yes: false }), await tell({ no: true }), await tell({ yes: true, no: false })]).toEqual([
      1, 0, 0, 1,
    ]);
  });
});

describe('B14, B16: what may not be read may not be used to choose, nor to count', () => {
  const counted = '{ totalCount nodes { id } pageInfo { hasNextPage } }';
  it.each([
    ['a literal', `{ assistanceEntitlements(filter: { category: HIV }) ${counted} }`, {}],
    ['a variable', `query ($f: AssistanceEntitlementFilter) { assistanceEntitlements(filter: $f) ${counted} }`, { f: { category: 'HIV' } }],
    [
      'a field of a variable',
      `query ($c: AssistanceCategory) { assistanceEntitlements(filter: { category: $c }) ${counted} }`,
      { c: 'HIV' },
    ],
    ['a default', `query ($f: AssistanceEntitlementFilter = { category: HIV }) { assistanceEntitlements(filter: $f) ${counted} }`, {}],
    ['an alias', `{ citizens: assistanceEntitlements(filter: { category: HIV }) ${counted} }`, {}],
  ])('by %s: the list is null with FORBIDDEN_INPUT, never empty', async (_, query, variables) => {
    const { data, errors } = await expectAsDecided(officer, query, { ...CLEANSING, variables });
    expect(Object.values(data as object)).toEqual([null]);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.input])).toEqual([
      ['FORBIDDEN_INPUT', 'AssistanceEntitlementFilter.category'],
    ]);
  });

  it('by the personal number of somebody whose number the role may not read', async () => {
    const analyst = await createCaller('analyst', claimsOf(getPersona('analyst')));
    const { data } = await expectAsDecided(analyst, '{ citizenByPersonalNumber(personalNumber: "075187315119") { id } }');
    expect(data).toEqual({ citizenByPersonalNumber: null });
  });
});

describe('B20: one refusal never takes the other fields of a citizen away', () => {
  it('because every field with a group may be null', () => {
    const fields = listObjectTypes().flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
    const lost = fields.filter(
      ({ type, field }) => typeof requirementAt(`${type.name}.${field.name}`) === 'object' && isNonNullType(field.type),
    );
    expect(lost.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });
});

describe('B29: a citizen with the code of somebody else in the arguments is given nothing of them', () => {
  it.each([
    ['citizen', '{ citizen(id: $id) { fullName } }'],
    ['under the alias me', '{ me: citizen(id: $id) { fullName } }'],
    ['household', '{ household(id: $household) { members { fullName } } ignored: citizen(id: $id) { id } }'],
    [
      'lists',
      '{ citizens(first: 100) { nodes { id fullName } } encounters(first: 100) { nodes { citizen { id } } } ignored: citizen(id: $id) { id } }',
    ],
  ])('%s', async (_, query) => {
    const caller = await createCitizenCaller(an);
    const [member] = world.find('household_member', 'citizen_id', giang);
    const head = query.includes('$household') ? 'query ($id: ID!, $household: ID!)' : 'query ($id: ID!)';
    const variables = { id: giang, ...(query.includes('$household') ? { household: member?.household_id } : {}) };
    const { body } = await expectAsDecided(caller, `${head} ${query}`, { variables });
    expect(body).not.toContain(giang);
  });

  it('and never the confidential encounter of a ward, which the ward itself reads', async () => {
    const found = findGuardianOfConfidential(world);
    const query = 'query ($id: ID!) { citizen(id: $id) { encounters { id recordNumber diagnoses { name } } } }';
    const asked = { variables: { id: found.ward } };
    const [ward, guardian] = [await createCitizenCaller(found.ward), await createCitizenCaller(found.guardian)];
    expect((await expectAsDecided(ward, query, asked)).body).toContain(asText(found.encounter.record_number));
    expect((await expectAsDecided(guardian, query, asked)).body).not.toContain(asText(found.encounter.record_number));
  });
});

describe('B38: somebody with two roles has the rights of the declared one', () => {
  const both = (): CallerClaims => ({
    ...claimsOf(getPersona('labour-officer-26041')),
    roles: ['citizen', 'commune-labour-officer'],
    citizen_id: giang,
  });

  it('and none without declaring it', async () => {
    const caller = await createCaller('both', both());
    expect(await codesOf(caller, '{ me { fullName } }')).toEqual(['ROLE_REQUIRED']);
  });

  it('as an officer is nobody’s SELF, and as a citizen has no jurisdiction', async () => {
    const { token } = await createCaller('both', both());
    const query = `{ resident: citizen(id: "${an}") { id } self: citizen(id: "${giang}") { id telephone } }`;
    const asOfficer = await ask({ token }, query, { ...CLEANSING, headers: { 'asxh-role': 'commune-labour-officer' } });
    const asCitizen = await ask({ token }, query, { headers: { 'asxh-role': 'citizen' } });
    expect(asOfficer.data).toEqual({ resident: { id: an }, self: null });
    expect(asCitizen.data).toMatchObject({ resident: null, self: { id: giang, telephone: expect.any(String) } });
  });
});

describe('fail closed: a fact that is missing from the token gives nothing', () => {
  const officerClaims = (): CallerClaims => claimsOf(getPersona('labour-officer-26041'));
  it.each<[string, () => object, Asked]>([
    ['no jurisdiction', () => ({ ...officerClaims(), jurisdiction: undefined }), CLEANSING],
    ['a jurisdiction without units', () => ({ ...officerClaims(), jurisdiction: { level: 'COMMUNE', units: [] } }), CLEANSING],
    ['a jurisdiction of an unknown level', () => ({ ...officerClaims(), jurisdiction: { level: 'GALAXY', units: ['26041'] } }), CLEANSING],
    [
      'a province named at the level of a commune',
      () => ({ ...officerClaims(), jurisdiction: { level: 'COMMUNE', units: ['75'] } }),
      CLEANSING,
    ],
    ['a jurisdiction of another shape', () => ({ ...officerClaims(), jurisdiction: { level: 'COMMUNE', units: '26041' } }), CLEANSING],
    ['a citizen without a code', () => ({ ...claimsOf(getPersona('citizen-an')), citizen_id: undefined }), {}],
  ])('%s', async (_, claims, asked) => {
    // Claims of a wrong shape are what is tested.
    const token = await signToken(claims() as CallerClaims);
    const { data } = await ask({ token }, `{ citizen(id: "${an}") { id fullName } me { id } citizens { totalCount nodes { id } } }`, asked);
    expect(data).toEqual({ citizen: null, me: null, citizens: { totalCount: 0, nodes: [] } });
  });
});
