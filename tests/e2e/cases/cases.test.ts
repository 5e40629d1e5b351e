import { beforeAll, describe, expect, it } from '@jest/globals';
import { localDateAt } from '../../../schema/contract/local-date.js';
import { ask, codesOf } from '../../kit/ask.js';
import { getPersona, getSharedRuntime } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';
import { createCaseOfficer, newKey, type Case, type CaseOfficer } from './case-officer.js';

const COMMUNE = '26041';
const UNKNOWN = '0000000000000';
const TODAY = localDateAt(new Date());
const NOT_FOUND = { data: { answer: null }, errors: [{ extensions: { code: 'NOT_FOUND_OR_NOT_PERMITTED' } }] };
const CONFLICT = { data: { answer: null }, errors: [{ extensions: { code: 'CONFLICT' } }] };
const OWN_RECORD = { data: { answer: null }, errors: [{ extensions: { code: 'SEPARATION_OF_DUTIES' } }] };

let officer: CaseOfficer;
let elsewhere: CaseOfficer;
let an: string;
let binh: string;
let giang: string;

beforeAll(async () => {
  [an, binh, giang] = ['citizen-an', 'guardian-binh', 'citizen-giang'].map((name) => getPersona(name).subject) as [string, string, string];
  officer = await createCaseOfficer(COMMUNE);
  elsewhere = await createCaseOfficer('02647');
});

const appraisal = (...citizens: string[]) => ({ kind: 'BENEFIT_APPRAISAL', citizens });

async function open(by: CaseOfficer, ...citizens: string[]): Promise<Case> {
  const { data, errors } = await by.write('openCase', appraisal(...citizens));
  if (data?.answer == null) throw new Error(JSON.stringify(errors));
  return data.answer;
}

