import { describe, expect, it } from '@jest/globals';
import { createFederation, type Fixtures } from './harness.js';

const citizens = [
  { id: 'c1', name: 'An', weight: 50, house: 'h1' },
  { id: 'c2', name: 'Bình', weight: null, house: 'h1' },
  { id: 'c3', name: null, weight: 70, house: null },
];
const find = (id: string) => citizens.find((one) => one.id === id) ?? null;
const log: string[] = [];

const FIXTURES: Fixtures = {
  population: {
    sdl: `
      type Query { citizen(id: ID!): Citizen citizens: [Citizen!]! }
      type Mutation { rename(id: ID!, name: String!): Citizen move(id: ID!): Citizen }
      type Citizen @key(fields: "id") { id: ID! name: String weight: Int house: House friends: [Citizen!] }
      type House @key(fields: "code") { code: ID! }`,
    resolvers: {
      Query: { citizen: (_, { id }: { id: string }) => find(id), citizens: () => citizens },
      Mutation: {
        rename: (_, { id, name }: { id: string; name: string }) => (log.push(`rename ${name}`), find(id)),
        move: (_, { id }: { id: string }) => (log.push('move'), find(id)),
      },
      Citizen: {
        __resolveReference: ({ id }: { id: string }) => find(id),
        house: ({ house }: { house: string | null }) => (house === null ? null : { code: house }),
        friends: () => [citizens[0], citizens[1], citizens[0]],
      },
    },
  },
  labour: {
    sdl: `
      type Mutation { pay(id: ID!): Citizen }
      type Citizen @key(fields: "id") { id: ID! weight: Int @external burden: Int @requires(fields: "weight") assistance(kind: String): String }
      type House @key(fields: "code") { code: ID! poverty(year: Int!): String }`,
    resolvers: {
      Mutation: { pay: (_, { id }: { id: string }) => (log.push('pay'), { id }) },
      Citizen: {
        __resolveReference: (reference: object) => (log.push('labour entity'), reference),
        burden: ({ weight }: { weight: number | null }) => (weight === null ? -1 : weight * 2),
        assistance: ({ id }: { id: string }, { kind }: { kind?: string }) => {
          if (kind === 'FAIL' && id === 'c2') throw new Error('no record');
          return `${id} ${kind ?? 'none'}`;
        },
      },
      House: {
        __resolveReference: ({ code }: { code: string }) => ({ code }),
        poverty: ({ code }: { code: string }, { year }: { year: number }) => `${code} ${year}`,
      },
    },
  },
  health: {
    sdl: `
      type Query { season: String }
      type Citizen @key(fields: "id") { id: ID! visits: [Visit!]! blood: String! }
      type Visit { day: String! }`,
    resolvers: {
      Query: { season: () => 'dry' },
      Citizen: {
        __resolveReference: (reference: object) => reference,
        visits: () => [{ day: '1' }],
        blood: ({ id }: { id: string }) => (id === 'c2' ? null : 'O'),
      },
    },
  },
};
const federation = createFederation(FIXTURES);
const down = (subgraph: string) => (request: { subgraph: string }) =>
  request.subgraph === subgraph ? ({ kind: 'unavailable', cause: 'CONNECTION' } as const) : undefined;

describe('fetches', () => {
  it('asks each subgraph once for a citizen over three of them', async () => {
    const { data, sent, faults } = await federation.ask('{ citizen(id: "c1") { name burden visits { day } } }');
    expect(data).toEqual({ citizen: { name: 'An', burden: 100, visits: [{ day: '1' }] } });
    expect(sent.map((request) => request.subgraph).sort()).toEqual(['health', 'labour', 'population']);
    expect(faults).toEqual([]);
  });

  it('asks for an entity that stands at several places once, and delivers it to each', async () => {
    const { data, sent } = await federation.ask('{ citizens { friends { assistance } } }');
    const friends = [{ assistance: 'c1 none' }, { assistance: 'c2 none' }, { assistance: 'c1 none' }];
    expect(data).toEqual({ citizens: [{ friends }, { friends }, { friends }] });
    expect(sent[1]?.variables.representations).toEqual([
      { __typename: 'Citizen', id: 'c1' },
      { __typename: 'Citizen', id: 'c2' },
    ]);
  });

  it('sends entities of two types to one subgraph in one batch, an alias without entities included', async () => {
    const { data, sent } = await federation.ask('{ citizen(id: "c3") { assistance house { poverty(year: 2025) } } }');
    expect(data).toEqual({ citizen: { assistance: 'c3 none', house: null } });
    expect(sent).toHaveLength(2);
    expect(Object.values(sent[1]?.variables ?? {})).toContainEqual([]);
  });

  it('runs root fields of several subgraphs beside each other', async () => {
    const { data } = await federation.ask('{ season citizen(id: "c1") { name } }');
    expect(data).toEqual({ season: 'dry', citizen: { name: 'An' } });
  });

  it('asks nothing for a null entity', async () => {
    const { data, sent, nullRootLookups } = await federation.ask('{ who: citizen(id: "c9") { assistance } }');
    expect(data).toEqual({ who: null });
    expect(sent).toHaveLength(1);
    expect(nullRootLookups).toEqual(['who']);
  });

  it('asks no subgraph for __typename and introspection at the root, and splices what graphql-js answered', async () => {
    const { json, sent } = await federation.ask('{ t: __typename s: __schema { types { name } } }', { spliced: { s: '{"types":[]}' } });
    expect(json).toBe('{"t":"Query","s":{"types":[]}}');
    expect(sent).toEqual([]);
  });

  it('passes a given null on and leaves an absent variable absent', async () => {
    const source = 'query($kind: String) { citizen(id: "c1") { assistance(kind: $kind) } }';
    expect((await federation.ask(source, { variables: { kind: null } })).sent[1]?.variables).toHaveProperty('kind', null);
    expect((await federation.ask(source)).sent[1]?.variables).not.toHaveProperty('kind');
  });
});

