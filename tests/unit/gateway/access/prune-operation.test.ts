import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse, print, validate, type FieldNode } from 'graphql';
import type { AccessDecision, FieldVerdict } from '../../../../gateway/access/access-decision.js';
import { pruneOperation } from '../../../../gateway/access/prune-operation.js';
import { findFragments } from '../../../../gateway/operation/selections.js';

const schema = buildSchema(`
  type Query { citizen(id: ID!): Citizen citizens(first: Int): CitizenConnection benefits: [[Benefit!]!] any: Anything unit: Unit }
  type CitizenConnection { edges: [CitizenEdge!] nodes: [Citizen!] totalCount: Int }
  type CitizenEdge { cursor: String node: Citizen }
  type Citizen { id: ID! fullName: String salary(in: String): String household: Household periods: [Period!] }
  type Household { members: [Citizen!] }
  type Period { month: String salary: String }
  interface Benefit { id: ID! amount: String }
  type Pension implements Benefit { id: ID! amount: String }
  type Allowance implements Benefit { id: ID! amount: String coefficient: String }
  union Anything = Citizen | Pension
  type Unit { name: String }
`);
/** Refused coordinates → group; everything else is delivered. */
const GROUP: Partial<Record<string, string>> = {
  'Citizen.salary': 'insurance.salary',
  'Period.salary': 'insurance.salary',
  'Allowance.amount': 'labour.assistance-detail',
  'Allowance.coefficient': 'labour.assistance-detail',
};
const NO_REACH = { delivered: false, reason: 'PURPOSE_REQUIRED', group: null, rule: 'officer/*' } as const;

function decisionOf(withoutReach: AccessDecision['withoutReach'] = null): AccessDecision {
  const verdictFor = (coordinate: string): FieldVerdict => {
    const group = GROUP[coordinate];
    return group === undefined
      ? { delivered: true, group: null, mask: null, ways: [] }
      : { delivered: false, reason: 'GROUP_NOT_GRANTED', group, rule: 'officer/PURPOSE' };
  };
  const requirements = new Map([
    ['Citizen.fullName', { authenticated: false, scopes: [['population.name']] }],
    ['Allowance.amount', { authenticated: false, scopes: [['labour.assistance-detail']] }],
  ]);
  return {
    id: 'd',
    policyVersion: 'p',
    role: 'officer',
    purpose: 'PURPOSE',
    cacheKey: 'k',
    verdictFor,
    requirements,
    rowSets: [],
    groups: {},
    capacity: null,
    breakGlass: false,
    legalBasis: [],
    withoutReach,
  };
}

function prune(text: string, decision = decisionOf()) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('one operation each');
  const pruned = pruneOperation({ schema, document, operation, fragments: findFragments(document) }, decision);
  // Whatever is taken out, what is left must be valid: the planner and the agencies rely on it.
  expect(validate(schema, pruned.document)).toEqual([]);
  return {
    text: print(pruned.document).replace(/\s+/g, ' '),
    refused: [...pruned.refusedNodes].map((node: FieldNode) => node.alias?.value ?? node.name.value),
    paths: pruned.refusals.map(({ path, coordinate }) => `${path.join('.')} ${coordinate}`),
    conditions: pruned.refusals.map(({ alternatives }) => alternatives),
    refusals: pruned.refusals,
    same: pruned.document === document,
  };
}

