import type { PlanNode } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from '@jest/globals';
import { executePlan } from '../../../../gateway/execute/execute-plan.js';
import type { SubgraphFetcher } from '../../../../gateway/execute/fetcher.js';
import { compileNode } from '../../../../gateway/plan/compile-node.js';
import { loadSupergraph } from '../../../../gateway/supergraph/load-supergraph.js';
import { composeFixtures } from '../../../federation/harness.js';

const supergraph = loadSupergraph(
  composeFixtures({
    a: { sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! name: String }' },
    b: { sdl: 'type P @key(fields: "id") { id: ID! size: Int }' },
  }),
);

/** Runs a node as it stands; the planner writes some kinds only for operations that never reach it here. */
async function run(node: PlanNode, variables: Record<string, unknown>, answers: Record<string, Record<string, unknown>>) {
  const bodies: unknown[] = [];
  const fetcher: SubgraphFetcher = {
    fetch: ({ subgraph, body }) => {
      bodies.push(JSON.parse(body));
      return Promise.resolve({ kind: 'answered', data: answers[subgraph] ?? {}, errors: [] });
    },
  };
  const steps = { unsupported: null, root: compileNode(supergraph, node, []), subgraphs: [], lostPaths: () => new Map() };
  const { data } = await executePlan(steps, variables, fetcher, new AbortController().signal);
  return { data, bodies };
}

const fetchP: PlanNode = { kind: 'Fetch', serviceName: 'a', operationKind: 'query', operation: '{p{__typename id}}' };
const answers = { a: { p: { __typename: 'P', id: '1', _internal_qp_alias_0: 'kept' } }, b: { _entities: [{ size: 3 }] } };

describe('a condition', () => {
  const condition: PlanNode = { kind: 'Condition', condition: 'yes', ifClause: fetchP };

  it('runs its first branch when the variable is true, and nothing when there is no other', async () => {
    expect((await run(condition, { yes: true }, answers)).bodies).toHaveLength(1);
    expect((await run(condition, { yes: false }, answers)).bodies).toHaveLength(0);
  });

  it('runs its other branch when the variable is not true', async () => {
    // The planner writes null for a branch that is not there; its own types know only a missing one.
    const other = { kind: 'Condition', condition: 'yes', ifClause: null, elseClause: fetchP } as unknown as PlanNode;
    expect((await run(other, { yes: false }, answers)).bodies).toHaveLength(1);
    expect((await run(other, { yes: true }, answers)).bodies).toHaveLength(0);
  });
});

describe('rewrites', () => {
  const requires = [
    {
      kind: 'InlineFragment' as const,
      typeCondition: 'P',
      selections: ['__typename', 'id'].map((name) => ({ kind: 'Field' as const, name })),
    },
  ];
  const entity = (rewrites: object): PlanNode => ({
    kind: 'Sequence',
    nodes: [
      fetchP,
      {
        kind: 'Flatten',
        path: [{ Field: 'p' }],
        node: {
          kind: 'Fetch',
          serviceName: 'b',
          operationKind: 'query',
          operation: 'query($representations:[_Any!]!){_entities(representations:$representations){...on P{size}}}',
          requires,
          ...rewrites,
        },
      },
    ],
  });

  it('of an answer rename keys below types and through lists', async () => {
    const path = [{ Key: 'p' }, { TypenameEquals: ['P'] }, { Key: '_internal_qp_alias_0' }];
    const { data } = await run({ ...fetchP, outputRewrites: [{ KeyRenamer: { path, renameKeyTo: 'name' } }] }, {}, answers);
    expect(data).toEqual({ p: { __typename: 'P', id: '1', name: 'kept' } });
  });

  it('of a representation set its type name', async () => {
    const inputRewrites = [{ ValueSetter: { path: [{ TypenameEquals: ['P'] }, { Key: '__typename' }], setValueTo: 'Thing' } }];
    const { bodies } = await run(entity({ inputRewrites }), {}, answers);
    expect(bodies[1]).toHaveProperty('variables.representations', [{ __typename: 'Thing', id: '1' }]);
  });

  it('of a representation rename and set its other keys', async () => {
    const inputRewrites = [
      { KeyRenamer: { path: [{ Key: 'id' }], renameKeyTo: 'code' } },
      { kind: 'ValueSetter', path: [{ Key: 'kind' }], setValueTo: 'x' },
    ];
    const { bodies, data } = await run(entity({ inputRewrites }), {}, answers);
    expect(bodies[1]).toHaveProperty('variables.representations', [{ __typename: 'P', code: '1', kind: 'x' }]);
    expect(data).toHaveProperty('p.size', 3);
  });
});

it('a subscription or a deferred node is our own mistake, because both are refused before planning', () => {
  expect(() => compileNode(supergraph, { kind: 'Defer', primary: {}, deferred: [] }, [])).toThrow(/Defer/);
});
