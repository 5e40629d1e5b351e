import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createAccessDecider } from '../../../../gateway/access/decide-access.js';
import { readInputReads } from '../../../../gateway/access/input-reads.js';
import { coerceVariables } from '../../../../gateway/operation/coerce-variables.js';
import { createOperationStore } from '../../../../gateway/operation/operation-store.js';
import type { ReadOperation } from '../../../../gateway/operation/read-operation.js';
import { findInputSites, listUsedInputs } from '../../../../gateway/operation/used-inputs.js';
import { loadSupergraph } from '../../../../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';
import { composeFixtures } from '../../../federation/harness.js';
import { SAMPLE_AGENCIES } from '../http/sample-agencies.js';

const supergraph = loadSupergraph(composeFixtures(SAMPLE_AGENCIES));
const reads = readInputReads(supergraph.sdl);
const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);
const NOBODY = { caseNumber: null, namedGroups: null, staleAgencies: new Set<string>(), quotaExceeded: false };
const citizen = decide({ role: 'citizen', purpose: { kind: 'KNOWN', name: 'SELF_SERVICE' }, ...NOBODY });
const police = decide({ role: 'commune-police-officer', purpose: { kind: 'KNOWN', name: 'IDENTITY_VERIFICATION' }, ...NOBODY });

function read(query: string, name?: string): ReadOperation {
  const operation = createOperationStore(supergraph, reads).read(query, name);
  if ('code' in operation) throw new Error(JSON.stringify(operation));
  return operation;
}
const problemOf = (query: string, name?: string) => {
  const operation = createOperationStore(supergraph, reads).read(query, name);
  return 'code' in operation ? operation.code : null;
};

