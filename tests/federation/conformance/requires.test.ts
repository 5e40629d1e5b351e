import { describeFeature } from './describe-feature.js';

const typeOf = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
const asGiven = (representation: object) => representation;
const goods = [
  { id: 'g1', mass: 10, origin: { __typename: 'Farm', id: 'f1', soil: 'phù sa', yield: 5 } },
  { id: 'g2', mass: 20, origin: { __typename: 'Mine', id: 'm1', depth: 300 } },
  { id: 'g3', mass: null, origin: null },
];
const RATES: Record<string, number> = { VND: 25_000, USD: 1 };

describeFeature(
  '@requires',
  {
    market: {
      sdl: `
        type Query { goods: [Good!]! good: Good! @shareable }
        type Good @key(fields: "id") { id: ID! mass: Int price(currency: String! = "VND"): Int origin: Origin stamp(of: Stamp): String }
        enum Stamp { SEA AIR }
        interface Origin { id: ID! }
        type Farm implements Origin { id: ID! soil: String yield: Int }
        type Mine implements Origin { id: ID! depth: Int }`,
      resolvers: {
        Query: { goods: () => goods, good: () => goods[0] },
        Origin: typeOf,
        Good: {
          __resolveReference: ({ id }: { id: string }) => goods.find((good) => good.id === id),
          price: (_: unknown, { currency }: { currency: string }) => RATES[currency],
          stamp: (_: unknown, args: { of?: string }) => args.of ?? 'none',
        },
      },
    },
    tax: {
      sdl: `
        type Good @key(fields: "id") {
          id: ID! mass: Int @external price(currency: String! = "VND"): Int @external origin: Origin @external duty: Int @external stamp(of: Stamp): String @external
          tax: Int @requires(fields: "price(currency: \\"USD\\") mass")
          home: Int @requires(fields: "price(currency: \\"VND\\")")
          seal: String @requires(fields: "stamp(of: AIR)")
          soilOrDepth: String @requires(fields: "origin { id ... on Farm { soil } ... on Mine { depth } }")
          total: Int @requires(fields: "duty")
        }
        enum Stamp { SEA AIR }
        interface Origin { id: ID! }
        type Farm implements Origin { id: ID! @external soil: String @external }
        type Mine implements Origin { id: ID! @external depth: Int @external }`,
      resolvers: {
        Origin: typeOf,
        Good: {
          __resolveReference: asGiven,
          tax: ({ price, mass }: { price: number; mass: number | null }) => (mass === null ? -1 : price * mass),
          home: ({ price }: { price: number }) => price,
          seal: ({ stamp }: { stamp: string }) => `sealed ${stamp}`,
          soilOrDepth: ({ origin }: { origin: { soil?: string; depth?: number } | null }) =>
            String(origin?.soil ?? origin?.depth ?? 'nowhere'),
          total: ({ duty }: { duty: number }) => duty + 1,
        },
      },
    },
    customs: {
      sdl: `
        type Query { good: Good! @shareable }
        type Good @key(fields: "id") { id: ID! tax: Int @external mass: Int @external duty: Int @requires(fields: "tax mass") }`,
      resolvers: {
        Query: { good: () => ({ id: 'g1' }) },
        Good: { __resolveReference: asGiven, duty: ({ tax, mass }: { tax: number; mass: number | null }) => tax * 2 + (mass ?? 0) },
      },
    },
  },
  [
    {
      it: 'sends the argument of the requirement, a null requirement included',
      query: '{ goods { tax } }',
      data: { goods: [{ tax: 10 }, { tax: 20 }, { tax: -1 }] },
    },
    {
      it: 'keeps two requirements apart that differ only by an argument, and both from the client’s own',
      query: 'query ($c: String!) { good { tax home price(currency: $c) same: price } }',
      variables: { c: 'USD' },
      data: { good: { tax: 10, home: 25_000, price: 1, same: 25_000 } },
    },
    { it: 'takes an enum as argument', query: '{ good { seal stamp(of: SEA) } }', data: { good: { seal: 'sealed AIR', stamp: 'SEA' } } },
    {
      it: 'carries fragments on the types behind an interface',
      query: '{ goods { soilOrDepth origin { __typename ... on Farm { yield } } } }',
      data: {
        goods: [
          { soilOrDepth: 'phù sa', origin: { __typename: 'Farm', yield: 5 } },
          { soilOrDepth: '300', origin: { __typename: 'Mine' } },
          { soilOrDepth: 'nowhere', origin: null },
        ],
      },
    },
    {
      it: 'goes to and fro between two subgraphs that require of each other',
      query: '{ goods { total } }',
      data: { goods: [{ total: 31 }, { total: 61 }, { total: -1 }] },
      asks: ['market', 'tax', 'customs', 'tax'],
    },
    { it: 'shows nothing of what it required', query: '{ good { x: total } }', data: { good: { x: 31 } } },
  ],
);

describeFeature(
  '@requires under one name with different arguments',
  {
    store: {
      sdl: 'type Query { shirt: Shirt } type Shirt @key(fields: "id") { id: ID! sizes(of: [String!]!): [Int!]! }',
      resolvers: {
        Query: { shirt: () => ({ id: '1' }) },
        Shirt: { sizes: (_: unknown, { of }: { of: string[] }) => of.map((name) => name.length) },
      },
    },
    fitting: {
      sdl: `type Shirt @key(fields: "id") { id: ID! sizes(of: [String!]!): [Int!]! @external
        short: Int @requires(fields: "sizes(of: [\\"a\\"])") long: Int @requires(fields: "sizes(of: [\\"abc\\", \\"ab\\"])") }`,
      resolvers: {
        Shirt: {
          __resolveReference: asGiven,
          short: ({ sizes }: { sizes: number[] }) => sizes[0],
          long: ({ sizes }: { sizes: number[] }) => sizes.reduce((sum, size) => sum + size, 0),
        },
      },
    },
  },
  [
    {
      it: 'asks twice and mixes nothing up',
      query: '{ shirt { short long sizes(of: ["abcd"]) } }',
      data: { shirt: { short: 1, long: 5, sizes: [4] } },
    },
  ],
);

describeFeature(
  '@requires where the entity has several keys',
  {
    list: {
      sdl: 'type Query { cars: [Car] } type Car @key(fields: "id") { id: ID! }',
      resolvers: { Query: { cars: () => [{ id: '1' }, { id: '2' }] } },
    },
    owner: {
      sdl: 'type Car @key(fields: "id") { id: ID! power: Int }',
      resolvers: { Car: { __resolveReference: ({ id }: { id: string }) => ({ id, power: Number(id) * 50 }) } },
    },
    fees: {
      // Taken in this order planner 0.0.38 aborts the process.
      sdl: 'type Car @key(fields: "id") @key(fields: "plate") { id: ID! plate: String! power: Int @external fee: Int @requires(fields: "power") }',
      resolvers: { Car: { __resolveReference: asGiven, fee: ({ power }: { power: number }) => power * 2 } },
    },
  },
  [{ it: 'identifies it by the one that the others have', query: '{ cars { fee } }', data: { cars: [{ fee: 100 }, { fee: 200 }] } }],
);
