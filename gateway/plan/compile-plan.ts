import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import { once } from '../once.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { combined, compileNode } from './compile-node.js';
import { conditionVariables, Variants, type Conditions } from './conditions.js';
import { findLostPaths, type LostPaths } from './lost-paths.js';
import type { FetchStep, PlanStep } from './plan-step.js';
import { PlannerUnavailable, PlanTooComplex } from './planner.js';
import { findUnsupported, prepareOperation, type PreparedOperation, type UnsupportedFeature } from './prepare-operation.js';

/** A plan that can be run any number of times, for any caller with the same access decision. */
export interface ExecutablePlan {
  /** The steps under the conditions that the variables give; planned when these conditions are first met, and at hand from then on. */
  stepsFor(variables: Readonly<Record<string, unknown>>): PlannedSteps | Promise<PlannedSteps>;
}

export interface PlannedSteps {
  /** What the operation asks for and this executor refuses; nothing is then fetched. */
  readonly unsupported: UnsupportedFeature | null;
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
 * Rejects as the planner does: PlanTooComplex, PlannerUnavailable, or because it finds no way.
 *
 * What surprises about planner 0.0.38: it ignores `@defer`, plans subscriptions (refused here, but for those of the platform itself), fails on `__schema` (removed
 * before planning), sends fields with `@override(label: "percent(x)")` to the new owner for every percentage below x (0 here: a rollout counts as
 * complete), and finds no plan for `@requires` when the entity must first change from one key to another ("Expected a single parent") or is reached
 * inside an entity fetch of the requiring subgraph ("Path … cannot be found").
 */
export async function compilePlan(supergraph: Supergraph, document: DocumentNode, operationName?: string): Promise<ExecutablePlan> {
  const unsupported = findUnsupported(supergraph, document, operationName);
  if (unsupported !== null) return { stepsFor: () => ({ unsupported, root: null, subgraphs: [], lostPaths: () => new Map() }) };
  const names = conditionVariables(document);
  const variants = new Variants(names, (conditions) => once(() => planVariant(supergraph, document, operationName, conditions)));
  // Planned at once where there is one variant only, so that an operation without a plan is known before it is kept.
  if (names.length === 0) await variants.for({})();
  return { stepsFor: (variables) => variants.for(variables)() };
}

async function planVariant(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
  conditions: Conditions,
): Promise<PlannedSteps> {
  const fetches: FetchStep[] = [];
  const root = await planOperation(supergraph, prepareOperation(supergraph, document, operationName, conditions), fetches);
  let lost: LostPaths | undefined;
  return {
    unsupported: null,
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
async function planOperation(
  supergraph: Supergraph,
  { kind, whole, byRootField }: PreparedOperation,
  fetches: FetchStep[],
): Promise<PlanStep | null> {
  const plan = (text: string) => supergraph.planner.plan(text);
  const compile = (node: PlanNode | null) => (node === null ? null : compileNode(supergraph, node, fetches));
  const planEach = async () => (await Promise.all(byRootField().map(plan))).map(compile);
  if (whole === null) return null;
  if (kind === 'mutation') return combined('SEQUENCE', await planEach());
  let node: PlanNode | null;
  try {
    node = await plan(whole);
  } catch (error) {
    if (error instanceof PlanTooComplex || error instanceof PlannerUnavailable || byRootField().length < 2) throw error;
    return combined('PARALLEL', await planEach());
  }
  return compile(node);
}
