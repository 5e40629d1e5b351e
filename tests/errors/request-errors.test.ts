import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessLogUrl } from '../kit/access-log.js';
import { startOutageProxy } from '../kit/outage-proxy.js';
import { createParts } from '../kit/parts.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { signPersonaToken, signToken } from '../kit/tokens.js';
import { readAnswer } from '../kit/ask.js';
import { until } from '../e2e/directory/directory-database.js';
import { expectCode, post } from './produce.js';

const PERSONAL_NUMBER = '075187999999';
const ME = '{ me { id fullName } }';
const own = () => getPersona('citizen-an').subject;
const parts = createParts();
let token: string;

beforeAll(async () => {
  token = await signPersonaToken('citizen-an');
});

afterAll(() => parts.stop());

/** A gateway whose database goes away after it has answered once; the settings reach that database by the proxy. */
async function startAndLose(
  databaseUrl: string,
  settingsThrough: (through: (url: string) => string) => Record<string, string>,
): Promise<string> {
  await using resources = new AsyncDisposableStack();
  const proxy = await startOutageProxy(databaseUrl);
  resources.defer(() => proxy.stop());
  const gateway = await parts.startGateway(settingsThrough((url) => proxy.through(url)));
  await expectDelivered(gateway);
  return gateway;
}

/** A role's rights are verified a moment after the start at the latest. */
async function expectDelivered(gateway: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; ;) {
    const { data } = await readAnswer<{ me: { id: string } | null }>(await post(token, { query: ME }, {}, gateway));
    if (data?.me?.id !== undefined) return;
    if (Date.now() > deadline) throw new Error('The gateway delivers nothing although all its databases answer.');
  }
}

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

  it('REQUEST_TOO_LARGE: for more than a megabyte, with the figure', async () => {
    const body = { query: `{ me { id } } # ${'x'.repeat(1_048_576)}` };
    const error = await expectCode('REQUEST_TOO_LARGE', (headers) => post(token, body, headers));
    expect(error.extensions).toMatchObject({ limit: 'bytes', maximum: 1_048_576 });
  });

  it('OPERATION_TOO_LARGE: for a thousand aliases, with what was counted', async () => {
    const query = `{ me { ${Array.from({ length: 1_000 }, (_, n) => `a${n}: id`).join(' ')} } }`;
    const error = await expectCode('OPERATION_TOO_LARGE', (headers) => post(token, { query }, headers));
    expect(error.extensions).toMatchObject({ limit: 'aliases', maximum: 200, counted: 1_000 });
  });

  it('COST_EXCEEDED: for lists of lists, with the price and what may be spent', async () => {
    const inside = '{ household { members { citizen '.repeat(6);
    const query = `{ citizens(first: 100) { nodes ${inside} { id } ${'} } }'.repeat(6)} } }`;
    const error = await expectCode('COST_EXCEEDED', (headers) => post(token, { query }, headers));
    expect(error.extensions.cost).toMatchObject({ maximum: 20_000 });
  });

  it('GRAPHQL_PARSE_FAILED: for half a document, with its place', async () => {
    const error = await expectCode('GRAPHQL_PARSE_FAILED', (headers) => post(token, { query: '{ me { id }' }, headers));
    expect(error).toMatchObject({ locations: [{ line: 1, column: 12 }] });
  });

  it('GRAPHQL_VALIDATION_FAILED: for a field that does not exist, without suggesting one that the role could never read', async () => {
    const police = await signPersonaToken('police-officer-26041');
    const query = '{ citizens { nodes { encounter { id } } } }';
    await expectCode('GRAPHQL_VALIDATION_FAILED', (headers) => post(police, { query }, headers), { secret: 'encounters' });
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

  it('ACCESS_LOG_UNAVAILABLE: while the log of who read what cannot be written, with the time to ask again', async () => {
    const gateway = await startAndLose(accessLogUrl('writer'), (through) => ({
      ASXH_ACCESS_LOG_WRITER_URL: through(accessLogUrl('writer')),
      ASXH_LOG_GRACE_MS: '300',
    }));
    const ask = (headers: Readonly<Record<string, string>>) => post(token, { query: ME }, headers, gateway);
    await expectCode('ACCESS_LOG_UNAVAILABLE', ask, { secret: own() });
    expect((await ask({})).headers.get('retry-after')).toBe('5');
  });

  it('DIRECTORY_UNAVAILABLE: while nobody can tell whose record it is, with the time to ask again', async () => {
    const { gateway: database } = getSharedRuntime().databases;
    // What it knows of the agencies stays fresh: otherwise the fields are refused one by one, as DIRECTORY_STALE.
    const longer = { ASXH_DIRECTORY_REFRESH_MS: '60000', ASXH_DIRECTORY_MAX_AGE_MS: '600000' };
    const gateway = await startAndLose(database, (through) => ({ ASXH_DATABASE_URL: through(database), ...longer }));
    const ask = (headers: Readonly<Record<string, string>>) => post(token, { query: ME }, headers, gateway);
    await expectCode('DIRECTORY_UNAVAILABLE', ask, { secret: own() });
    expect((await ask({})).headers.get('retry-after')).toBe('5');
  });

  it('AUTHENTICATION_UNAVAILABLE: while nobody knows whose rights were withdrawn, with the time to ask again', async () => {
    const { gateway: database } = getSharedRuntime().databases;
    const soon = { ASXH_REVOCATION_POLL_MS: '200', ASXH_REVOCATION_TRUST_MS: '2000' };
    const gateway = await startAndLose(database, (through) => ({ ASXH_DATABASE_URL: through(database), ...soon }));
    const ask = (headers: Readonly<Record<string, string>>) => post(token, { query: '{ __typename }' }, headers, gateway);
    await until('the list is no longer trusted', async () => (await ask({})).status === 503);
    await expectCode('AUTHENTICATION_UNAVAILABLE', ask, { secret: own() });
    expect((await ask({})).headers.get('retry-after')).toBe('5');
  });

  it('QUOTA_UNAVAILABLE: while nobody can count who asks for how many, with the time to ask again and nothing fetched', async () => {
    const { gateway: database } = getSharedRuntime().databases;
    const gateway = await startAndLose(database, (through) => ({ ASXH_DATABASE_URL: through(database) }));
    const query = `{ citizen(id: "${own()}") { id fullName } }`;
    const ask = (headers: Readonly<Record<string, string>>) => post(token, { query }, headers, gateway);
    await expectCode('QUOTA_UNAVAILABLE', ask, { secret: own() });
    expect((await ask({})).headers.get('retry-after')).toBe('5');
  });

  it('PERSONAL_INPUT_IN_URL: for a personal number by GET', async () => {
    const url = new URL(getSharedRuntime().gateway);
    url.searchParams.set('query', `{ citizenByPersonalNumber(personalNumber: "${PERSONAL_NUMBER}") { id } }`);
    const get = (headers: Readonly<Record<string, string>>) => fetch(url, { headers: { authorization: `Bearer ${token}`, ...headers } });
    await expectCode('PERSONAL_INPUT_IN_URL', get, { secret: PERSONAL_NUMBER });
    expect((await get({})).headers.get('allow')).toBe('POST');
  });
});
