import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { findAskingSites, listAskedKeys } from '../../../../gateway/operation/asked-keys.js';
import { findFragments } from '../../../../gateway/operation/selections.js';

const schema = buildSchema(`
  type Query { citizen(id: ID!): Person search(name: String!, filter: Filter, first: Int): [Person] unit(code: String!): Person facility(id: ID!): Person }
  type Person { name: String }
  input Filter { number: String day: String }
`);
const PERSONAL = new Set(['Query.search(name:)', 'Filter.number']);

function askedOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('one operation each');
  const sites = findAskingSites({ schema, document, operation, fragments: findFragments(document) }, PERSONAL);
  return listAskedKeys(sites, variables, PERSONAL);
}

describe('whom a request asks for', () => {
  it('are the codes among its arguments, as literals and as variables, each once', () => {
    const query = 'query ($id: ID!) { a: citizen(id: $id) { name } b: citizen(id: "6R52T8CFM4W5K") { name } }';
    expect(askedOf(query, { id: '6R52T8CFM4W5K' })).toEqual({ keys: ['6R52T8CFM4W5K'], codes: ['6R52T8CFM4W5K'] });
  });

  it('are the values of personal arguments and of personal fields of inputs, whatever their form', () => {
    expect(askedOf('{ search(name: "Nguyễn Văn An", filter: { number: "075090000001", day: "2026-01-01" }, first: 5) { name } }')).toEqual({
      keys: ['Nguyễn Văn An', '075090000001'],
      codes: [],
    });
  });

  it('is nobody for an id that is no code, or for an argument that is nobody', () => {
    expect(askedOf('{ facility(id: "75096") { name } unit(code: "26041") { name } }')).toEqual({ keys: [], codes: [] });
  });
});
