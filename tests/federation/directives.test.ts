import { describe, expect, it } from '@jest/globals';
import { createFederation } from './harness.js';

describe('@requires', () => {
  const federation = createFederation({
    a: {
      sdl: `type Query { p: P } type P @key(fields: "id") { id: ID! price(currency: String): Int size: Size parts: [Size!] base: Int }
        type Size @shareable { width: Int height: Int }`,
      resolvers: {
        Query: {
          p: () => ({
            id: '1',
            size: { width: 2, height: 3 },
            parts: [
              { width: 1, height: 1 },
              { width: 5, height: 2 },
            ],
            base: 4,
          }),
        },
        P: { price: (_, { currency }: { currency?: string }) => (currency === 'EUR' ? 9 : 250_000) },
      },
    },
    b: {
      sdl: `type P @key(fields: "id") {
          id: ID! price(currency: String): Int @external size: Size @external parts: [Size!] @external half: Int @external
          cost: Int @requires(fields: "price(currency: \\"EUR\\") size { width }") volume: Int @requires(fields: "parts { width height }")
          quarter: Int @requires(fields: "half") }
        type Size @shareable { width: Int height: Int }`,
      resolvers: {
        P: {
          __resolveReference: (reference: object) => reference,
          cost: ({ price, size }: { price: number; size: { width: number } }) => price * size.width,
          volume: ({ parts }: { parts: { width: number; height: number }[] }) =>
            parts.reduce((sum, part) => sum + part.width * part.height, 0),
          quarter: ({ half }: { half: number }) => half / 2,
        },
      },
    },
    c: {
      sdl: 'type P @key(fields: "id") { id: ID! base: Int @external half: Int @requires(fields: "base") }',
      resolvers: { P: { __resolveReference: (reference: object) => reference, half: ({ base }: { base: number }) => base / 2 } },
    },
  });

  it('takes the arguments of the requirement, whatever the client’s own arguments are', async () => {
    const { data } = await federation.ask('{ p { price(currency: "VND") cost size { height } } }');
    expect(data).toEqual({ p: { price: 250_000, cost: 18, size: { height: 3 } } });
  });

  it('carries lists of objects', async () => {
    expect((await federation.ask('{ p { volume parts { height } } }')).data).toEqual({
      p: { volume: 11, parts: [{ height: 1 }, { height: 2 }] },
    });
  });

  it('chains over subgraphs', async () => {
    const { data, sent } = await federation.ask('{ p { quarter } }');
    expect(data).toEqual({ p: { quarter: 1 } });
    expect(sent.map((request) => request.subgraph)).toEqual(['a', 'c', 'b']);
  });
});

describe('@requires met again inside an entity fetch of the subgraph that declares it', () => {
  const federation = createFederation({
    a: {
      sdl: 'type Query { c: C } type C @key(fields: "id") { id: ID! weight: Int }',
      resolvers: { Query: { c: () => ({ id: '1' }) }, C: { __resolveReference: ({ id }: { id: string }) => ({ id, weight: 3 }) } },
    },
    b: {
      sdl: 'type C @key(fields: "id") { id: ID! weight: Int @external burden: Int @requires(fields: "weight") aid: Aid } type Aid { to: To } type To { members: [C!] }',
      resolvers: {
        C: {
          __resolveReference: (one: object) => one,
          burden: ({ weight }: { weight: number }) => weight * 2,
          aid: () => ({ to: { members: [{ id: '2' }] } }),
        },
      },
    },
  });

  // Planner 0.0.38 throws "Path … cannot be found in selection set"; this test tells when a newer one finds its way.
  it.failing('is planned', async () => {
    expect((await federation.ask('{ c { aid { to { members { burden } } } } }')).data).toEqual({
      c: { aid: { to: { members: [{ burden: 6 }] } } },
    });
  });
});

describe('@provides', () => {
  const federation = createFederation({
    a: {
      sdl: 'type Query { p: P } type P { maker: Maker @provides(fields: "name") other: Maker } type Maker @key(fields: "id") { id: ID! name: String @external }',
      resolvers: { Query: { p: () => ({ maker: { id: '1', name: 'given' }, other: { id: '1' } }) } },
    },
    b: {
      sdl: 'type Maker @key(fields: "id") { id: ID! name: String }',
      resolvers: { Maker: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'own' }) } },
    },
  });

  it('saves the fetch at the position that it names, and at no other', async () => {
    const { data, sent } = await federation.ask('{ p { maker { name } other { name } } }');
    expect(data).toEqual({ p: { maker: { name: 'given' }, other: { name: 'own' } } });
    expect(sent[1]?.variables.representations).toHaveLength(1);
  });
});

describe('@override', () => {
  const federation = createFederation({
    old: {
      sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! name: String part: String }',
      resolvers: { Query: { p: () => ({ id: '1', name: 'old', part: 'old' }) } },
    },
    new: {
      sdl: 'type P @key(fields: "id") { id: ID! name: String @override(from: "old") part: String @override(from: "old", label: "percent(5)") }',
      resolvers: { P: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'new', part: 'new' }) } },
    },
  });

  it('asks the new owner, also where the rollout has only begun', async () => {
    expect((await federation.ask('{ p { name part } }')).data).toEqual({ p: { name: 'new', part: 'new' } });
  });
});

