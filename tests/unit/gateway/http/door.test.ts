import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, runGateway } from './running-gateway.js';

let gateway: Awaited<ReturnType<typeof runGateway>>;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.calls.length = 0;
  gateway.lines.length = 0;
});

const PROFILE = '{ citizen(id: "c1") { id fullName } }';

describe('without an accepted token', () => {
  it.each([
    ['none', undefined],
    ['no bearer', 'Basic dXNlcjpwYXNz'],
    ['garbage', 'Bearer not-a-token'],
  ])('%s: 401, no subgraph is called, and introspection tells nothing', async (_, authorization) => {
    for (const query of [PROFILE, '{ __schema { types { name } } }', '{ citizne { id } }', '{']) {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
        body: JSON.stringify({ query }),
      });
      const answer = await readAnswer(response);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(answer.json).toEqual({
        errors: [{ message: 'Cần đăng nhập bằng mã truy cập còn hiệu lực.', extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
    expect(gateway.calls).toEqual([]);
  });
});

describe('the door', () => {
  it('passes on nothing that a client says about itself (A8)', async () => {
    const forged = {
      'x-user-id': 'forged',
      'x-purpose': 'forged',
      'x-forwarded-user': 'forged',
      baggage: 'user=forged',
      'asxh-caller': 'forged',
      'x-request-id': 'forged',
    };
    const { json, headers } = await gateway.ask('{ citizen(id: "c1") { id } }', forged);
    expect(json.data).toEqual({ citizen: { id: 'c1' } });
    expect(headers.get('x-request-id')).not.toBe('forged');
    expect(JSON.stringify(gateway.calls)).not.toContain('forged');
    expect(gateway.lines.join('')).not.toContain('forged');
  });

  it('logs who may be known: role, purpose, a hash; never the query, variables or the token', async () => {
    await gateway.ask('query Ask($id: ID!) { citizen(id: $id) { fullName } }', {}, { id: 'c1' });
    const line = JSON.parse(gateway.lines.at(-1) ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({
      role: 'citizen',
      purpose: 'SELF_SERVICE',
      status: 200,
      operation: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(Object.keys(line).sort()).toEqual([
      'hostname',
      'level',
      'ms',
      'msg',
      'operation',
      'pid',
      'purpose',
      'requestId',
      'role',
      'status',
      'time',
    ]);
  });

  it('answers introspection from the public schema, also beside data', async () => {
    const { json } = await gateway.ask('{ __schema { queryType { name } } c: citizen(id: "c1") { id } __type(name: "_Entity") { name } }');
    expect(json).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } }, c: { id: 'c1' }, __type: null } });
    expect(JSON.stringify((await gateway.ask('{ __schema { types { name } directives { name } } }')).json)).not.toMatch(
      /join__|link__|_service|_entities/,
    );
  });

  it('suggests and shows the names that the role could ever read, and no others', async () => {
    const misspelt = '{ citizen(id: "c1") { contributionPeriodz { id } } }';
    const told = async (headers = {}) => (await gateway.ask(misspelt, headers)).json.errors?.[0]?.extensions.detail;
    const refusal = 'Cannot query field "contributionPeriodz" on type "Citizen".';
    const police = {
      authorization: `Bearer ${await gateway.sign({ sub: 'o-1', roles: ['commune-police-officer'], citizen_id: undefined })}`,
    };
    expect(await told()).toBe(`${refusal} Did you mean "contributionPeriods"?`);
    expect(await told(police)).toBe(refusal);
    const shown = async (headers = {}) =>
      JSON.stringify((await gateway.ask('{ __type(name: "Citizen") { fields { name } } }', headers)).json);
    expect(await shown()).toContain('contributionPeriods');
    expect(await shown(police)).not.toContain('contributionPeriods');
    expect((await gateway.ask('{ _entities(representations: []) { __typename } }')).json.data).toBeUndefined();
  });

  it('tells a wrong variable by its name, never by its value', async () => {
    const { json, text } = await gateway.ask('query ($id: ID!) { citizen(id: $id) { id } }', {}, { id: { name: 'NGUYEN VAN A' } });
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', variable: 'id' });
    expect(text).not.toContain('NGUYEN');
  });

  it('does not spread out a fragment bomb', async () => {
    const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Citizen { a: id ...F${n + 1} ...F${n + 1} }`).join(' ');
    const started = performance.now();
    const { json } = await gateway.ask(`{ citizen(id: "c1") { ...F0 } } ${bomb} fragment F60 on Citizen { id }`);
    expect(json.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('refuses more than 15,000 tokens', async () => {
    const { json } = await gateway.ask(`{ ${'__typename '.repeat(15_001)} }`);
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_TOO_LARGE', limit: 'tokens', maximum: 15_000 });
  });
});
