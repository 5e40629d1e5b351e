import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { costClassOf, DEFAULT_COST_LIMITS } from '../../gateway/limits/cost-limits.js';
import { readCostRules } from '../../gateway/limits/cost-rules.js';
import { createPrice } from '../../gateway/limits/price.js';
import { findFragments } from '../../gateway/operation/selections.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadPolicy } from '../../schema/policy/load-policy.js';
import { runGateway } from '../unit/gateway/http/running-gateway.js';

const SDL = `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    citizen(id: ID): Citizen
    citizens(first: Int = 20, filter: Filter): Connection
    newest(count: Int): [Citizen] @listSize(slicingArguments: ["count"], assumedSize: 3)
    search(text: String @cost(weight: 7)): Connection @cost(weight: 30) @listSize(slicingArguments: ["limit"], assumedSize: 8, sizedFields: ["found"])
  }
  input Filter { name: String }
  type Connection { nodes: [Citizen] found: [Citizen] totalCount: Int @cost(weight: 5) }
  type Citizen { id: ID name: String periods: [Period] household: Household }
  type Period @cost(weight: 2) { month: String employer: Household }
  type Household { members: [Citizen] }
`;
const schema = buildSchema(SDL);
const UNSLICED = 10;

function price(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the text holds one operation');
  const { types, fields } = createPrice(
    { schema, document, operation, fragments: findFragments(document) },
    readCostRules(SDL),
    UNSLICED,
  )(variables);
  return [types, fields];
}

describe('an operation is priced by the IBM cost specification', () => {
  it.each([
    ['one object', '{ citizen(id: 1) { id name } }', {}, [1, 1]],
    ['a list that nothing slices', '{ citizen { periods { month } } }', {}, [1 + 10 * 2, 1 + 1]],
    ['lists inside lists', '{ citizen { household { members { periods { month } } } } }', {}, [1 + 1 + 10 + 100 * 2, 1 + 1 + 1 + 10]],
    ['a page, by its literal', '{ citizens(first: 50) { nodes { id } } }', {}, [1 + 50, 1 + 1]],
    ['a page, by its variable', 'query ($n: Int) { citizens(first: $n) { nodes { id } } }', { n: 70 }, [1 + 70, 1 + 1]],
    ['a page, by the default of the schema', '{ citizens { nodes { id } } }', {}, [1 + 20, 1 + 1]],
    ['a page whose variable is not given', 'query ($n: Int) { citizens(first: $n) { nodes { id } } }', {}, [1 + 20, 1 + 1]],
    [
      'what is below a page',
      '{ citizens(first: 50) { nodes { household { members { id } } } } }',
      {},
      [1 + 50 + 50 + 500, 1 + 1 + 50 + 50],
    ],
    ['an input object', 'query ($f: Filter) { citizens(first: 1, filter: $f) { nodes { id } } }', {}, [2, 1 + 1 + 1]],
    ['@listSize with its argument', '{ newest(count: 5) { id } }', {}, [5, 1]],
    ['@listSize without it', '{ newest { id } }', {}, [3, 1]],
    ['@cost of field and argument, and sized fields', '{ search(text: "a") { totalCount found { id } } }', {}, [1 + 8, 30 + 7 + 5 + 1]],
    [
      'what is spread twice, twice',
      '{ citizen { ...A household { members { ...A } } } } fragment A on Citizen { periods { month } }',
      {},
      [1 + 20 + 1 + 10 + 200, 1 + 1 + 1 + 1 + 10],
    ],
    [
      'nothing of what is left out',
      'query ($yes: Boolean!) { citizen { id ... @skip(if: $yes) { periods { month } } } }',
      { yes: true },
      [1, 1],
    ],
    [
      'what is not left out',
      'query ($yes: Boolean!) { citizen { id ... @include(if: $yes) { periods { month } } } }',
      { yes: true },
      [1 + 20, 1 + 1],
    ],
    ['introspection, nothing', '{ __typename __schema { types { name fields { name } } } }', {}, [0, 0]],
    ['a page of less than nothing', '{ citizens(first: -1000) { nodes { periods { month } } } }', {}, [1, 1 + 1]],
  ])('%s', (_, query, variables, expected) => {
    expect(price(query, variables)).toEqual(expected);
  });
});

describe('a caller may spend', () => {
  it('by class', () => {
    const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
    const classes = ['citizen', 'commune-police-officer', 'payment-provider', 'analyst', 'nobody'].map((role) => costClassOf(policy, role));
    expect(classes).toEqual(['CITIZEN', 'OFFICER', 'MACHINE', 'ANALYST', 'CITIZEN']);
  });

  describe('at the gateway', () => {
    let gateway: Awaited<ReturnType<typeof runGateway>>;
    beforeAll(async () => {
      const maximumByClass = { ...DEFAULT_COST_LIMITS.maximumByClass, CITIZEN: 102 };
      gateway = await runGateway({ costLimits: { maximumByClass, unslicedListSize: 5 } });
    });
    afterAll(() => gateway.close());

    it('what is told beside the data, and not one more; then no agency is asked', async () => {
      const ask = (first: number) => gateway.ask('query ($n: Int) { citizens(first: $n) { nodes { id } } }', {}, { n: first });
      const within = JSON.parse((await ask(99)).text) as { extensions?: { cost?: unknown } };
      expect(within.extensions?.cost).toEqual({ types: 100, fields: 2, total: 102, maximum: 102 });
      const before = gateway.calls.length;
      const { json } = await ask(100);
      expect(json.errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'COST_EXCEEDED', cost: { types: 101, fields: 2, total: 103, maximum: 102 } },
      ]);
      expect([json.data, gateway.calls.length]).toEqual([undefined, before]);
    });
  });
});
