import { describe, expect, it } from '@jest/globals';
import { buildPlatformSchema, createPlatformFetcher } from '../../../../gateway/platform/platform-fetcher.js';
import { createError } from '../../../../schema/contract/error-codes.js';

const schema = buildPlatformSchema(`
  type Query { hello(name: String!): String secret: String cursor: String nobody: String }
  type Mutation { save(input: Input!): String }
  input Input { text: String! }
  type Citizen @key(fields: "id") { id: ID! @authenticated note(first: Int! = 2): String }`);

const fetcherFor = createPlatformFetcher<{ readonly who: string }>(schema, {
  hello: ({ name }: { name: string }, { who }) => `${who} greets ${name}`,
  secret: () => Promise.reject(new Error('connection to 10.0.0.1 refused: password "hunter2"')),
  cursor: () => {
    throw createError('INVALID_CURSOR');
  },
  nobody: () => null,
  save: ({ input }: { input: { text: string } }) => input.text,
  _entities: ({ representations }: { representations: { id: string }[] }, { who }) =>
    representations.map(({ id }) => ({ __typename: 'Citizen', id, note: ({ first }: { first: number }) => `${who} ${id} ${first}` })),
});

const fetchAs = (who: string, query: string, variables: object = {}, signal = new AbortController().signal) =>
  fetcherFor({ who }).fetch({ subgraph: 'platform', body: JSON.stringify({ query, variables }), kind: 'query', signal, entities: [] });

describe('the platform’s fields', () => {
  it('answer each request with its own caller, under the keys that the executor wrote', async () => {
    const query = 'query ($n: String!) { as__1: hello(name: $n) }';
    expect(await fetchAs('An', query, { n: 'Bình' })).toEqual({ kind: 'answered', data: { as__1: 'An greets Bình' }, errors: [] });
    expect(await fetchAs('Dung', query, { n: 'Bình' })).toMatchObject({ data: { as__1: 'Dung greets Bình' } });
  });

  it('are resolved for citizens of other agencies', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Citizen { id a: note b: note(first: 9) } } }';
    const { data } = (await fetchAs('An', query, { r: [{ __typename: 'Citizen', id: 'c1' }] })) as { data: object };
    expect(data).toEqual({ _entities: [{ __typename: 'Citizen', id: 'c1', a: 'An c1 2', b: 'An c1 9' }] });
  });

  it('tell a code of the closed list, and of every other failure nothing but its place', async () => {
    const answer = await fetchAs('An', '{ secret cursor nobody }');
    expect(answer).toEqual({
      kind: 'answered',
      data: { secret: null, cursor: null, nobody: null },
      errors: [
        { message: expect.any(String), path: ['cursor'], extensions: { code: 'INVALID_CURSOR' } },
        { message: 'The platform failed.', path: ['secret'] },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('change what a mutation asks for', async () => {
    const query = 'mutation ($input: Input!) { save(input: $input) }';
    expect(await fetchAs('An', query, { input: { text: 'x' } })).toMatchObject({ data: { save: 'x' }, errors: [] });
  });

  it('are a subgraph that did not answer in time when the request is over', async () => {
    expect(await fetchAs('An', '{ nobody }', {}, AbortSignal.abort())).toEqual({ kind: 'unavailable', cause: 'TIMEOUT' });
  });
});
