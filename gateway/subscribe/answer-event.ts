import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Language } from '../../schema/contract/error-codes.js';
import type { Policy } from '../../schema/policy/policy.js';
import { readCaller } from '../caller/read-caller.js';
import type { TokenVerifier } from '../caller/verify-token.js';
import type { RequestContext } from '../corridor-parts.js';
import { callerClassOf } from '../execute/resilience/caller-class.js';
import { createDeadline } from '../http/deadline.js';
import type { Execution, GraphqlRequest } from '../http/graphql-over-http.js';
import type { Shed } from '../http/shed.js';
import type { DossierChange } from '../platform/platform-context.js';
import type { Logger, RequestNotes } from '../telemetry/logger.js';
import { reportBug } from '../telemetry/report-faults.js';
import type { EventAnswer } from './dossier-stream.js';
import { errorResult } from './event-text.js';
import type { AskedOperation } from './subscribing.js';

/** What is kept of the request that began a stream. */
export interface SubscribedRequest {
  readonly asked: AskedOperation;
  /** Who asks is read from these again for each event. */
  readonly headers: IncomingHttpHeaders;
  readonly language: Language;
  readonly network: string | null;
  readonly response: ServerResponse;
}

export interface EventAnsweringParts {
  readonly policy: Policy;
  readonly verifyToken: TokenVerifier;
  readonly corridor: (request: GraphqlRequest<RequestContext>) => Promise<Execution>;
  readonly shed: Pick<Shed, 'tryEnter'>;
  readonly timeoutMs: number;
  readonly log: Logger;
  /** Tells the access log that an event which it holds as delivered never reached its client. */
  readonly markNotTaken: (requestId: string) => void;
}

export type AnswerEvent = (request: SubscribedRequest, change: DossierChange | null) => Promise<EventAnswer>;

/**
 * One event through the door and the corridor as if it had been asked for this moment: token, role, decision, cost, quota, fetch, second lock, projection, and an
 * entry of its own in the access log. Without a change nothing is fetched unless the stream may not go on. Never rejects.
 */
export function createEventAnswerer(parts: EventAnsweringParts): AnswerEvent {
  const { policy, verifyToken, corridor, shed, timeoutMs, log } = parts;
  return async (request, change) => {
    const { headers, language, network, response } = request;
    const requestId = randomUUID();
    const started = performance.now();
    const notes: RequestNotes = {};
    try {
      const read = await readCaller(headers, verifyToken, policy);
      if ('refused' in read) return { kind: 'LAST', json: errorResult(read.refused, language) };
      const { caller } = read;
      const callerClass = callerClassOf(caller, policy.roles.get(caller.role)?.actsAs);
      const leave = shed.tryEnter(callerClass);
      if (leave === null) return { kind: 'LATER' };
      const deadline = createDeadline(response, timeoutMs);
      const terms = { endsAtMs: deadline.endsAtMs, callerClass };
      const context = { requestId, language, caller, network, signal: deadline.signal, terms, notes, subscribing: { change } };
      const execution = await corridor({ ...request.asked, context }).finally(() => {
        deadline.clear();
        leave();
      });
      if ('waits' in execution) return { kind: 'STANDS' };
      log.info({ requestId, role: caller.role, ...tellable(notes), ms: Math.round(performance.now() - started) }, 'event');
      return readExecution(execution, change, language, () => {
        if (notes.isToldDelivered) parts.markNotTaken(requestId);
      });
    } catch (error) {
      reportBug(log, requestId, error);
      return { kind: 'LAST', json: errorResult('INTERNAL', language, [{ requestId }]) };
    }
  };
}

/** What could not be told now would be missing later: the stream ends, and says why. */
function readExecution(
  execution: Exclude<Execution, { readonly waits: true }>,
  change: DossierChange | null,
  language: Language,
  onNotTaken: () => void,
): EventAnswer {
  if ('json' in execution) return { kind: change === null ? 'LAST' : 'EVENT', json: execution.json, onNotTaken };
  const { code, details } = execution.problem;
  return { kind: 'LAST', json: errorResult(code, language, details) };
}

function tellable({ purpose, operation }: RequestNotes): object {
  return { purpose: purpose ?? null, operation: operation ?? null };
}
