import { describe, expect, it } from '@jest/globals';
import { composeFixtures } from '../harness.js';
import { protectFederation } from './protected-federation.js';

const piece = {
  id: 'p1',
  title: 'Trống đồng',
  value: 900,
  place: 'kho 2',
  maker: { name: 'vô danh' },
  price: '900',
  grade: 'FIRST',
  guarded: { code: 'k' },
};

const ask = protectFederation(
  {
    museum: {
      sdl: `
        type Query { piece: Piece @authenticated  said: String  free: String @authenticated  vault: Vault @authenticated }
        type Mutation { move(to: String!): String @requiresScopes(scopes: [["museum.place"]])  clean: String @authenticated }
        scalar Money @requiresScopes(scopes: [["museum.value"]])
        enum Grade @requiresScopes(scopes: [["museum.grade"]]) { FIRST SECOND }
        type Piece @key(fields: "id") {
          id: ID! @authenticated
          title: String @requiresScopes(scopes: [["museum.title"]])
          value: Int @requiresScopes(scopes: [["museum.value", "museum.place"], ["museum.audit"]])
          place: String @requiresScopes(scopes: [["museum.place"]]) @policy(policies: [["museum.guard"]])
          maker: Maker @authenticated
          price: Money @authenticated
          grade: Grade @authenticated
          guarded: Guarded @authenticated
          alarm: String @policy(policies: [["museum.guard"], ["museum.audit"]])
          unheard: String @policy(policies: [["weather-is-fine"]])
          nobody: String @requiresScopes(scopes: [])
        }
        type Maker { name: String @authenticated  kin: String }
        type Guarded @requiresScopes(scopes: [["museum.guard"]]) { code: String @authenticated }
        type Vault @policy(policies: [["museum.guard"]]) { code: String }`,
      resolvers: {
        Query: { piece: () => piece, said: () => 'said', free: () => 'free', vault: () => ({ code: '1234' }) },
        Mutation: { move: (_: unknown, { to }: { to: string }) => to, clean: () => 'cleaned' },
        Piece: { alarm: () => 'off', unheard: () => 'x', nobody: () => 'x' },
      },
    },
  },
  {
    guest: ['museum.title'],
    clerk: ['museum.title', 'museum.value', 'museum.place'],
    guard: ['museum.place', 'museum.guard'],
    auditor: ['museum.audit', 'museum.grade'],
  },
);

describe('@requiresScopes', () => {
  it('asks for one alternative whole', async () => {
    expect((await ask('clerk', '{ piece { value } }')).data).toBe('{"piece":{"value":900}}');
    expect((await ask('auditor', '{ piece { value } }')).data).toBe('{"piece":{"value":900}}');
    const { data, refused } = await ask('guard', '{ piece { value } }');
    expect([data, refused]).toEqual(['{"piece":{"value":null}}', ['Piece.value museum.value']]);
  });

  it('without an alternative delivers to nobody', async () => {
    expect((await ask('clerk', '{ piece { nobody } }')).refused).toEqual(['Piece.nobody -']);
  });

  it('of a scalar or an enum holds wherever it is returned', async () => {
    expect(await ask('guest', '{ piece { price grade } }')).toMatchObject({
      data: '{"piece":{"price":null,"grade":null}}',
      refused: ['Piece.price museum.value', 'Piece.grade museum.grade'],
    });
    expect((await ask('clerk', '{ piece { price } }')).data).toBe('{"piece":{"price":"900"}}');
    expect((await ask('auditor', '{ piece { grade } }')).data).toBe('{"piece":{"grade":"FIRST"}}');
  });

  it('of an object type holds for every field that leads to it', async () => {
    const { data, refused, sent } = await ask('guest', '{ piece { guarded { code __typename } title } }');
    expect([data, refused]).toEqual(['{"piece":{"guarded":null,"title":"Trống đồng"}}', ['Piece.guarded museum.guard']]);
    expect(JSON.stringify(sent)).not.toContain('guarded');
    expect((await ask('guard', '{ piece { guarded { code } } }')).data).toBe('{"piece":{"guarded":{"code":"k"}}}');
  });
});

describe('@authenticated', () => {
  it('delivers to every role, and what says nothing at all to none', async () => {
    const { data, refused } = await ask('guest', '{ free said piece { id maker { name kin } } }');
    expect(data).toBe('{"free":"free","said":null,"piece":{"id":"p1","maker":{"name":"vô danh","kin":null}}}');
    expect(refused).toEqual(['Query.said -', 'Maker.kin -']);
  });
});

describe('@policy', () => {
  it('is an information group by its name, together with the scopes beside it', async () => {
    expect((await ask('guard', '{ piece { place alarm } }')).data).toBe('{"piece":{"place":"kho 2","alarm":"off"}}');
    expect((await ask('clerk', '{ piece { place alarm } }')).refused).toEqual(['Piece.place museum.guard', 'Piece.alarm museum.guard']);
    expect((await ask('auditor', '{ piece { place alarm } }')).data).toBe('{"piece":{"place":null,"alarm":"off"}}');
  });

  it('that our policy does not know is granted to nobody', async () => {
    for (const role of ['guest', 'clerk', 'guard', 'auditor'])
      expect((await ask(role, '{ piece { unheard } }')).refused).toEqual(['Piece.unheard weather-is-fine']);
  });

  it('of a type holds for its fields and for what leads to it', async () => {
    expect(await ask('clerk', '{ vault { code } }')).toMatchObject({
      data: '{"vault":null}',
      refused: ['Query.vault museum.guard'],
      sent: [],
    });
    expect((await ask('guard', '{ vault { code } }')).data).toBe('{"vault":{"code":"1234"}}');
  });
});

describe('a mutation that is refused', () => {
  it('reaches no subgraph, and the others beside it do', async () => {
    const { data, sent } = await ask('guest', 'mutation { a: clean move(to: "x") b: clean }');
    expect(data).toBe('{"a":"cleaned","move":null,"b":"cleaned"}');
    expect(sent).toHaveLength(2);
    expect(JSON.stringify(sent)).not.toContain('move');
  });
});

describe('composition', () => {
  it('refuses a requirement of a protected field by one that is not', () => {
    const fixtures = {
      a: { sdl: 'type Query { t: T } type T @key(fields: "id") { id: ID! secret: String @requiresScopes(scopes: [["s"]]) }' },
      b: { sdl: 'type T @key(fields: "id") { id: ID! secret: String @external leak: String @requires(fields: "secret") }' },
    };
    expect(() => composeFixtures(fixtures)).toThrow(
      '"T.leak" does not specify necessary @authenticated, @requiresScopes and/or @policy auth requirements',
    );
  });
});
