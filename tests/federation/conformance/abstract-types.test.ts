import { describeFeature } from './describe-feature.js';

const ships = [
  { __typename: 'Ferry', id: 's1', name: 'Sao Biển', length: 40, cars: 12 },
  { __typename: 'Tug', id: 's2', name: 'Cá Heo', length: 18, pull: 55 },
];
const crane = { __typename: 'Crane', id: 'c1', reach: 30 };
const typeOf = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
const find = ({ id }: { id: string }) => ships.find((ship) => ship.id === id) ?? null;

describeFeature(
  'interfaces and unions',
  {
    harbour: {
      sdl: `
        type Query { ships: [Ship!]! ferries: [Roofed] berths: [Berth] machines: [Machine] cranes: [Machine2] }
        interface Asset { id: ID! }
        interface Ship implements Asset { id: ID! name: String }
        interface Measured { length: Int }
        interface Roofed implements Asset { id: ID! }
        type Ferry implements Ship & Asset & Measured & Roofed @key(fields: "id") { id: ID! name: String length: Int cars: Int }
        type Tug implements Ship & Asset & Measured @key(fields: "id") { id: ID! name: String length: Int pull: Int }
        type Crane implements Asset @key(fields: "id") { id: ID! reach: Int }
        union Berth = Ferry | Tug
        union Machine = Ferry | Tug | Crane
        union Machine2 = Crane`,
      resolvers: {
        Query: {
          ships: () => ships,
          ferries: () => [ships[0]],
          berths: () => ships,
          machines: () => [crane, ...ships],
          cranes: () => [crane],
        },
        ...Object.fromEntries(['Asset', 'Ship', 'Measured', 'Roofed', 'Berth', 'Machine', 'Machine2'].map((name) => [name, typeOf])),
      },
    },
    registry: {
      sdl: `
        interface Ship { id: ID! flag: String }
        type Ferry implements Ship @key(fields: "id") { id: ID! flag: String }
        type Tug implements Ship @key(fields: "id") { id: ID! flag: String owner: String }`,
      resolvers: Object.fromEntries(
        ['Ferry', 'Tug'].map((type) => [
          type,
          { __resolveReference: find, flag: ({ id }: { id: string }) => `flag ${id}`, owner: () => 'Cảng vụ' },
        ]),
      ),
    },
  },
  [
    {
      it: 'delivers fields of the only type behind an interface',
      query: '{ ferries { ... on Ferry { cars } } }',
      data: { ferries: [{ cars: 12 }] },
    },
    {
      it: 'delivers fields of an interface that every member of a union implements',
      query: '{ berths { ... on Asset { id } ... on Measured { length } } }',
      data: {
        berths: [
          { id: 's1', length: 40 },
          { id: 's2', length: 18 },
        ],
      },
    },
    {
      it: 'delivers fields of an interface that only some members of a union implement',
      query: '{ machines { ... on Ship { name } } }',
      data: { machines: [{}, { name: 'Sao Biển' }, { name: 'Cá Heo' }] },
    },
    {
      it: 'delivers an object of which type conditions that exclude each other leave nothing to select',
      query: '{ ships { ... on Ferry { ... on Asset { ... on Tug { pull } } } } }',
      data: { ships: [{}, {}] },
    },
    {
      it: 'looks through an interface at another one that all its types implement beside it',
      query: '{ ships { ... on Measured { length ... on Ferry { cars } } } }',
      data: { ships: [{ length: 40, cars: 12 }, { length: 18 }] },
    },
    {
      it: 'narrows by a union inside an interface, and back',
      query: '{ ships { ... on Berth { __typename ... on Ship { name } ... on Tug { pull } } } }',
      data: {
        ships: [
          { __typename: 'Ferry', name: 'Sao Biển' },
          { __typename: 'Tug', name: 'Cá Heo', pull: 55 },
        ],
      },
    },
    {
      it: 'narrows by a union of one type',
      query: '{ cranes { ... on Machine { ... on Asset { id } ... on Crane { reach } } } }',
      data: { cranes: [{ id: 'c1', reach: 30 }] },
    },
    {
      it: 'fetches an interface field of another subgraph for each type behind it',
      query: '{ ships { name flag ... on Tug { owner } } }',
      data: {
        ships: [
          { name: 'Sao Biển', flag: 'flag s1' },
          { name: 'Cá Heo', flag: 'flag s2', owner: 'Cảng vụ' },
        ],
      },
    },
    {
      it: 'keeps different arguments and aliases of two types under one key apart',
      query: '{ ships { ... on Ferry { x: cars } ... on Tug { x: pull y: owner } } }',
      data: { ships: [{ x: 12 }, { x: 55, y: 'Cảng vụ' }] },
    },
    {
      it: 'tells __typename at every level and under every alias',
      query: '{ a: __typename ships { b: __typename __typename ... on Ship { c: __typename } } machines { __typename } }',
      data: {
        a: 'Query',
        ships: [
          { b: 'Ferry', __typename: 'Ferry', c: 'Ferry' },
          { b: 'Tug', __typename: 'Tug', c: 'Tug' },
        ],
        machines: [{ __typename: 'Crane' }, { __typename: 'Ferry' }, { __typename: 'Tug' }],
      },
    },
    {
      it: 'spreads named fragments of abstract types into each other',
      query: 'fragment A on Asset { id ...S } fragment S on Ship { name ...F } fragment F on Ferry { cars } { machines { ...A } }',
      data: { machines: [{ id: 'c1' }, { id: 's1', name: 'Sao Biển', cars: 12 }, { id: 's2', name: 'Cá Heo' }] },
    },
  ],
);
