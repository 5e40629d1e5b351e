import type { DocumentNode } from 'graphql';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { combined, compileNode } from './compile-node.js';
import { conditionVariables, Variants, type Conditions } from './conditions.js';
import { findLostPaths, type LostPaths } from './lost-paths.js';
import type { FetchStep, PlanStep } from './plan-step.js';
import { findUnsupported, prepareOperation, type PreparedOperation, type UnsupportedFeature } from './prepare-operation.js';

/** A plan that can be run any number of times, for any caller with the same access decision. */
export interface ExecutablePlan {
  /** What the operation asks for and this executor refuses; nothing is then fetched. */
  readonly unsupported: UnsupportedFeature | null;
  /** The steps under the conditions that the variables give; planned when these conditions are first met. */
  stepsFor(variables: Readonly<Record<string, unknown>>): PlannedSteps;
}

export interface PlannedSteps {
  /** Null when no subgraph has to be asked: introspection or `__typename` alone. */
  readonly root: PlanStep | null;
  /** Subgraphs that may be asked, in alphabetical order. */
  readonly subgraphs: readonly string[];
  /** What the client misses when a fetch fails. Computed when the first one does. */
  readonly lostPaths: () => LostPaths;
}

/**
 * Plans an operation that is valid for the public schema and prepares its fetches. Expensive: keep the result per operation and access
 * decision. `@skip` and `@include` on variables are resolved before planning, so each combination met has a plan of its own.
 * Throws when the planner finds no way, which composition should have excluded.
 *
 * What surprises about planner 0.0.38: it ignores `@defer`, plans subscriptions (refused here, but for those of the platform itself), fails on `__schema` (removed
 * before planning), sends fields with `@override(label: "percent(x)")` to the new owner for every percentage below x (0 here: a rollout counts as
 * complete), and finds no plan for `@requires` when the entity must first change from one key to another ("Expected a single parent") or is reached
 * inside an entity fetch of the requiring subgraph ("Path … cannot be found").
 */
export function compilePlan(supergraph: Supergraph, document: DocumentNode, operationName?: string): ExecutablePlan {
  const unsupported = findUnsupported(supergraph, document, operationName);
  const names = conditionVariables(document);
  const variants = new Variants(names, (conditions) => planVariant(supergraph, document, operationName, conditions));
  // Planned at once where there is one variant only, so that an operation without a plan is known before it is kept.
  if (unsupported === null && names.length === 0) variants.for({});
  return { unsupported, stepsFor: (variables) => variants.for(variables) };
}

function planVariant(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
  conditions: Conditions,
): PlannedSteps {
  const fetches: FetchStep[] = [];
  const root = planOperation(supergraph, prepareOperation(supergraph, document, operationName, conditions), fetches);
  let lost: LostPaths | undefined;
  return {
    root,
    subgraphs: [...new Set(fetches.map((fetch) => fetch.subgraph))].sort(),
    lostPaths: () => (lost ??= findLostPaths(supergraph.publicSchema, document, operationName, fetches)),
  };
}

/**
 * Mutations are planned one root field at a time. Planned as one operation, planner 0.0.38 runs the entity fetches of the first
 * field beside the second mutation, so the first field's answer could already show what the second one did.
 *
 * Where the planner finds no way for a query as a whole, each root field is planned alone; they then run side by side.
 */
function planOperation(supergraph: Supergraph, operation: PreparedOperation, fetches: FetchStep[]): PlanStep | null {
  const { whole, byRootField } = operation;
  const plan = (text: string) => planDocument(supergraph, text, fetches);
  if (whole === null) return null;
  if (operation.kind === 'mutation') return combined('SEQUENCE', byRootField.map(plan));
  try {
    return plan(whole);
  } catch (error) {
    if (byRootField.length < 2) throw error;
    return combined('PARALLEL', byRootField.map(plan));
  }
}

function planDocument(supergraph: Supergraph, text: string, fetches: FetchStep[]): PlanStep | null {
  const { node } = supergraph.planner.plan(text, undefined, new Set(), 0);
  return node ? compileNode(supergraph, node, fetches) : null;
}