describe('@interfaceObject', () => {
  const media = [
    { __typename: 'Book', id: 'm1', title: 'One', pages: 3 },
    { __typename: 'Film', id: 'm2', title: 'Two' },
  ];
  const federation = createFederation({
    library: {
      sdl: `type Query { media: [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Query: { media: () => media },
        Media: {
          __resolveReference: ({ id }: { id: string }) => media.find((one) => one.id === id),
          __resolveType: ({ __typename }: { __typename: string }) => __typename,
        },
      },
    },
    reviews: {
      sdl: 'type Query { top: [Media!]! } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int best: Media }',
      resolvers: {
        Query: { top: () => [{ id: 'm2' }, { id: 'm1' }] },
        Media: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          stars: ({ id }: { id: string }) => Number(id.slice(1)),
          best: () => ({ id: 'm1' }),
        },
      },
    },
  });

  it('is asked by the name of the interface, for objects of every type', async () => {
    const { data, sent } = await federation.ask('{ media { __typename stars } }');
    expect(data).toEqual({
      media: [
        { __typename: 'Book', stars: 1 },
        { __typename: 'Film', stars: 2 },
      ],
    });
    expect(sent[1]?.variables.representations).toEqual([
      { __typename: 'Media', id: 'm1' },
      { __typename: 'Media', id: 'm2' },
    ]);
  });

  it('never shows the name of the interface as the type of an object', async () => {
    const { data } = await federation.ask('{ top { kind: __typename stars ... on Book { pages title } } }');
    expect(data).toEqual({
      top: [
        { kind: 'Film', stars: 2 },
        { kind: 'Book', stars: 1, pages: 3, title: 'One' },
      ],
    });
  });

  // Planner 0.0.38 loses one of two entity fetches here ("Film" keeps its requirement, "Book" does not); this test tells when a newer one does better.
  it.failing('delivers a field of its own under two type conditions inside one of its entities', async () => {
    const { data } = await federation.ask('{ media { best { __typename title ... on Book { stars pages } ... on Film { stars } } } }');
    const best = { __typename: 'Book', title: 'One', stars: 1, pages: 3 };
    expect(data).toEqual({ media: [{ best }, { best }] });
  });
});

describe('keys', () => {
  it('that are null identify nobody: the entity is not asked for', async () => {
    const federation = createFederation({
      a: {
        sdl: 'type Query { ps: [P] } type P @key(fields: "code") { code: ID }',
        resolvers: { Query: { ps: () => [{ code: null }, { code: 'x' }, null] } },
      },
      b: {
        sdl: 'type P @key(fields: "code") { code: ID name: String }',
        resolvers: { P: { __resolveReference: ({ code }: { code: string }) => ({ code, name: `name ${code}` }) } },
      },
    });
    const { data, sent } = await federation.ask('{ ps { name } }');
    expect(data).toEqual({ ps: [{ name: null }, { name: 'name x' }, null] });
    expect(sent[1]?.variables.representations).toEqual([{ __typename: 'P', code: 'x' }]);
  });
});

describe('shared root fields', () => {
  it('are merged, and what one subgraph cannot answer costs only its part', async () => {
    const federation = createFederation({
      a: {
        sdl: 'type Query { v: V @shareable } type V @shareable { x: Int n: N } type N @shareable { a: Int }',
        resolvers: { Query: { v: () => ({ x: 1, n: { a: 1 } }) } },
      },
      b: {
        sdl: 'type Query { v: V @shareable } type V @shareable { y: Int n: N } type N @shareable { b: Int }',
        resolvers: { Query: { v: () => ({ y: 2, n: { b: 2 } }) } },
      },
    });
    expect((await federation.ask('{ v { x y n { a b } } }')).data).toEqual({ v: { x: 1, y: 2, n: { a: 1, b: 2 } } });
    const { data, faults } = await federation.ask('{ v { x y n { a b } } }', {
      answer: ({ subgraph }) => (subgraph === 'b' ? { kind: 'unavailable', cause: 'TIMEOUT' } : undefined),
    });
    expect(data).toEqual({ v: { x: 1, y: null, n: { a: 1, b: null } } });
    expect(faults.map((fault) => fault.path)).toEqual([
      ['v', 'y'],
      ['v', 'n', 'b'],
    ]);
  });
});

describe('the public schema and the SDL', () => {
  const { supergraph } = createFederation({
    a: {
      sdl: `type Query { p(code: ID! @tag(name: "personal")): P @authenticated }
        input Filter { name: String @tag(name: "personal") other: Int }
        union U = P | Hidden
        type Hidden @inaccessible { x: Int }
        type P @authenticated { name: String @requiresScopes(scopes: [["population.name"]]) u(filter: Filter): U hidden: Int @inaccessible }`,
    },
  });

  it('hides what is inaccessible, members of unions too', () => {
    expect(supergraph.publicSchema.getType('Hidden')).toBeUndefined();
    expect(supergraph.publicSchema.getPossibleTypes(supergraph.publicSchema.getType('U') as never).map((type) => type.name)).toEqual(['P']);
  });

  it('asks of each field what the field, its type and the type that it returns ask', () => {
    expect(supergraph.accessRequirements.get('Query.p')).toEqual({ authenticated: true, scopes: null });
    expect(supergraph.accessRequirements.get('P.name')).toEqual({ authenticated: true, scopes: [['population.name']] });
    expect(supergraph.accessRequirements.get('P.u')).toEqual({ authenticated: true, scopes: null });
  });

  it('names personal inputs by their coordinates', () => {
    expect([...supergraph.personalArguments].sort()).toEqual(['Filter.name', 'Query.p(code:)']);
  });
});
