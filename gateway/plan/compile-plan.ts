import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { compileBatchFetch, compileEntityFetch, compileRootFetch } from './compile-fetch.js';
import { findLostPaths, type LostPaths } from './lost-paths.js';
import type { FetchStep, PlanStep } from './plan-step.js';
import { prepareOperation, type UnsupportedFeature } from './prepare-operation.js';

/** A plan that can be run any number of times, for any caller with the same access decision. */
export interface ExecutablePlan {
  /** Null when no subgraph has to be asked: introspection or `__typename` alone. */
  readonly root: PlanStep | null;
  /** What the operation asks for and this executor refuses; nothing is then fetched. */
  readonly unsupported: UnsupportedFeature | null;
  /** Subgraphs that may be asked, in alphabetical order. */
  readonly subgraphs: readonly string[];
  /** What the client misses when a fetch fails. Computed when the first one does. */
  readonly lostPaths: () => LostPaths;
}

/**
 * Plans an operation that is valid for the public schema and prepares its fetches. Expensive: keep the result per operation and access decision.
 * Throws when the planner finds no way, which composition should have excluded.
 *
 * What surprises about planner 0.0.38: it ignores `@defer`, plans subscriptions (both are refused here), fails on `__schema` (removed before
 * planning), resolves literal `@include`/`@skip` itself, sends progressive overrides with `percent(x)` to the new owner for
 * every percentage below x (0 here: a rollout counts as complete), and writes `null` for absent clauses where its types say undefined.
 */
export function compilePlan(supergraph: Supergraph, document: DocumentNode, operationName?: string): ExecutablePlan {
  const { documents, unsupported } = prepareOperation(supergraph, document, operationName);
  const fetches: FetchStep[] = [];
  const steps = unsupported === null ? documents.map((text) => planDocument(supergraph, text, fetches)) : [];
  let lost: LostPaths | undefined;
  return {
    root: sequence(steps),
    unsupported,
    subgraphs: [...new Set(fetches.map((fetch) => fetch.subgraph))].sort(),
    lostPaths: () => (lost ??= findLostPaths(supergraph.publicSchema, document, operationName, fetches)),
  };
}

function planDocument(supergraph: Supergraph, text: string, fetches: FetchStep[]): PlanStep | null {
  const { node } = supergraph.planner.plan(text, undefined, new Set(), 0);
  return node ? compileNode(supergraph, node, fetches) : null;
}

function compileNode(supergraph: Supergraph, node: PlanNode, fetches: FetchStep[]): PlanStep | null {
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
      return sequence(node.nodes.map(compile));
    case 'Parallel': {
      const steps = node.nodes.map(compile).filter((step) => step !== null);
      return steps.length > 1 ? { kind: 'PARALLEL', steps } : (steps[0] ?? null);
    }
    case 'Condition':
      return { kind: 'CONDITION', variable: node.condition, whenTrue: compile(node.ifClause), otherwise: compile(node.elseClause) };
    case 'Subscription':
    case 'Defer':
      // Both are refused before planning; met here, the operation was not what prepareOperation saw.
      throw new Error(`The planner answered with a ${node.kind} node for an operation without one.`);
  }
}

function sequence(nodes: readonly (PlanStep | null)[]): PlanStep | null {
  const steps = nodes.filter((step) => step !== null);
  return steps.length > 1 ? { kind: 'SEQUENCE', steps } : (steps[0] ?? null);
}