describe('openCase', () => {
  it('opens a case of the officer’s own organisation from today, which can then be looked up, listed and read at its citizen', async () => {
    const before = (await officer.count(binh)) ?? 0;
    const opened = await open(officer, binh);
    expect(opened).toMatchObject({
      number: expect.stringMatching(/^VV-\d{4}-\d{6}$/),
      kind: 'BENEFIT_APPRAISAL',
      organisation: `labour-office-${COMMUNE}`,
      openedOn: TODAY,
      closedOn: null,
      citizens: [{ id: binh }],
    });
    expect(await officer.find(opened.number)).toEqual(opened);
    expect(await officer.count(binh)).toBe(before + 1);
    const query = 'query ($id: ID!) { citizen(id: $id) { cases { number } } }';
    const asked = { query, token: officer.token, purpose: 'CASE_ADMINISTRATION', variables: { id: binh } };
    const { data } = await ask<{ citizen: { cases: readonly { number: string }[] } }>(asked);
    expect(data?.citizen.cases.map(({ number }) => number)).toContain(opened.number);
  });

  it('answers the same again for the same key and input, and writes nothing the second time', async () => {
    const key = newKey();
    const first = await officer.write('openCase', appraisal(binh), key);
    const count = await officer.count(binh);
    expect(await officer.write('openCase', appraisal(binh), key)).toEqual(first);
    expect(await officer.count(binh)).toBe(count);
  });

  it('opens one case for ten calls at the same moment under one key', async () => {
    const key = newKey();
    const before = (await officer.count(binh)) ?? 0;
    const answers = await Promise.all(Array.from({ length: 10 }, () => officer.write('openCase', appraisal(binh), key)));
    expect(answers.map(codesOf)).toEqual(answers.map(() => []));
    expect(new Set(answers.map(({ data }) => data?.answer?.number)).size).toBe(1);
    expect(await officer.count(binh)).toBe(before + 1);
  });

  it('refuses another input under the same key as CONFLICT, and takes the same key from another officer', async () => {
    const key = newKey();
    const first = await officer.write('openCase', appraisal(binh), key);
    expect(await officer.write('openCase', appraisal(an), key)).toMatchObject(CONFLICT);
    const colleague = await createCaseOfficer(COMMUNE, { subject: 'account-colleague' });
    const second = await colleague.write('openCase', appraisal(binh), key);
    expect(second.data?.answer?.number).not.toBe(first.data?.answer?.number);
    expect(second.errors).toEqual([]);
  });

  it('writes nothing for a citizen of another commune, for nobody, and for one of them beside a readable citizen', async () => {
    const before = await officer.count(binh);
    const answers = [];
    for (const citizens of [[giang], [UNKNOWN], [binh, giang]]) answers.push(await officer.write('openCase', appraisal(...citizens)));
    for (const answer of answers) expect(answer).toMatchObject(NOT_FOUND);
    expect(answers[0]).toEqual(answers[1]);
    expect(await officer.count(binh)).toBe(before);
  });

  it.each([
    ['an inspection, which arrives by file with the groups that it names', () => ({ kind: 'INSPECTION', citizens: [an] })],
    ['no citizen', () => appraisal()],
    ['more citizens than a case has', () => appraisal(...Array.from({ length: 101 }, () => an))],
  ])('refuses %s as BAD_USER_INPUT', async (_, input) => {
    expect(codesOf(await officer.write('openCase', input()))).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a key that is too short to be one', async () => {
    expect(codesOf(await officer.write('openCase', appraisal(binh), 'short'))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('fields that a client must not set', () => {
  it.each(['number', 'organisation', 'openedOn', 'closedOn', 'namedGroups', 'id', '__proto__', 'constructor'])(
    'are not taken by openCase: %s',
    async (field) => {
      const before = await officer.count(binh);
      const input = JSON.parse(`{"kind":"BENEFIT_APPRAISAL","citizens":["${binh}"],"${field}":"x"}`) as object;
      expect(codesOf(await officer.write('openCase', input))).toEqual(['BAD_USER_INPUT']);
      expect(await officer.count(binh)).toBe(before);
    },
  );
});

describe('separation of duties', () => {
  it('refuses an officer their own record and that of their household, and takes the neighbour’s', async () => {
    const { data } = await ask<{ me: { household: { members: readonly { citizen: { id: string } | null }[] } } }>({
      query: '{ me { household { members { citizen { id } } } } }',
      token: await signPersonaToken('citizen-an'),
    });
    const members = (data?.me.household.members ?? []).flatMap(({ citizen }) => citizen?.id ?? []);
    expect(members.length).toBeGreaterThan(1);
    const herself = await createCaseOfficer(COMMUNE, { citizenId: an });
    for (const member of members) expect(await herself.write('openCase', appraisal(member))).toMatchObject(OWN_RECORD);
    expect(await herself.write('openCase', appraisal(binh, an))).toMatchObject(OWN_RECORD);
    expect((await herself.write('openCase', appraisal(binh))).errors).toEqual([]);
  });

  it('refuses to assign and to close a case on the officer’s own household, whoever opened it', async () => {
    const { number } = await open(officer, an);
    const herself = await createCaseOfficer(COMMUNE, { citizenId: an });
    expect(await herself.write('assignCase', { number, organisation: 'labour-department-75' })).toMatchObject(OWN_RECORD);
    expect(await herself.write('closeCase', { number })).toMatchObject(OWN_RECORD);
    expect(await officer.find(number)).toMatchObject({ organisation: `labour-office-${COMMUNE}`, closedOn: null });
  });

  it('refuses an officer whose token does not say who they are', async () => {
    const nobody = await createCaseOfficer(COMMUNE, { citizenId: null });
    expect(await nobody.write('openCase', appraisal(an))).toMatchObject(OWN_RECORD);
  });

  it('gives an officer nothing to read as the citizen they are', async () => {
    const herself = await createCaseOfficer(COMMUNE, { citizenId: giang });
    const query = 'query ($id: ID!) { citizen(id: $id) { id } }';
    const answer = await ask({ query, token: herself.token, purpose: 'CASE_ADMINISTRATION', variables: { id: giang } });
    expect(codesOf(answer)).toEqual(['NOT_FOUND_OR_NOT_PERMITTED']);
  });
});

describe('assignCase and closeCase', () => {
  it('hand the case over once: asked again the answer is the same, and the old organisation changes it no more', async () => {
    const { number } = await open(officer, an);
    const key = newKey();
    const assigned = await officer.write('assignCase', { number, organisation: 'labour-department-75' }, key);
    expect(assigned.data?.answer).toMatchObject({ number, organisation: 'labour-department-75' });
    expect(await officer.write('assignCase', { number, organisation: 'labour-department-75' }, key)).toEqual(assigned);
    expect(await officer.write('assignCase', { number, organisation: 'bank-demo' }, key)).toMatchObject(CONFLICT);
    expect(await officer.write('closeCase', { number })).toMatchObject(NOT_FOUND);
  });

  it('close a case today; a closed case is changed no more, but the same key still has its answer', async () => {
    const { number } = await open(officer, an);
    const key = newKey();
    const closed = await officer.write('closeCase', { number }, key);
    expect(closed.data?.answer).toMatchObject({ number, closedOn: TODAY });
    expect(await officer.write('closeCase', { number }, key)).toEqual(closed);
    expect(await officer.write('closeCase', { number })).toMatchObject(CONFLICT);
    expect(await officer.write('assignCase', { number, organisation: 'labour-department-75' })).toMatchObject(CONFLICT);
  });

  it('let one of two officers close the case at the same moment', async () => {
    const { number } = await open(officer, an);
    const answers = await Promise.all([officer.write('closeCase', { number }), officer.write('closeCase', { number })]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  it('find nothing for an officer of another commune, as for a number that does not exist', async () => {
    const { number } = await open(officer, an);
    expect(await elsewhere.find(number)).toBeNull();
    const answers = [await elsewhere.write('closeCase', { number }), await elsewhere.write('closeCase', { number: 'VV-2026-999999' })];
    for (const answer of answers) expect(answer).toMatchObject(NOT_FOUND);
    expect(answers[0]).toEqual(answers[1]);
    expect(await officer.find(number)).toMatchObject({ closedOn: null });
  });
});

describe('a mutation that is not granted', () => {
  it('is FORBIDDEN_FIELD under another purpose, and nothing is written', async () => {
    const before = await officer.count(binh);
    const answer = await officer.write('openCase', appraisal(binh), newKey(), 'DATA_CLEANSING');
    expect(answer).toMatchObject({
      data: { answer: null },
      errors: [{ extensions: { code: 'FORBIDDEN_FIELD', coordinate: 'Mutation.openCase', reason: 'GROUP_NOT_GRANTED' } }],
    });
    expect(await officer.count(binh)).toBe(before);
  });

  it('is refused over GET with 405', async () => {
    const url = new URL(getSharedRuntime().gateway);
    const input = `{ kind: BENEFIT_APPRAISAL, citizens: ["${an}"] }`;
    url.searchParams.set('query', `mutation { openCase(input: ${input}, idempotencyKey: "${newKey()}") { number } }`);
    const headers = { authorization: `Bearer ${officer.token}`, 'asxh-purpose': 'CASE_ADMINISTRATION' };
    expect((await fetch(url, { headers })).status).toBe(405);
  });
});

describe('the cases of the demo', () => {
  it('are open at the organisations of the personas that declare them', async () => {
    const persona = getPersona(`labour-officer-${COMMUNE}`);
    expect(await officer.find(persona.caseNumber ?? '')).toMatchObject({
      kind: 'BENEFIT_APPRAISAL',
      organisation: persona.organisation,
      closedOn: null,
      citizens: [{ id: an }],
    });
  });

  it('list only cases that concern somebody of the officer’s commune', async () => {
    const { data } = await ask<{ cases: { nodes: readonly { citizens: readonly { id: string }[] }[] } }>({
      query: '{ cases(first: 100) { nodes { citizens { id } } } }',
      token: elsewhere.token,
      purpose: 'CASE_ADMINISTRATION',
    });
    expect(data?.cases.nodes.length).toBeGreaterThan(0);
    expect(new Set(data?.cases.nodes.flatMap(({ citizens }) => citizens.map(({ id }) => id)))).toEqual(new Set([giang]));
  });
});
