import { describeFeature } from './describe-feature.js';

const people = [
  { code: 'a', id: '1', area: { id: 'x' }, number: 7 },
  { code: 'b', id: '2', area: { id: 'y' }, number: 8 },
  { code: 'c', id: null, area: null, number: null },
];
const byCode = ({ code }: { code: string }) => people.find((one) => one.code === code) ?? null;

describeFeature(
  'keys',
  {
    gate: {
      sdl: 'type Query { entries: [Entry!]! } type Entry { person: Person } type Person @key(fields: "code") { code: ID! }',
      resolvers: { Query: { entries: () => ['a', 'b', 'c', 'zz'].map((code) => ({ person: { code } })) } },
    },
    bridge: {
      sdl: `type Person @key(fields: "code") @key(fields: "id") @key(fields: "area { id } number") { code: ID! id: ID area: Area number: Int }
        type Area @key(fields: "id") { id: ID! }`,
      resolvers: { Person: { __resolveReference: byCode } },
    },
    desk: {
      sdl: 'type Person @key(fields: "id") { id: ID name: String }',
      resolvers: { Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Person ${id}` }) } },
    },
    land: {
      sdl: `type Person @key(fields: "number area { id }") { number: Int area: Area plot: String }
        type Area @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Person: {
          __resolveReference: (one: { number: number; area: { id: string } }) => ({ ...one, plot: `${one.area.id}${one.number}` }),
        },
        Area: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Area ${id}` }) },
      },
    },
  },
  [
    {
      it: 'are exchanged for others on the way; who cannot be found or has none is null, beside the others',
      query: '{ entries { person { code name } } }',
      data: {
        entries: [
          { person: { code: 'a', name: 'Person 1' } },
          { person: { code: 'b', name: 'Person 2' } },
          { person: { code: 'c', name: null } },
          { person: { code: 'zz', name: null } },
        ],
      },
      asks: ['gate', 'bridge', 'desk'],
    },
    {
      it: 'may be composed and nested, in any order',
      query: '{ entries { person { plot area { name } } } }',
      data: {
        entries: [
          { person: { plot: 'x7', area: { name: 'Area x' } } },
          { person: { plot: 'y8', area: { name: 'Area y' } } },
          { person: { plot: null, area: null } },
          { person: { plot: null, area: null } },
        ],
      },
    },
  ],
);

describeFeature(
  'shared roots and parents',
  {
    left: {
      sdl: `
        type Query { shop: Shop @shareable both: [Item!] @shareable }
        type Shop @shareable { name: String left: Int! stock: Stock }
        type Stock @shareable { apples: Int }
        type Item @key(fields: "id") { id: ID! left: Int }`,
      resolvers: {
        Query: { shop: () => ({ name: 'Chợ', left: 1, stock: { apples: 2 } }), both: () => [{ id: '1', left: 1 }] },
        Item: { __resolveReference: ({ id }: { id: string }) => ({ id, left: Number(id) }) },
      },
    },
    right: {
      sdl: `
        type Query { shop: Shop @shareable both: [Item!] @shareable }
        type Shop @shareable { name: String right: Int stock: Stock }
        type Stock @shareable { pears: Int }
        type Item @key(fields: "id") { id: ID! right: Label @shareable }
        type Label { text: String code: Code @shareable }
        type Code @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { shop: () => ({ name: 'Chợ', right: 5, stock: { pears: 3 } }), both: () => [{ id: '1' }] },
        Item: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          right: ({ id }: { id: string }) => ({ text: `nhãn ${id}`, code: { id: `k${id}` } }),
        },
      },
    },
    codes: {
      sdl: 'type Code @key(fields: "id") { id: ID! meaning: String } type Label { code: Code @shareable note: String } type Item @key(fields: "id") { id: ID! right: Label @shareable }',
      resolvers: {
        Item: { __resolveReference: ({ id }: { id: string }) => ({ id, right: { note: `ghi ${id}`, code: { id: `k${id}` } } }) },
        Code: { __resolveReference: ({ id }: { id: string }) => ({ id }), meaning: ({ id }: { id: string }) => `nghĩa ${id}` },
      },
    },
  },
  [
    {
      it: 'are asked of every subgraph that has a part, and merged deeply',
      query: '{ shop { right name stock { pears apples } left } }',
      data: { shop: { right: 5, name: 'Chợ', stock: { pears: 3, apples: 2 }, left: 1 } },
    },
    { it: 'are asked of one when one is enough', query: '{ both { left } }', data: { both: [{ left: 1 }] }, asks: ['left'] },
    {
      it: 'reach a value without a key through its parent, and an entity below it through its own key',
      query: '{ both { right { note text code { meaning } } left } }',
      data: { both: [{ right: { note: 'ghi 1', text: 'nhãn 1', code: { meaning: 'nghĩa k1' } }, left: 1 }] },
    },
  ],
);
