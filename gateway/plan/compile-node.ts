import type { PlanNode } from '@graphql-hive/router-query-planner';
import { PLATFORM } from '../platform/platform-name.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { compileBatchFetch, compileEntityFetch, compileRootFetch } from './compile-fetch.js';
import type { FetchStep, PlanStep } from './plan-step.js';

/**
 * Every node that planner 0.0.38 can give for a query, a mutation or a subscription of the platform's; fetches are also appended to `fetches`. It writes null for absent clauses
 * of a condition, where its types say undefined.
 */
export function compileNode(supergraph: Supergraph, node: PlanNode, fetches: FetchStep[]): PlanStep | null {
  const compile = (child: PlanNode | null | undefined) => (child ? compileNode(supergraph, child, fetches) : null);
  const kept = <Step extends FetchStep>(fetch: Step): Step => {
    fetches.push(fetch);
    return fetch;
  };
  switch (node.kind) {
    case 'Fetch':
      return kept(compileRootFetch(supergraph, node));
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new Error(`The planner put a ${node.node.kind} below a path; only a Fetch is known there.`);
      return kept(compileEntityFetch(supergraph, node.node, node.path));
    case 'BatchFetch':
      return kept(compileBatchFetch(supergraph, node));
    case 'Sequence':
      return combined('SEQUENCE', node.nodes.map(compile));
    case 'Parallel':
      return combined('PARALLEL', node.nodes.map(compile));
    case 'Condition':
      return { kind: 'CONDITION', variable: node.condition, whenTrue: compile(node.ifClause), otherwise: compile(node.elseClause) };
    case 'Subscription':
      if (node.primary.serviceName !== PLATFORM) throw new Error('Only what the platform itself tells of can be subscribed to.');
      return kept(compileRootFetch(supergraph, { ...node.primary, kind: 'Fetch' }));
    case 'Defer':
      // Refused before planning; met here, the operation is not the one that was looked at.
      throw new Error('The planner answered with a Defer node for an operation without one.');
  }
}

export function combined(kind: 'SEQUENCE' | 'PARALLEL', nodes: readonly (PlanStep | null)[]): PlanStep | null {
  const steps = nodes.filter((step) => step !== null);
  return steps.length > 1 ? { kind, steps } : (steps[0] ?? null);
}
