import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, visit, type FieldNode } from 'graphql';
import { compileProjection } from '../../../../gateway/project/compile-projection.js';
import { dataKeyOf } from '../../../../gateway/plan/response-key.js';

const schema = buildSchema(`
  type Query { node(id: ID): Node strict: Node! nodes: [Node!] grid: [[Int]] named: Named any: Any leaf: Leaves user: User }
  type Mutation { save: Node }
  interface Named { name: String }
  union Any = Node | User
  type Node implements Named { id: ID! name: String next: Node must: Node! list: [Node!]! mode: Mode }
  type User implements Named { name: String age: Int constructor: String }
  enum Mode { ON OFF }
  scalar Anything
  type Leaves { i: Int f: Float s: String b: Boolean id: ID any: Anything mode: Mode modes: [Mode!] }`);

/** `data` under the client's names; aliases in it are put under the keys that fetches deliver. */
function write(
  source: string,
  data: Record<string, unknown> | null,
  options: { variables?: Record<string, unknown>; refuse?: string } = {},
) {
  const document = parse(source);
  const refused = new Set<FieldNode>();
  visit(document, {
    Field(node) {
      if (node.name.value === options.refuse) refused.add(node);
    },
  });
  return compileProjection(schema, document, undefined, refused).write(data, options.variables ?? {});
}

describe('fields', () => {
  it('are written in the order of the client, merged under one key, and nothing else is', () => {
    const { json } = write('{ user { name } node { name } ...F user { age } } fragment F on Query { node { id name } }', {
      secret: 1,
      node: { id: '1', name: 'n', __typename: 'Node', hidden: 'x' },
      user: { age: 3, name: 'u' },
    });
    expect(json).toBe('{"user":{"name":"u","age":3},"node":{"name":"n","id":"1"}}');
  });

  it('of fragments apply by the type of each value', () => {
    const source = '{ any { ... on Node { id } ... on Named { name } ... on User { age } t: __typename } }';
    expect(write(source, { any: { __typename: 'User', name: 'u', age: 1, id: 'x' } }).json).toBe('{"any":{"name":"u","age":1,"t":"User"}}');
    expect(write(source, { any: { __typename: 'Node', name: 'n', id: 'i' } }).json).toBe('{"any":{"id":"i","name":"n","t":"Node"}}');
  });

  it('follow @skip and @include on coerced variables', () => {
    const source = 'query($a: Boolean!) { user { name @include(if: $a) age @skip(if: $a) } node @include(if: false) { id } }';
    const data = { user: { name: 'u', age: 1 } };
    expect(write(source, data, { variables: { a: true } }).json).toBe('{"user":{"name":"u"}}');
    expect(write(source, data, { variables: { a: false } }).json).toBe('{"user":{"age":1}}');
  });

  it('that were refused are null in their place, or take the nearest nullable parent with them', () => {
    expect(write('{ user { name age } }', { user: { name: 'u', age: 1 } }, { refuse: 'age' }).json).toBe(
      '{"user":{"name":"u","age":null}}',
    );
    const { json, bubbled } = write('{ node { name id } }', { node: { name: 'n', id: '1' } }, { refuse: 'id' });
    expect(json).toBe('{"node":null}');
    expect(bubbled).toEqual([['node', 'id']]);
  });

  it('named like members of every object are read only where they were delivered', () => {
    expect(write('{ user { constructor } }', { user: {} }).json).toBe('{"user":{"constructor":null}}');
    expect(write('{ user { constructor } }', { user: JSON.parse('{"constructor":"c"}') as object }).json).toBe(
      '{"user":{"constructor":"c"}}',
    );
  });
});

describe('nulls', () => {
  it('in a non-null field null the nearest nullable parent and report the field', () => {
    const data = { node: { id: '1', next: { id: null } } };
    expect(write('{ node { id next { id } } }', data)).toMatchObject({
      json: '{"node":{"id":"1","next":null}}',
      bubbled: [['node', 'next', 'id']],
    });
  });

  it('in a list of non-null items null the list', () => {
    const written = write('{ nodes { id } }', { nodes: [{ id: '1' }, null] });
    expect(written).toMatchObject({ json: '{"nodes":null}', bubbled: [['nodes', 1]] });
  });

  it('reach the root when nothing on the way is nullable', () => {
    expect(write('{ strict { must { list { id } } } }', { strict: { must: { list: [{}] } } })).toMatchObject({
      json: 'null',
      bubbled: [['strict', 'must', 'list', 0, 'id']],
    });
  });

  it('of root lookups are named, but not those of fields that were never delivered, refused or no single object', () => {
    const source = '{ a: node { id } b: node(id: 1) { id } user { name } nodes { id } grid }';
    const [a, b] = [...rootFields(source)].map(dataKeyOf);
    const written = write(source, { [a ?? '']: null, [b ?? '']: undefined, user: null, nodes: null, grid: null }, { refuse: 'user' });
    expect(written.nullRootLookups).toEqual(['a']);
  });

  it('of a mutation are no lookups', () => {
    expect(write('mutation { save { id } }', { save: null }).nullRootLookups).toEqual([]);
  });
});

describe('leaves', () => {
  it('are checked by their type, custom scalars pass', () => {
    const good = { i: 1, f: 1.5, s: 'é"\\\n\u2028', b: false, id: 7, any: { a: [1] }, mode: 'ON', modes: ['OFF'] };
    expect(JSON.parse(write('{ leaf { i f s b id any mode modes } }', { leaf: good }).json)).toEqual({ leaf: { ...good, id: '7' } });
  });

  it('that cannot stand become null and are reported', () => {
    const bad = { i: 1.5, f: 'x', s: {}, b: 1, id: [], mode: 'HIDDEN', modes: ['ON', 'HIDDEN'] };
    const { json, bubbled } = write('{ leaf { i f s b id mode modes } }', { leaf: bad });
    expect(json).toBe('{"leaf":{"i":null,"f":null,"s":null,"b":null,"id":null,"mode":null,"modes":null}}');
    expect(bubbled.map((path) => path[1])).toEqual(['i', 'f', 's', 'b', 'id', 'mode', 'modes', 'modes']);
  });

  it('are escaped as JSON demands, lone surrogates too', () => {
    for (const text of ['"', '\\', '\u0000', '\ud800', '\udc00x', 'tiếng Việt 🙂', '</script>', '\u007f']) {
      expect(write('{ user { name } }', { user: { name: text } }).json).toBe(`{"user":{"name":${JSON.stringify(text)}}}`);
    }
  });
});

describe('values whose type', () => {
  it('the public schema does not know are withheld', () => {
    expect(write('{ named { name } }', { named: { __typename: 'Hidden', name: 'secret' } }).json).toBe('{"named":null}');
  });

  it('was not delivered are written as far as the selection does not depend on it', () => {
    expect(write('{ named { name ... on User { age } } }', { named: { name: 'n', age: 1 } }).json).toBe('{"named":{"name":"n"}}');
  });
});

function rootFields(source: string): FieldNode[] {
  const [operation] = parse(source).definitions;
  return operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections.filter((one) => one.kind === 'Field') : [];
}