describe('conditions', () => {
  const source = 'query($more: Boolean!) { citizen(id: "c1") { name visits @include(if: $more) { day } burden @skip(if: $more) } }';

  it('fetches what @include selects', async () => {
    const { data, sent } = await federation.ask(source, { variables: { more: true } });
    expect(data).toEqual({ citizen: { name: 'An', visits: [{ day: '1' }] } });
    expect(sent.map((request) => request.subgraph)).toEqual(['population', 'health']);
  });

  it('asks no subgraph for what @include leaves out', async () => {
    const { data, sent } = await federation.ask(source, { variables: { more: false } });
    expect(data).toEqual({ citizen: { name: 'An', burden: 100 } });
    expect(sent.map((request) => request.subgraph)).toEqual(['population', 'labour']);
  });

  it('still tells whether an object is there when everything in it is left out', async () => {
    const empty =
      'query($no: Boolean!) { a: citizen(id: "c1") { name @include(if: $no) } b: citizen(id: "c9") { name @include(if: $no) } }';
    expect((await federation.ask(empty, { variables: { no: false } })).json).toBe('{"a":{},"b":null}');
  });
});

describe('mutations', () => {
  it('complete one root field, entities included, before the next one starts', async () => {
    log.length = 0;
    const { data } = await federation.ask(
      'mutation { a: rename(id: "c1", name: "x") { assistance } pay(id: "c2") { name } b: move(id: "c3") { id } c: rename(id: "c1", name: "y") { id } }',
    );
    expect(log).toEqual(['rename x', 'labour entity', 'pay', 'move', 'rename y']);
    expect(data).toEqual({ a: { assistance: 'c1 none' }, pay: { name: 'Bình' }, b: { id: 'c3' }, c: { id: 'c1' } });
  });
});

describe('aliases', () => {
  it('that take the name of a key do not change whom the next subgraph is asked about', async () => {
    const { data } = await federation.ask('{ citizen(id: "c1") { id: name name: id weight: house { code } burden assistance } }');
    expect(data).toEqual({ citizen: { id: 'An', name: 'c1', weight: { code: 'h1' }, burden: 100, assistance: 'c1 none' } });
  });

  it('may be names that JavaScript or the planner use', async () => {
    const { json } = await federation.ask(
      '{ __proto__: citizen(id: "c1") { constructor: name _entities: assistance _internal_qp_alias_0: burden } }',
    );
    expect(json).toBe('{"__proto__":{"constructor":"An","_entities":"c1 none","_internal_qp_alias_0":100}}');
  });
});

describe('errors', () => {
  it('of an entity are relocated to every place where it stands, in the aliases of the client', async () => {
    const { data, faults } = await federation.ask('{ all: citizens { near: friends { help: assistance(kind: "FAIL") } } }');
    const near = [{ help: 'c1 FAIL' }, { help: null }, { help: 'c1 FAIL' }];
    expect(data).toEqual({ all: [{ near }, { near }, { near }] });
    expect(faults).toEqual(
      [0, 1, 2].map((nth) =>
        expect.objectContaining({ kind: 'error', subgraph: 'labour', message: 'no record', path: ['all', nth, 'near', 1, 'help'] }),
      ),
    );
  });

  it('in a non-null field of an entity null the nearest nullable parent in the client’s operation', async () => {
    const { data, bubbled, faults } = await federation.ask('{ citizen(id: "c2") { name b: blood } }');
    expect(data).toEqual({ citizen: null });
    expect(faults).toEqual([expect.objectContaining({ kind: 'error', path: ['citizen', 'b'] })]);
    expect(bubbled).toEqual([['citizen', 'b']]);
  });

  it('without a path count for every position that the fetch fills', async () => {
    const answer = (request: { subgraph: string }) =>
      request.subgraph === 'labour'
        ? ({ kind: 'answered', data: null, errors: [{ message: 'refused', extensions: { code: 'X' } }] } as const)
        : undefined;
    const { faults } = await federation.ask('{ citizens { name a: assistance burden } }', { answer });
    expect(faults.map((fault) => fault.path)).toEqual(
      expect.arrayContaining([
        ['citizens', '*', 'a'],
        ['citizens', '*', 'burden'],
      ]),
    );
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatchObject({ kind: 'error', code: 'X' });
  });
});

