import { describe, expect, it } from '@jest/globals';
import { protectFederation } from './protected-federation.js';

const finds = [
  { __typename: 'Coin', id: 'f1', name: 'Đồng tiền', weight: 3, mint: 'Thăng Long' },
  { __typename: 'Sword', id: 'f2', name: 'Kiếm', weight: 900, edge: 'sharp' },
];
const typeOf = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
const find = ({ id }: { id: string }) => finds.find((one) => one.id === id) ?? null;

const ask = protectFederation(
  {
    dig: {
      sdl: `
        type Query { finds: [Find!] @authenticated  shown: [Shown] @authenticated  arms: [Armed!] @authenticated }
        interface Find @key(fields: "id") { id: ID! name: String weight: Int }
        interface Armed { edge: String }
        type Coin implements Find @key(fields: "id") {
          id: ID! @authenticated  name: String @requiresScopes(scopes: [["dig.name"]])
          weight: Int @requiresScopes(scopes: [["dig.name"]])  mint: String @requiresScopes(scopes: [["dig.mint"]])
        }
        type Sword implements Find & Armed @key(fields: "id") {
          id: ID! @authenticated  name: String @requiresScopes(scopes: [["dig.name"]])
          weight: Int @requiresScopes(scopes: [["dig.arms"]])  edge: String @policy(policies: [["dig.arms"]])
        }
        union Shown = Coin | Sword`,
      resolvers: {
        Query: { finds: () => finds, shown: () => [...finds, null], arms: () => [finds[1]] },
        Find: { ...typeOf, __resolveReference: find },
        Armed: typeOf,
        Shown: typeOf,
        Coin: { __resolveReference: find },
        Sword: { __resolveReference: find },
      },
    },
    lab: {
      sdl: `
        type Find @interfaceObject @key(fields: "id") {
          id: ID! @authenticated
          age: Int @requiresScopes(scopes: [["lab.age"]])
          note: String @authenticated
          density: Int @requires(fields: "name") @requiresScopes(scopes: [["dig.name"]])
          name: String @external
        }`,
      resolvers: {
        Find: {
          __resolveReference: (one: object) => one,
          age: ({ id }: { id: string }) => Number(id.slice(1)) * 100,
          note: ({ id }: { id: string }) => `note ${id}`,
          density: ({ name }: { name: string }) => name.length,
        },
      },
    },
    // Without a third subgraph federation-composition 0.27.0 forgets that `Find.name` is external in the lab.
    store: {
      sdl: 'type Query { stored: Find @authenticated } type Find @interfaceObject @key(fields: "id", resolvable: false) { id: ID! @authenticated }',
    },
  },
  { digger: ['dig.name'], armourer: ['dig.name', 'dig.arms'], chemist: ['lab.age'], visitor: [] },
);

describe('a field of an interface', () => {
  it('is refused whole when one type behind it is not granted, whoever asks by the interface', async () => {
    expect(await ask('digger', '{ finds { name weight } }')).toMatchObject({
      data: '{"finds":[{"name":"Đồng tiền","weight":null},{"name":"Kiếm","weight":null}]}',
      refused: ['Find.weight dig.arms'],
    });
    expect((await ask('armourer', '{ finds { weight } }')).data).toBe('{"finds":[{"weight":3},{"weight":900}]}');
  });

  it('is delivered under a condition on a type that is granted, and asked of no other', async () => {
    const { data, refused, sent } = await ask('digger', '{ finds { ... on Coin { weight } ... on Sword { weight } } }');
    expect([data, refused]).toEqual(['{"finds":[{"weight":3},{"weight":null}]}', ['Sword.weight dig.arms']]);
    expect(sent[0]?.query).not.toMatch(/Sword\s*\{[^}]*weight/);
  });

  it('of another interface of the same value is no way around', async () => {
    const around = '{ finds { ... on Armed { edge } } arms { edge ... on Find { w: weight } } }';
    const { data, sent } = await ask('digger', around);
    expect(data).toBe('{"finds":[{},{"edge":null}],"arms":[{"edge":null,"w":null}]}');
    expect(JSON.stringify(sent)).not.toMatch(/edge|weight/);
    expect((await ask('armourer', around)).data).toBe('{"finds":[{},{"edge":"sharp"}],"arms":[{"edge":"sharp","w":900}]}');
  });

  it('is as protected as its types when named fragments and aliases lead to it', async () => {
    const { data } = await ask(
      'digger',
      'query { shown { ...A ... on Coin { weight } } } fragment A on Find { x: name ...B } fragment B on Sword { y: weight y2: edge }',
    );
    expect(data).toBe('{"shown":[{"x":"Đồng tiền","weight":3},{"x":"Kiếm","y":null,"y2":null},null]}');
  });
});

describe('a member of a union', () => {
  it('delivers its granted fields beside a member that delivers none', async () => {
    expect(await ask('digger', '{ shown { __typename ... on Coin { mint name } ... on Sword { edge } } }')).toMatchObject({
      data: '{"shown":[{"__typename":"Coin","mint":null,"name":"Đồng tiền"},{"__typename":"Sword","edge":null},null]}',
      refused: ['Coin.mint dig.mint', 'Sword.edge dig.arms'],
    });
  });
});

describe('an interface object', () => {
  it('protects its fields on every type, by the interface and by the type', async () => {
    const query = '{ finds { id age note ... on Coin { a: age } } }';
    expect((await ask('chemist', query)).data).toBe(
      '{"finds":[{"id":"f1","age":100,"note":"note f1","a":100},{"id":"f2","age":200,"note":"note f2"}]}',
    );
    const { data, sent } = await ask('digger', query);
    expect(data).toBe('{"finds":[{"id":"f1","age":null,"note":"note f1","a":null},{"id":"f2","age":null,"note":"note f2"}]}');
    expect(JSON.stringify(sent)).not.toContain('age');
  });
});

describe('@requires over a protected field', () => {
  it('computes for whoever may read both, and shows nothing of what it required', async () => {
    expect((await ask('digger', '{ finds { density } }')).data).toBe('{"finds":[{"density":9},{"density":4}]}');
  });

  it('computes for nobody else, and asks nobody for it', async () => {
    const { data, refused, sent } = await ask('chemist', '{ finds { id density } }');
    expect([data, refused]).toEqual(['{"finds":[{"id":"f1","density":null},{"id":"f2","density":null}]}', ['Find.density dig.name']]);
    expect(JSON.stringify(sent)).not.toMatch(/density|name\b(?!.*__typename)/);
  });
});

describe('whoever is granted nothing', () => {
  it('reaches no root of records: nothing is fetched', async () => {
    expect(await ask('visitor', '{ finds { id } shown { __typename } }')).toMatchObject({ data: '{"finds":null,"shown":null}', sent: [] });
  });
});
