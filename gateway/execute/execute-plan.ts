import type { PlannedSteps } from '../plan/compile-plan.js';
import type { DataObject } from '../plan/entity-path.js';
import type { EntityFetchStep, FetchStep, PlanStep, RootFetchStep } from '../plan/plan-step.js';
import { mergeEntities, prepareEntities, type UnknownEntities } from './entities.js';
import { entityFaults, rootFaults, unavailableFaults, type Fault } from './fault.js';
import type { SubgraphAnswer, SubgraphFetcher, SubgraphRequest } from './fetcher.js';
import { mergeInto } from './merge.js';

export interface ExecutionOutcome {
  /**
   * Everything that was delivered, under `dataKeyOf`, keys and `@requires` fields of the planner included: only a projection may
   * turn it into an answer. A position that was never delivered is absent; null is what a subgraph answered.
   */
  readonly data: DataObject;
  readonly faults: readonly Fault[];
  /** Codes of citizens whom lookups found out of the caller's reach: for the access log, in no answer. */
  readonly outOfReach: readonly string[];
}

interface Execution {
  readonly plan: PlannedSteps;
  readonly variables: DataObject;
  readonly fetcher: SubgraphFetcher;
  readonly signal: AbortSignal;
  readonly data: DataObject;
  readonly faults: Fault[];
  readonly outOfReach: string[];
  readonly unknown: UnknownEntities;
  /** The first subgraph that failed: named where another one could not be asked for want of its data. */
  failed: string | null;
}

/**
 * Runs a plan for one request. `variables` are coerced against the public schema, defaults filled in. Never rejects for what subgraphs do.
 */
export async function executePlan(
  plan: PlannedSteps,
  variables: Readonly<Record<string, unknown>>,
  fetcher: SubgraphFetcher,
  signal: AbortSignal,
): Promise<ExecutionOutcome> {
  if (plan.unsupported !== null)
    return { data: {}, faults: [{ kind: 'unsupported', feature: plan.unsupported, path: [] }], outOfReach: [] };
  const empty = { data: {}, faults: [], outOfReach: [], unknown: new WeakSet<DataObject>(), failed: null };
  const execution: Execution = { plan, variables, fetcher, signal, ...empty };
  if (plan.root !== null) await runStep(plan.root, execution);
  return { data: execution.data, faults: execution.faults, outOfReach: execution.outOfReach };
}

async function runStep(step: PlanStep, execution: Execution): Promise<void> {
  switch (step.kind) {
    case 'ROOT_FETCH':
      return runRootFetch(step, execution);
    case 'ENTITY_FETCH':
      return runEntityFetch(step, execution);
    case 'SEQUENCE':
      for (const next of step.steps) await runStep(next, execution);
      return;
    case 'PARALLEL':
      await Promise.all(step.steps.map((next) => runStep(next, execution)));
      return;
    case 'CONDITION': {
      const next = execution.variables[step.variable] === true ? step.whenTrue : step.otherwise;
      return next === null ? undefined : runStep(next, execution);
    }
  }
}

async function runRootFetch(step: RootFetchStep, execution: Execution): Promise<void> {
  const body = `${step.opening}${variablesText(step, execution.variables)}}}`;
  const answer = await ask(step, { body, kind: step.operationKind, entities: [] }, execution);
  if (answer === null) return;
  if (answer.errors.length > 0) execution.faults.push(...rootFaults(execution.plan, step, answer.errors));
  if (answer.data === null) {
    if (answer.errors.length === 0) fail(step, execution);
    return;
  }
  for (const rewrite of step.rewrites) rewrite(answer.data);
  mergeInto(execution.data, answer.data, true);
}

/** Asks nothing when no entity stands at the path; an alias of a batch without entities is still sent its empty list, which its operation requires. */
async function runEntityFetch(step: EntityFetchStep, execution: Execution): Promise<void> {
  const entities = prepareEntities(step, execution.data, execution.unknown);
  if (entities.starved) execution.faults.push(...unavailableFaults(execution.plan, step, 'DEPENDENCY', execution.failed ?? step.subgraph));
  if (entities.count === 0) return;
  let variables = variablesText(step, execution.variables);
  step.representationVariables.forEach((name, index) => {
    const separator = variables === '' ? '' : ',';
    variables += `${separator}${JSON.stringify(name)}:[${entities.representations[index]?.join(',') ?? ''}]`;
  });
  const body = `${step.opening}${variables}}}`;
  const answer = await ask(step, { body, kind: 'query', entities: entities.objects.flat(2) }, execution);
  if (answer === null) return;
  if (answer.errors.length > 0)
    execution.faults.push(...entityFaults(execution.plan, step, answer.errors, execution.data, entities.targets));
  // Beside an error a null can be its trace: then it does not say that the entity is unknown.
  const unknown = answer.errors.length > 0 ? new WeakSet<DataObject>() : execution.unknown;
  const complete = answer.data !== null && mergeEntities(step, entities, answer.data, unknown);
  if (!complete && answer.errors.length === 0) fail(step, execution);
}

type Answered = Extract<SubgraphAnswer, { kind: 'answered' }>;

/** Null when the subgraph is unavailable; the fault is then recorded. */
async function ask(
  step: FetchStep,
  request: Pick<SubgraphRequest, 'body' | 'kind' | 'entities'>,
  execution: Execution,
): Promise<Answered | null> {
  const answer = await execution.fetcher.fetch({ subgraph: step.subgraph, ...request, signal: execution.signal });
  if (answer.kind === 'answered') {
    if (answer.outOfReach !== undefined && answer.outOfReach.length > 0) execution.outOfReach.push(...answer.outOfReach);
    return answer;
  }
  execution.failed ??= step.subgraph;
  execution.faults.push(...unavailableFaults(execution.plan, step, answer.cause));
  return null;
}

/** An answer that is neither data nor an error, or not of the shape that was asked for. */
function fail(step: FetchStep, execution: Execution): void {
  execution.failed ??= step.subgraph;
  execution.faults.push(...unavailableFaults(execution.plan, step, 'INVALID_ANSWER'));
}

/** Only variables that the client gave or that have a default: an absent one stays absent, which is not the same as null. */
function variablesText(step: FetchStep, variables: DataObject): string {
  let text = '';
  for (const variable of step.variables) {
    const value = variables[variable.name];
    if (value === undefined || !Object.hasOwn(variables, variable.name)) continue;
    text += (text === '' ? '' : ',') + variable.text + JSON.stringify(value);
  }
  return text;
}
