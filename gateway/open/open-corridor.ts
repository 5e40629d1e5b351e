import { prepareRequest } from '../access/prepare-request.js';
import { executePlan } from '../execute/execute-plan.js';
import type { SubgraphFetcher } from '../execute/fetcher.js';
import type { Execution, GraphqlRequest } from '../http/graphql-over-http.js';
import { answerIntrospection } from '../operation/answer-introspection.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { reportFaults } from '../telemetry/report-faults.js';
import type { Logger, RequestNotes } from '../telemetry/logger.js';
import { ANYBODY, createOpenPreparation } from './open-decision.js';
import { writeOpenAnswer } from './write-open-answer.js';

export interface OpenRequestContext {
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly notes: RequestNotes;
}

/**
 * The corridor's engine without its rooms: read → plan → fetch → project. Operation store, planner, execution and projection are the very
 * same; what decides delivers everything, and nobody asks whose record anything is.
 */
export function createOpenCorridor(
  supergraph: Supergraph,
  fetcher: SubgraphFetcher,
  log: Logger,
): (request: GraphqlRequest<OpenRequestContext>) => Promise<Execution> {
  const preparation = createOpenPreparation(supergraph);
  return async ({ context, ...request }) => {
    const prepared = await prepareRequest(preparation, { ...request, caller: ANYBODY, signal: context.signal });
    if ('code' in prepared) return { problem: prepared };
    const { operation, compiled, variables } = prepared;
    context.notes.operation = operation.hash;
    const { data, faults } = await executePlan(prepared.steps, variables, fetcher, context.signal);
    const written = compiled.projection.write(data, variables, answerIntrospection(operation, variables));
    reportFaults(log, context.requestId, faults, written.bubbled);
    return { json: writeOpenAnswer(written, faults) };
  };
}
