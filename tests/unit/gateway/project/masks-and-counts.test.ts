import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { compileProjection, type ProjectionRules } from '../../../../gateway/project/compile-projection.js';

const schema = buildSchema(`
  type Query { account: Account accounts: [Account!] named: Named strict: Strict tree: Tree }
  interface Named { name: String }
  type Account implements Named { id: ID! number: String kind: Kind opened: Date numbers: [String] owner: Owner name: String }
  type Owner implements Named { name: String must: String! }
  type Strict { leaf: String! list: [String!]! more: Strict! }
  type Tree { a: String b: String! kids: [Tree!] must: [Tree!]! next: Tree }
  enum Kind { BANK }
  scalar Date`);

const LAST4_AND_YEAR: ProjectionRules = {
  maskOf: ({ name }, typeName) => {
    if (typeName !== 'Account') return null;
    if (name.value === 'opened') return 'YEAR';
    return ['number', 'numbers', 'kind', 'name'].includes(name.value) ? 'LAST4' : null;
  },
  isCounted: (coordinate) => coordinate !== 'Account.id',
};

function write(source: string, data: Record<string, unknown>, rules: ProjectionRules = LAST4_AND_YEAR) {
  return compileProjection(schema, parse(source), undefined, new Set(), rules).write(data, {});
}

describe('a masked field', () => {
  it('is cut in the answer and named with its mask', () => {
    const written = write('{ account { id number opened } }', { account: { id: 1, number: '012345678901', opened: '1980-05-12' } });
    expect(JSON.parse(written.json)).toEqual({ account: { id: '1', number: '•••• 8901', opened: '1980' } });
    expect(written.masked).toEqual([
      { coordinate: 'Account.number', mask: 'LAST4' },
      { coordinate: 'Account.opened', mask: 'YEAR' },
    ]);
  });

  it('is cut under every alias, in fragments and in each element of a list', () => {
    const source = '{ accounts { a: number ...F numbers } } fragment F on Account { ... on Account { number } }';
    const written = write(source, {
      accounts: [{ as__unknown: 0, number: '012345678901', numbers: ['999988887777', null, 'An'] }],
    });
    expect(JSON.parse(written.json)).toEqual({ accounts: [{ a: null, number: '•••• 8901', numbers: ['•••• 7777', null, null] }] });
    expect(written.json).not.toContain('0123');
  });

  it('is withheld where its mask does not understand the value, an enum value too', () => {
    const written = write('{ account { kind opened } }', { account: { kind: 'BANK', opened: 1980 } });
    expect(JSON.parse(written.json)).toEqual({ account: { kind: null, opened: null } });
    expect(written).toMatchObject({ bubbled: [], delivered: {} });
  });

  it('of a value without a type is withheld when its possible types differ', () => {
    expect(write('{ named { name } }', { named: { name: '012345678901' } }).json).toBe('{"named":{"name":null}}');
    expect(write('{ named { name } }', { named: { __typename: 'Account', name: '012345678901' } }).json).toBe(
      '{"named":{"name":"•••• 8901"}}',
    );
  });

  it('that leads to other fields is withheld: a mask cuts values only', () => {
    const rules: ProjectionRules = { maskOf: ({ name }) => (name.value === 'owner' ? 'INITIALS' : null), isCounted: () => true };
    expect(write('{ account { owner { name } } }', { account: { owner: { name: 'An' } } }, rules).json).toBe('{"account":{"owner":null}}');
  });
});

describe('delivered values', () => {
  it('are counted by coordinate, nulls are not', () => {
    const accounts = [
      { id: 1, owner: { name: 'A' }, numbers: ['012345678901', '1', null] },
      { id: 2, owner: null, numbers: null },
    ];
    const { delivered } = write('{ accounts { id owner { name } n: owner { name } numbers } }', { accounts });
    expect(delivered).toEqual({ 'Owner.name': 1, 'Account.numbers': 2 });
  });

  it('that a null takes away are not counted', () => {
    const accounts = [
      { id: 1, owner: { name: 'A', must: 'm' } },
      { id: 2, owner: { name: 'B', must: null } },
    ];
    const { json, delivered } = write('{ accounts { owner { name must } } }', { accounts });
    expect(JSON.parse(json)).toEqual({ accounts: [{ owner: { name: 'A', must: 'm' } }, { owner: null }] });
    expect(delivered).toEqual({ 'Owner.name': 1, 'Owner.must': 1 });
  });

  it('are none when a null reached the root', () => {
    const strict = { leaf: 'x', list: ['a', null], more: { leaf: 'y', list: [], more: null } };
    expect(write('{ strict { leaf more { leaf } list } }', { strict }).delivered).toEqual({});
  });

  it('are as many as stand in the text, whatever is null where', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.record({
        a: fc.constantFrom('x', null),
        b: fc.constantFrom('x', 'x', 'x', null),
        kids: fc.option(fc.array(tie('tree'), { maxLength: 3 }), { nil: null }),
        must: fc.option(fc.array(fc.option(tie('tree'), { freq: 8 }), { maxLength: 2 }), { freq: 8, nil: null }),
        next: fc.option(tie('tree'), { nil: null, depthSize: 'small' }),
      }),
    }));
    const source = '{ tree { a b kids { a b must { a b } } must { b next { a b } } next { a kids { b } must { a } } } }';
    const projection = compileProjection(schema, parse(source), undefined, new Set(), { maskOf: () => null, isCounted: () => true });
    fc.assert(
      fc.property(tree, (value) => {
        const { json, delivered } = projection.write({ tree: value }, {});
        const counted: Record<string, number> = {};
        count(JSON.parse(json), 'Query', counted);
        expect(delivered).toEqual(counted);
      }),
      { numRuns: 500 },
    );
  });
});

/** What an answer of the tree holds, counted by reading it. */
function count(value: unknown, typeName: string, counted: Record<string, number>): void {
  for (const [key, field] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(field) ? field : [field]) {
      if (one === null) continue;
      if (typeof one === 'object') count(one, 'Tree', counted);
      else counted[`${typeName}.${key}`] = (counted[`${typeName}.${key}`] ?? 0) + 1;
    }
  }
}
