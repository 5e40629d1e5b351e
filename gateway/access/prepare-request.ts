import { GraphQLError } from 'graphql';
import type { PlannedSteps } from '../plan/compile-plan.js';
import { coerceVariables, type Variables } from '../operation/coerce-variables.js';
import { listAskedKeys, type AskedKeys } from '../operation/asked-keys.js';
import type { CompiledOperation, LockDepth } from '../operation/compile-operation.js';
import { completeInTime } from '../operation/complete-in-time.js';
import { MUTATION_IN_URL, type OperationProblem } from '../operation/operation-problem.js';
import type { OperationStore } from '../operation/operation-store.js';
import type { ReadOperation } from '../operation/read-operation.js';
import { tellCost, type ToldCost } from '../limits/told-cost.js';
import type { RequestTrace } from '../telemetry/traces/request-trace.js';
import type { Caller } from '../caller/caller.js';
import type { SpendCost } from '../quota/spend-cost.js';
import { checkInputs, type InputRules } from './check-inputs.js';
import { decideRequest, type DecidedRequest, type DecisionFacts } from './decide-request.js';

export interface PreparationParts extends DecisionFacts {
  readonly operations: OperationStore;
  readonly inputRules: InputRules;
  readonly chooseDepth: () => LockDepth;
  /** Absent where nobody counts. */
  readonly maxCostFor?: (caller: Caller) => number;
  readonly spendCost?: SpendCost | undefined;
}

export interface RequestToPrepare {
  readonly method: 'GET' | 'POST';
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Variables;
  readonly caller: Caller;
  /** Ends the waiting for a plan; absent: as long as the planner lets anybody wait. */
  readonly signal?: AbortSignal;
  readonly trace?: RequestTrace | undefined;
}

/** An operation of one caller, decided and compiled: everything that is known before anybody is asked. */
export interface PreparedRequest extends DecidedRequest {
  readonly operation: ReadOperation;
  readonly variables: Variables;
  readonly asked: AskedKeys;
  readonly compiled: CompiledOperation;
  /** Of the compiled operation, under this request's conditions. */
  readonly steps: PlannedSteps;
  /** Null where nobody counts. */
  readonly cost: ToldCost | null;
}

/** Read, coerce, decide, check the inputs, compile. What is wrong with the request is a value. */
export async function prepareRequest(parts: PreparationParts, request: RequestToPrepare): Promise<PreparedRequest | OperationProblem> {
  const { operations, inputRules, chooseDepth } = parts;
  const { trace } = request;
  trace?.enter('read');
  const { readHits } = operations.counts;
  const operation = operations.read(request.query, request.operationName);
  trace?.note({ 'asxh.cache_hit': operations.counts.readHits > readHits });
  if ('code' in operation) return operation;
  if (request.method === 'GET' && operation.isMutation) return MUTATION_IN_URL;
  const coerced = coerceVariables(operation, request.variables);
  if ('code' in coerced) return coerced;
  const { variables } = coerced;
  const cost = parts.maxCostFor ? tellCost(operation.priceOf(variables), parts.maxCostFor(request.caller)) : null;
  if (cost !== null && cost.total > cost.maximum) return { code: 'COST_EXCEEDED', details: [{ cost }] };
  const retryAfterSeconds = cost === null ? null : (parts.spendCost?.(request.caller, cost.total) ?? null);
  if (cost !== null && retryAfterSeconds !== null)
    return { code: 'COST_QUOTA_EXCEEDED', status: 429, details: [{ cost, retryAfterSeconds }] };
  const asked = findAskedKeys(operation, variables, inputRules);
  if ('code' in asked) return asked;
  trace?.note({ 'asxh.cost': cost?.total });
  trace?.enter('decide');
  const decided = await decideRequest(parts, request.caller, asked);
  const inputs = checkInputs(operation, variables, request.method, inputRules, decided.decision);
  if ('code' in inputs) return inputs;
  trace?.note({ 'asxh.decision': decided.decision.id });
  trace?.enter('plan');
  const { compiledHits } = operations.counts;
  const planned = completeInTime(operations.compile(operation, decided.decision, inputs.refused, chooseDepth()), variables, request.signal);
  trace?.note({ 'asxh.cache_hit': operations.counts.compiledHits > compiledHits });
  const completed = planned instanceof Promise ? await planned : planned;
  if ('code' in completed) return completed;
  return { ...decided, ...completed, operation, variables, asked, cost };
}

/** What cannot be read cannot be decided: a nullable variable without a value in a required place, mostly. */
function findAskedKeys(operation: ReadOperation, variables: Variables, { personal }: InputRules): AskedKeys | OperationProblem {
  try {
    return listAskedKeys(operation.askingSites, variables, personal);
  } catch (error) {
    if (error instanceof GraphQLError) return { code: 'BAD_USER_INPUT', details: [{ locations: error.locations }] };
    throw error;
  }
}
