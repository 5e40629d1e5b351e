import { describeFeature } from './describe-feature.js';

describeFeature(
  'enums, inputs and what is inaccessible',
  {
    north: {
      sdl: `
        type Query { roads(filter: Filter!): [Road!]! lanes(kind: Kind = WIDE): String secret: Secret @inaccessible anyone: [Thing] mode: Mode hidden: Mode }
        input Filter { name: String limit: Int onlyNorth: Boolean }
        enum Kind { WIDE NARROW SECRET @inaccessible }
        enum Mode { OPEN CLOSED NORTH_ONLY }
        type Road @key(fields: "id") { id: ID! told: String mode: Mode code: String @inaccessible }
        type Secret @inaccessible { text: String }
        type Shown { text: String }
        union Thing = Shown | Secret`,
      resolvers: {
        Query: {
          roads: (_: unknown, { filter }: { filter: object }) => [{ id: 'r1', told: JSON.stringify(filter), mode: 'OPEN', code: 'x' }],
          lanes: (_: unknown, { kind }: { kind: string }) => kind,
          anyone: () => [
            { __typename: 'Secret', text: 'no' },
            { __typename: 'Shown', text: 'yes' },
          ],
          mode: () => 'CLOSED',
          hidden: () => 'NORTH_ONLY',
        },
        Thing: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      },
    },
    south: {
      sdl: `
        type Query { routes(filter: Filter!): String }
        input Filter { name: String limit: Int onlySouth: Boolean }
        enum Mode { OPEN CLOSED SOUTH_ONLY }
        type Road @key(fields: "id") { id: ID! southern(code: String): Mode length: Int @requires(fields: "code") code: String @external }`,
      resolvers: {
        Query: { routes: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter) },
        Road: {
          __resolveReference: (road: object) => road,
          southern: (_: unknown, { code }: { code?: string }) => (code === 'south' ? 'SOUTH_ONLY' : 'OPEN'),
          length: ({ code }: { code: string }) => code.length,
        },
      },
    },
  },
  [
    {
      it: 'pass input objects to each subgraph as the client wrote them',
      query: 'query ($f: Filter!) { roads(filter: $f) { told } routes(filter: {limit: 2, name: "Quốc lộ"}) }',
      variables: { f: { name: 'Đường', limit: null } },
      data: { roads: [{ told: '{"name":"Đường","limit":null}' }], routes: '{"name":"Quốc lộ","limit":2}' },
    },
    {
      it: 'take the default of an argument that the client leaves out',
      query: '{ lanes a: lanes(kind: NARROW) }',
      data: { lanes: 'WIDE', a: 'NARROW' },
    },
    {
      it: 'deliver every value of an enum that is only an output',
      query: '{ mode hidden roads(filter: {}) { southern(code: "south") } }',
      data: { mode: 'CLOSED', hidden: 'NORTH_ONLY', roads: [{ southern: 'SOUTH_ONLY' }] },
    },
    {
      it: 'withhold a value of an inaccessible type, its name included, and say so',
      query: '{ anyone { __typename ... on Shown { text } } }',
      data: { anyone: [null, { __typename: 'Shown', text: 'yes' }] },
      errorPaths: [['anyone', 0]],
    },
    {
      it: 'compute with an inaccessible field that nobody sees',
      query: '{ roads(filter: {}) { length } }',
      data: { roads: [{ length: 1 }] },
    },
    {
      it: 'are not among what introspection shows',
      query:
        '{ kind: __type(name: "Kind") { enumValues { name } } secret: __type(name: "Secret") { name } filter: __type(name: "Filter") { inputFields { name } } join: __type(name: "join__Graph") { name } }',
      data: {
        kind: { enumValues: [{ name: 'WIDE' }, { name: 'NARROW' }] },
        secret: null,
        filter: { inputFields: [{ name: 'name' }, { name: 'limit' }] },
        join: null,
      },
    },
  ],
);
