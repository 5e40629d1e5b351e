import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { codesOf, readAnswer } from '../kit/ask.js';
import { CLOSED_PORT, createParts, subgraphsWith } from '../kit/parts.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { signPersonaToken, signToken } from '../kit/tokens.js';
import { expectCode, post } from './produce.js';

const COMMUNE = '26041';
const parts = createParts();
let citizen: string;
let police: string;
let labourOfficer: string;

beforeAll(async () => {
  [citizen, police, labourOfficer] = (await Promise.all(
    ['citizen-an', `police-officer-${COMMUNE}`, `labour-officer-${COMMUNE}`].map(signPersonaToken),
  )) as [string, string, string];
});
afterAll(() => parts.stop());

const own = () => getPersona('citizen-an').subject;
const CLEANSING = { 'asxh-purpose': 'DATA_CLEANSING' };

/** One test for each code that stands beside data; its title begins with the code. */
describe('an error that stands beside data', () => {
  it('FORBIDDEN_FIELD: for a group that is not granted; the rest is delivered', async () => {
    const query = 'query ($id: ID!) { citizen(id: $id) { id encounters { id } } }';
    const error = await expectCode('FORBIDDEN_FIELD', (headers) => post(police, { query, variables: { id: own() } }, headers), {
      data: { citizen: { id: own(), encounters: null } },
    });
    expect(error.extensions).toMatchObject({ coordinate: 'Citizen.encounters', group: 'health.visit', reason: 'GROUP_NOT_GRANTED' });
  });

  it('FORBIDDEN_INPUT: for a filter by a field that may not be read', async () => {
    const query = '{ assistanceEntitlements(filter: { category: HIV }) { totalCount } }';
    const error = await expectCode('FORBIDDEN_INPUT', (headers) => post(labourOfficer, { query }, { ...headers, ...CLEANSING }), {
      data: { assistanceEntitlements: null },
    });
    expect(error.extensions).toMatchObject({ group: 'labour.assistance-detail', purpose: 'DATA_CLEANSING' });
  });

  it('NOT_FOUND_OR_NOT_PERMITTED: the same for a citizen of another commune and for one who does not exist', async () => {
    const answers = [];
    for (const id of [getPersona('citizen-giang').subject, '0000000000000']) {
      const body = { query: 'query ($id: ID!) { citizen(id: $id) { id fullName } }', variables: { id } };
      await expectCode('NOT_FOUND_OR_NOT_PERMITTED', (headers) => post(police, body, headers), { data: { citizen: null }, secret: id });
      answers.push(await readAnswer(await post(police, body, {})));
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('INVALID_CURSOR: for a cursor of another list', async () => {
    const first = await readAnswer<{ citizens: { pageInfo: { endCursor: string } } }>(
      await post(police, { query: '{ citizens(first: 1) { pageInfo { endCursor } } }' }, {}),
    );
    const query = 'query ($after: String) { households(after: $after) { totalCount } }';
    const after = first.data?.citizens.pageInfo.endCursor;
    await expectCode('INVALID_CURSOR', (headers) => post(police, { query, variables: { after } }, headers), { data: { households: null } });
  });

  it('BAD_USER_INPUT: for a page that is too large, at its list', async () => {
    const query = '{ households(first: 101) { totalCount } }';
    await expectCode('BAD_USER_INPUT', (headers) => post(police, { query }, headers), { status: 200, data: { households: null } });
  });

  it('CONFLICT: for another input under an idempotency key that was used', async () => {
    const query = 'mutation ($input: OpenCaseInput!, $key: ID!) { openCase(input: $input, idempotencyKey: $key) { id } }';
    const purpose = { 'asxh-purpose': 'CASE_ADMINISTRATION' };
    const write = (kind: string, headers: Readonly<Record<string, string>>) =>
      post(labourOfficer, { query, variables: { input: { kind, citizens: [own()] }, key: 'errors-conflict' } }, { ...headers, ...purpose });
    await write('BENEFIT_APPRAISAL', {});
    await expectCode('CONFLICT', (headers) => write('UNEMPLOYMENT_CLAIM', headers), { data: { openCase: null } });
  });

  it('SEPARATION_OF_DUTIES: for an officer who opens a case on their own record', async () => {
    const herself = await signToken({ ...claimsOf(getPersona(`labour-officer-${COMMUNE}`)), citizen_id: own() });
    const query = 'mutation ($input: OpenCaseInput!, $key: ID!) { openCase(input: $input, idempotencyKey: $key) { id } }';
    const variables = { input: { kind: 'BENEFIT_APPRAISAL', citizens: [own()] }, key: 'errors-own-record' };
    const purpose = { 'asxh-purpose': 'CASE_ADMINISTRATION' };
    await expectCode('SEPARATION_OF_DUTIES', (headers) => post(herself, { query, variables }, { ...headers, ...purpose }), {
      data: { openCase: null },
      secret: own(),
    });
  });

  it('UNAVAILABLE: while an agency does not answer, with its name', async () => {
    const gateway = await parts.startGateway(subgraphsWith({ labour: CLOSED_PORT }));
    const body = { query: 'query ($id: ID!) { citizen(id: $id) { id assistanceEntitlements { id } } }', variables: { id: own() } };
    const error = await expectCode('UNAVAILABLE', (headers) => post(citizen, body, headers, gateway), {
      data: { citizen: { id: own(), assistanceEntitlements: null } },
    });
    expect(error).toMatchObject({ path: ['citizen', 'assistanceEntitlements'], extensions: { agency: 'labour' } });
  });

  it('INTERNAL: while an agency stands on a database without its tables, with nothing of the fault but the id of the request', async () => {
    const labour = await parts.startAgency('labour', getSharedRuntime().databases.gateway);
    const gateway = await parts.startGateway(subgraphsWith({ labour }));
    const body = { query: 'query ($id: ID!) { citizen(id: $id) { id assistanceEntitlements { id } } }', variables: { id: own() } };
    const error = await expectCode('INTERNAL', (headers) => post(citizen, body, headers, gateway), {
      status: 200,
      data: { citizen: { id: own(), assistanceEntitlements: null } },
      secret: 'citizen_alias',
    });
    expect(Object.keys(error.extensions).toSorted()).toEqual(['code', 'requestId']);
  });
});

describe('an error of a subgraph, which no client of the gateway sees', () => {
  it('SIGNATURE_REQUIRED: for whoever is not the gateway', async () => {
    const response = await post(citizen, { query: '{ me { id } }' }, {}, new URL('/graphql', getSharedRuntime().subgraphs.population).href);
    const answer = await readAnswer(response);
    expect({ status: answer.status, data: answer.data, codes: codesOf(answer) }).toEqual({
      status: 401,
      data: undefined,
      codes: ['SIGNATURE_REQUIRED'],
    });
  });
});