describe('a subgraph that is down', () => {
  it('costs only its own fields, each named once', async () => {
    const { data, faults } = await federation.ask('{ citizens { name a: assistance house { poverty(year: 1) } } season }', {
      answer: down('labour'),
    });
    const houses = [{ poverty: null }, { poverty: null }, null];
    expect(data).toEqual({ citizens: citizens.map(({ name }, nth) => ({ name, a: null, house: houses[nth] })), season: 'dry' });
    expect(faults).toHaveLength(2);
    expect(faults).toContainEqual({ kind: 'unavailable', subgraph: 'labour', cause: 'CONNECTION', path: ['citizens', '*', 'a'] });
    expect(faults).toContainEqual({
      kind: 'unavailable',
      subgraph: 'labour',
      cause: 'CONNECTION',
      path: ['citizens', '*', 'house', 'poverty'],
    });
  });

  it('leaves its root fields null without a word about their existence', async () => {
    const { data, faults, nullRootLookups } = await federation.ask('{ citizen(id: "c1") { name } season }', { answer: down('population') });
    expect(data).toEqual({ citizen: null, season: 'dry' });
    expect(faults).toEqual([{ kind: 'unavailable', subgraph: 'population', cause: 'CONNECTION', path: ['citizen'] }]);
    expect(nullRootLookups).toEqual([]);
  });

  it('is not replaced by a guess: a field that requires its data is not computed without', async () => {
    const chained = createFederation({
      a: { sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! }', resolvers: { Query: { p: () => ({ id: '1' }) } } },
      b: { sdl: 'type P @key(fields: "id") { id: ID! weight: Int }' },
      c: {
        sdl: 'type P @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") }',
        resolvers: { P: { __resolveReference: (p: object) => p, cost: () => 1 } },
      },
    });
    const { data, faults, sent } = await chained.ask('{ p { id cost } }', { answer: down('b') });
    expect(data).toEqual({ p: { id: '1', cost: null } });
    expect(sent.map((request) => request.subgraph)).toEqual(['a', 'b']);
    expect(faults).toContainEqual({ kind: 'unavailable', subgraph: 'b', cause: 'DEPENDENCY', path: ['p', 'cost'] });
  });
});

describe('garbage', () => {
  const answering = (data: Record<string, unknown>) => (request: { subgraph: string }) =>
    request.subgraph === 'labour' ? ({ kind: 'answered', data, errors: [] } as const) : undefined;

  it.each([
    ['too few entities', { _entities: [{ assistance: 'x' }] }],
    ['no list of entities', { _entities: {} }],
    ['nothing that was asked for', {}],
  ])('with %s is taken as no answer, never shifted to another citizen', async (_, data) => {
    const asked = await federation.ask('{ citizens { assistance } }', { answer: answering(data) });
    expect(asked.data).toEqual({ citizens: citizens.map(() => ({ assistance: null })) });
    expect(asked.faults).toEqual([
      { kind: 'unavailable', subgraph: 'labour', cause: 'INVALID_ANSWER', path: ['citizens', '*', 'assistance'] },
    ]);
  });

  it('of the wrong kind becomes null and is reported', async () => {
    const entities = [{ assistance: { deep: 1 } }, 'text', { assistance: [1] }];
    const { data, bubbled } = await federation.ask('{ citizens { assistance } }', { answer: answering({ _entities: entities }) });
    expect(data).toEqual({ citizens: citizens.map(() => ({ assistance: null })) });
    expect(bubbled).toEqual([
      ['citizens', 0, 'assistance'],
      ['citizens', 2, 'assistance'],
    ]);
  });

  it('under __proto__ pollutes nothing', async () => {
    const entity: unknown = JSON.parse('{"assistance":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    const { data } = await federation.ask('{ citizen(id: "c1") { assistance } }', { answer: answering({ _entities: [entity] }) });
    expect(data).toEqual({ citizen: { assistance: 'x' } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('what is not supported', () => {
  it('is refused by a value, and nothing is fetched', async () => {
    const { faults, sent } = await federation.ask('{ citizen(id: "c1") { name ... @defer { assistance } } }');
    expect(faults).toEqual([{ kind: 'unsupported', feature: 'DEFER', path: [] }]);
    expect(sent).toEqual([]);
  });
});

describe('refused fields', () => {
  it('are written as null in their place, whatever was delivered', async () => {
    const { json } = await federation.ask('{ citizen(id: "c1") { name n: name weight } }', {
      refuse: (node) => node.name.value === 'name',
    });
    expect(json).toBe('{"citizen":{"name":null,"n":null,"weight":50}}');
  });
});
