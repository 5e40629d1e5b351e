import type { PlannedSteps } from '../plan/compile-plan.js';
import { PlannerUnavailable, PlanTooComplex } from '../plan/planner.js';
import type { CompiledOperation } from './compile-operation.js';
import { TOO_COMPLEX, UNPLANNED, type OperationProblem } from './operation-problem.js';

/** A compiled operation, and its steps under the conditions of one request. */
export interface CompletedOperation {
  readonly compiled: CompiledOperation;
  readonly steps: PlannedSteps;
}

type Completed = CompletedOperation | OperationProblem;

/**
 * At hand for an operation that was seen before under these conditions; else as soon as it is planned, and no later than the signal says. The plan
 * is made for whoever asks next even when this request ends before.
 */
export function completeInTime(
  compiled: CompiledOperation | Promise<CompiledOperation>,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Completed | Promise<Completed> {
  if (compiled instanceof Promise) return waitFor(complete(compiled, variables), signal);
  const steps = compiled.plan.stepsFor(variables);
  return steps instanceof Promise ? waitFor(complete(compiled, variables), signal) : { compiled, steps };
}

async function complete(
  making: CompiledOperation | Promise<CompiledOperation>,
  variables: Readonly<Record<string, unknown>>,
): Promise<Completed> {
  try {
    const compiled = await making;
    return { compiled, steps: await compiled.plan.stepsFor(variables) };
  } catch (error) {
    if (error instanceof PlanTooComplex) return TOO_COMPLEX;
    if (error instanceof PlannerUnavailable) return UNPLANNED;
    throw error;
  }
}

async function waitFor(completed: Promise<Completed>, signal: AbortSignal | undefined): Promise<Completed> {
  if (signal === undefined) return completed;
  const late = Promise.withResolvers<OperationProblem>();
  const onAbort = (): void => {
    late.resolve(UNPLANNED);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  return Promise.race([completed, late.promise]).finally(() => {
    signal.removeEventListener('abort', onAbort);
  });
}
