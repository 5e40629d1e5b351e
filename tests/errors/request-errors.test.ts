import { beforeAll, describe, expect, it } from '@jest/globals';
import { getSharedRuntime } from '../kit/shared-stack.js';
import { signPersonaToken, signToken } from '../kit/tokens.js';
import { expectCode, post } from './produce.js';

const PERSONAL_NUMBER = '075187999999';
let token: string;

beforeAll(async () => {
  token = await signPersonaToken('citizen-an');
});

/** One test for each code that refuses a whole request; its title begins with the code. */
describe('a request that is refused as a whole', () => {
  it('UNAUTHENTICATED: without a token, and with one that has expired', async () => {
    await expectCode('UNAUTHENTICATED', (headers) => post(null, { query: '{ me { id } }' }, headers));
    const expired = await signToken({ sub: 'x', roles: ['citizen'] }, { lifetimeSeconds: -60 });
    await expectCode('UNAUTHENTICATED', (headers) => post(expired, { query: '{ me { id } }' }, headers), { secret: expired });
  });

  it('ROLE_REQUIRED: with two roles in the token and none declared, and with one that is not in it', async () => {
    const two = await signToken({ sub: 'x', roles: ['citizen', 'inspector'] });
    await expectCode('ROLE_REQUIRED', (headers) => post(two, { query: '{ me { id } }' }, headers));
    await expectCode('ROLE_REQUIRED', (headers) => post(two, { query: '{ me { id } }' }, { ...headers, 'asxh-role': 'health-worker' }));
  });

  it.each(['not json', '[]', '{"query":7}', '{"variables":{}}'])('BAD_REQUEST: for the body %s', async (body) => {
    await expectCode('BAD_REQUEST', (headers) => post(token, body, headers));
  });

  it('GRAPHQL_PARSE_FAILED: for half a document, with its place', async () => {
    const error = await expectCode('GRAPHQL_PARSE_FAILED', (headers) => post(token, { query: '{ me { id }' }, headers));
    expect(error).toMatchObject({ locations: [{ line: 1, column: 12 }] });
  });

  it('GRAPHQL_VALIDATION_FAILED: for a field that does not exist, without suggesting one that does', async () => {
    await expectCode('GRAPHQL_VALIDATION_FAILED', (headers) => post(token, { query: '{ me { fullNam } }' }, headers), {
      secret: 'fullName',
    });
  });

  it('BAD_USER_INPUT: for a variable of the wrong type, named without its value', async () => {
    const query = 'query ($number: String!) { citizenByPersonalNumber(personalNumber: $number) { id } }';
    const body = { query, variables: { number: [PERSONAL_NUMBER] } };
    const error = await expectCode('BAD_USER_INPUT', (headers) => post(token, body, headers), { secret: PERSONAL_NUMBER });
    expect(error.extensions.variable).toBe('number');
  });

  it('OPERATION_RESOLUTION_FAILURE: for two operations and no name, and for a name that is not there', async () => {
    const query = 'query a { me { id } } query b { me { id } }';
    await expectCode('OPERATION_RESOLUTION_FAILURE', (headers) => post(token, { query }, headers));
    await expectCode('OPERATION_RESOLUTION_FAILURE', (headers) => post(token, { query, operationName: 'c' }, headers));
  });

  it('PERSONAL_INPUT_IN_URL: for a personal number by GET', async () => {
    const url = new URL(getSharedRuntime().gateway);
    url.searchParams.set('query', `{ citizenByPersonalNumber(personalNumber: "${PERSONAL_NUMBER}") { id } }`);
    const get = (headers: Readonly<Record<string, string>>) => fetch(url, { headers: { authorization: `Bearer ${token}`, ...headers } });
    await expectCode('PERSONAL_INPUT_IN_URL', get, { secret: PERSONAL_NUMBER });
    expect((await get({})).headers.get('allow')).toBe('POST');
  });
});