describe('pruning', () => {
  it('leaves an operation as it is when nothing is refused', () => {
    expect(prune('{ citizen(id: 1) { fullName } }')).toMatchObject({ same: true, refused: [], paths: [] });
  });

  it('takes refused fields out and tells each with its facts', () => {
    const { text, refusals } = prune('{ citizen(id: 1) { fullName salary } }');
    expect(text).toBe('{ citizen(id: 1) { fullName } }');
    expect(refusals).toEqual([
      {
        code: 'FORBIDDEN_FIELD',
        coordinate: 'Citizen.salary',
        group: 'insurance.salary',
        reason: 'GROUP_NOT_GRANTED',
        rule: 'officer/PURPOSE',
        input: null,
        path: ['citizen', 'salary'],
        alternatives: [],
      },
    ]);
  });

  it('asks for __typename where nothing is left, so that the record still is or is not there', () => {
    expect(prune('{ citizen(id: 1) { salary } }').text).toBe('{ citizen(id: 1) { __typename } }');
    expect(prune('{ citizen(id: 1) { ... on Citizen { salary } ...F } } fragment F on Citizen { salary }').text).toBe(
      '{ citizen(id: 1) { __typename } }',
    );
  });

  it('is not deceived by aliases, also not by one that is named like a permitted field (B4)', () => {
    const { text, paths } = prune('{ citizen(id: 1) { fullName: salary other: salary salary } }');
    expect(text).toBe('{ citizen(id: 1) { __typename } }');
    expect(paths).toEqual(['citizen.fullName Citizen.salary', 'citizen.other Citizen.salary', 'citizen.salary Citizen.salary']);
  });

  it('tells a position that is written twice once, and one star for each level of lists', () => {
    expect(prune('{ citizen(id: 1) { salary ... { salary } periods { salary } } }').paths).toEqual([
      'citizen.salary Citizen.salary',
      'citizen.periods.*.salary Period.salary',
    ]);
    expect(prune('{ benefits { ... on Allowance { coefficient } } }').paths).toEqual(['benefits.*.*.coefficient Allowance.coefficient']);
  });

  it('follows fragments in fragments, and tells every place where they are spread (B5)', () => {
    const { text, paths } = prune(`
      { a: citizen(id: 1) { ...F household { members { ...F } } } }
      fragment F on Citizen { fullName ... on Citizen { ...G } }
      fragment G on Citizen { salary id }`);
    expect(text).not.toContain('salary');
    expect(paths).toEqual(['a.salary Citizen.salary', 'a.household.members.*.salary Citizen.salary']);
  });

  it('takes out variables and fragments that nothing uses any more, and keeps the others', () => {
    const { text } = prune(
      'query ($in: String, $id: ID!, $on: Boolean!) { citizen(id: $id) { fullName @include(if: $on) ...S } } fragment S on Citizen { salary(in: $in) }',
    );
    expect(text).toBe('query ($id: ID!, $on: Boolean!) { citizen(id: $id) { fullName @include(if: $on) } }');
  });

  it('keeps only the operation that is asked for', () => {
    const document = parse('query A { citizen(id: 1) { salary fullName } } query B { unit { name } }');
    const operation = getOperationAST(document, 'A');
    if (!operation) throw new Error('A is there');
    const pruned = pruneOperation({ schema, document, operation, fragments: new Map() }, decisionOf());
    expect(print(pruned.document)).not.toContain('query B');
  });
});

describe('interfaces and unions', () => {
  it('a field of an interface is refused if any type behind it refuses it (B7)', () => {
    expect(prune('{ benefits { id amount } }')).toMatchObject({
      text: '{ benefits { id } }',
      paths: ['benefits.*.*.amount Allowance.amount'],
    });
  });

  it('but the same field on a type that delivers it is not', () => {
    expect(prune('{ benefits { ... on Pension { amount } } }')).toMatchObject({ refused: [] });
  });

  it('also where a fragment on the interface is spread into one of its types', () => {
    expect(prune('{ any { ... on Pension { ...F } } } fragment F on Benefit { id amount }')).toMatchObject({
      text: '{ any { ... on Pension { ...F } } } fragment F on Benefit { id }',
      paths: ['any.amount Allowance.amount'],
    });
  });

  it('a member of a union is decided by its own type', () => {
    expect(prune('{ any { __typename ... on Citizen { salary fullName } } }').text).toBe(
      '{ any { __typename ... on Citizen { fullName } } }',
    );
  });
});

describe('conditions (B6)', () => {
  const conditions = (text: string) => prune(text).conditions;

  it('are told with the refusal, from the field and from every fragment on the way', () => {
    expect(
      conditions('query ($a: Boolean!, $b: Boolean = true) { citizen(id: 1) @skip(if: $a) { ... @include(if: $b) { salary } } }'),
    ).toEqual([
      [
        [
          { variable: 'a', selectedWhen: false },
          { variable: 'b', selectedWhen: true },
        ],
      ],
    ]);
  });

  it('are alternatives when the same position is written under different ones', () => {
    expect(
      conditions('query ($a: Boolean!, $b: Boolean!) { citizen(id: 1) { salary @include(if: $a) ... @include(if: $b) { salary } } }'),
    ).toEqual([[[{ variable: 'a', selectedWhen: true }], [{ variable: 'b', selectedWhen: true }]]]);
  });

  it('fall away when the position is also written without any', () => {
    expect(conditions('query ($a: Boolean!) { citizen(id: 1) { salary @include(if: $a) salary } }')).toEqual([[]]);
  });

  it('that can never hold tell nothing, and the field is still not asked for', () => {
    const { text, paths } = prune('{ citizen(id: 1) { id salary @skip(if: true) ... @include(if: false) { salary } } }');
    expect([text, paths]).toEqual(['{ citizen(id: 1) { id } }', []]);
  });
});

describe('when nothing at all is granted', () => {
  it('root fields of records are refused, through connections and unions, and no position below is told', () => {
    const decision = decisionOf(NO_REACH);
    for (const [text, path] of [
      ['{ citizen(id: 1) { salary } }', 'citizen Query.citizen'],
      ['{ list: citizens { totalCount } }', 'list Query.citizens'],
      ['{ any { __typename } }', 'any Query.any'],
      ['{ benefits { id } }', 'benefits Query.benefits'],
    ] as const) {
      expect(prune(text, decision)).toMatchObject({ text: '{ __typename }', paths: [path] });
    }
  });

  it('root fields of reference data are not', () => {
    expect(prune('{ unit { name } citizen(id: 1) { id } }', decisionOf(NO_REACH)).text).toBe('{ unit { name } }');
  });
});