describe('an operation is read', () => {
  it('once for the same text and name', () => {
    const store = createOperationStore(supergraph, reads);
    const text = 'query A { unit(code: 1) { name } } query B { unit(code: 2) { name } }';
    expect(store.read(text, 'A')).toBe(store.read(text, 'A'));
    expect(store.read(text, 'A')).not.toBe(store.read(text, 'B'));
  });

  it('or refused with the code that says why', () => {
    expect(problemOf('{')).toBe('GRAPHQL_PARSE_FAILED');
    expect(problemOf('{ nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(problemOf('query A { __typename } query B { __typename }')).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(problemOf('query A { __typename }', 'B')).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(problemOf('subscription { x }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(problemOf('mutation { x }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(problemOf('{ ... @defer { hangs } }')).toBe('DEFER_UNSUPPORTED');
    expect(problemOf('{ units: hangs @ #\n stream }')).toBe('DEFER_UNSUPPORTED');
    expect(problemOf('{ defer: hangs }')).toBeNull();
    expect(problemOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('an operation that is cheap to write and expensive to plan is refused quickly', () => {
  const nested = (levels: number) =>
    `{ __schema { types { fields { type { ${'ofType { '.repeat(levels)}name ${'} '.repeat(levels)} } } } } }`;
  const spread = (levels: number) =>
    `{ citizen(id: 1) { ...F0 } } ${Array.from({ length: levels }, (_, n) => `fragment F${n} on Citizen { id ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F${levels} on Citizen { id }`;

  it.each([
    ['fragments that spread each other twice', spread(60)],
    ['types of types', nested(60)],
    ['thousands of levels', nested(2_400)],
    ['more aliases than the limit of tokens', `{ ${Array.from({ length: 8_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['lists of lists', `{ citizens(first: ${'['.repeat(7_000)}${']'.repeat(7_000)}) { totalCount } }`],
  ])('%s', (_, text) => {
    const started = performance.now();
    expect(problemOf(text)).toBe('OPERATION_TOO_LARGE');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('and one just within the limits is not', () => {
    expect(problemOf(spread(10))).toBeNull();
    expect(problemOf(nested(7))).toBeNull();
  });
});

describe('an operation is compiled', () => {
  const store = createOperationStore(supergraph, reads);
  const operation = read('{ citizen(id: "c1") { fullName contributionPeriods { salary } } }');

  it('once for each decision, and never shared between two', async () => {
    const compiled = await store.compile(operation, citizen, new Map(), 'NONE');
    expect(store.compile(operation, citizen, new Map(), 'NONE')).toBe(compiled);
    const other = await store.compile(operation, police, new Map(), 'NONE');
    expect(other).not.toBe(compiled);
    const subgraphs = async ({ plan }: typeof compiled) => (await plan.stepsFor({})).subgraphs;
    expect([await subgraphs(compiled), await subgraphs(other)]).toEqual([['population', 'social-insurance'], ['population']]);
  });

  it('once for all who ask for it at the same time', async () => {
    const never = read('{ citizen(id: "c2") { fullName } }');
    const asked = [1, 2, 3].map(async () => store.compile(never, citizen, new Map(), 'NONE'));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  });

  it('apart when an input of this request refuses a field', async () => {
    const list = read('{ citizens { totalCount } }');
    const [node] = list.readingSites.map((one) => one.node);
    if (!node) throw new Error('the list takes inputs that read');
    const refusal = {
      code: 'FORBIDDEN_INPUT',
      coordinate: 'Query.citizens',
      group: 'g',
      reason: 'GROUP_NOT_GRANTED',
      rule: 'r',
      input: 'I.f',
    } as const;
    const refused = await store.compile(list, citizen, new Map([[node, refusal]]), 'NONE');
    expect([(await refused.plan.stepsFor({})).root, refused.refusals.map(({ code }) => code)]).toEqual([null, ['FORBIDDEN_INPUT']]);
    expect((await store.compile(list, citizen, new Map(), 'NONE')).refusals).toEqual([]);
  });
});

describe('variables', () => {
  it('are coerced with their defaults; a wrong one is told by its name alone', () => {
    const operation = read('query ($id: ID!, $n: Int = 7) { citizen(id: $id) { id } citizens(first: $n) { totalCount } }');
    expect(coerceVariables(operation, { id: 5, other: 1 })).toEqual({ variables: { id: '5', n: 7 } });
    expect(coerceVariables(operation, { id: { secret: 'A' }, n: 'B' })).toEqual({
      code: 'BAD_USER_INPUT',
      details: [{ variable: 'id' }, { variable: 'n' }],
    });
  });

  it('nested ten thousand levels deep are refused, also where a scalar would take anything', () => {
    const operation = read('query ($f: CitizenFilter) { citizens(filter: $f) { totalCount } }');
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) as unknown;
    expect(coerceVariables(operation, { f: { birthDateFrom: deep } })).toEqual({ code: 'BAD_USER_INPUT', details: [{}] });
  });

  it.each(['__proto__', 'constructor'])('with the name of an inherited property change nothing (%s)', (name) => {
    const operation = read('query ($filter: CitizenFilter) { citizens(filter: $filter) { totalCount } }');
    const given = JSON.parse(`{ "filter": { "${name}": { "polluted": true } } }`) as Record<string, unknown>;
    expect(coerceVariables(operation, given)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the inputs that an operation uses', () => {
  const used = (query: string, variables: Record<string, unknown> = {}) => {
    const operation = read(query);
    return findInputSites(operation, () => true).flatMap((site) => listUsedInputs(site, variables));
  };

  it('are those of literals, variables and defaults alike', () => {
    expect(used('{ citizens { totalCount } }')).toEqual(['Query.citizens(first:)', 'Query.citizens(orderBy:)', 'CitizenOrder.FULL_NAME']);
    expect(
      used('query ($f: CitizenFilter) { citizens(filter: $f, orderBy: ETHNICITY) { totalCount } }', { f: { salaryFrom: null } }),
    ).toEqual([
      'Query.citizens(first:)',
      'Query.citizens(filter:)',
      'CitizenFilter.salaryFrom',
      'Query.citizens(orderBy:)',
      'CitizenOrder.ETHNICITY',
    ]);
  });

  it('are looked for only where some input of interest can be', () => {
    expect(read('{ unit(code: 1) { name } }').readingSites).toEqual([]);
    expect(read('{ citizens { totalCount } }').readingSites).toHaveLength(1);
    expect(read('{ citizenByPersonalNumber(personalNumber: "1") { id } }').personalSites).toHaveLength(1);
  });

  it('are known from the tags of the supergraph', () => {
    expect(Object.fromEntries(reads)).toEqual({
      'CitizenFilter.birthDateFrom': ['Citizen.birthDate'],
      'CitizenFilter.salaryFrom': ['ContributionPeriod.salary'],
      'CitizenOrder.FULL_NAME': ['Citizen.fullName'],
      'CitizenOrder.ETHNICITY': ['Citizen.ethnicity'],
    });
  });
});
