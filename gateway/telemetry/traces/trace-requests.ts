import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Link, ROOT_CONTEXT, SpanKind, type Tracer } from '@opentelemetry/api';
import { findSpanContext, TRACEPARENT_HEADER } from '../../../schema/contract/traces/traceparent.js';
import type { Answer } from '../../http/respond.js';
import type { RequestNotes } from '../logger.js';
import { createRequestTrace } from './request-trace.js';

export type AnswerRequest = (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes) => Promise<Answer>;

export interface TracingOptions {
  readonly tracer: Tracer;
  /** The part of all requests that is traced. */
  readonly share: number;
  readonly random: () => number;
}

const FAILED_STATUS = 500;

/**
 * The same answers; of a share of the requests it is told how they came about, from the door to the moment when the answer is ready. Chance alone
 * decides which: a client's `traceparent` makes nobody trace anything, it is linked, so that whoever has both traces finds one from the other.
 */
export function traceRequests(answer: AnswerRequest, { tracer, share, random }: TracingOptions): AnswerRequest {
  return async (request, response, requestId, notes) => {
    if (random() >= share) return answer(request, response, requestId, notes);
    const root = tracer.startSpan(
      'request',
      { kind: SpanKind.SERVER, links: linksOf(request), attributes: { 'asxh.request_id': requestId } },
      ROOT_CONTEXT,
    );
    const trace = createRequestTrace(tracer, root);
    notes.trace = trace;
    try {
      const answered = await answer(request, response, requestId, notes);
      trace.end({ ...describe(notes), 'http.response.status_code': answered.status }, answered.status >= FAILED_STATUS);
      return answered;
    } catch (error) {
      trace.end(describe(notes), true);
      throw error;
    }
  };
}

function linksOf({ headers }: IncomingMessage): Link[] {
  const context = findSpanContext(headers[TRACEPARENT_HEADER]);
  return context === null ? [] : [{ context }];
}

function describe({ role, purpose, operation, refused }: RequestNotes) {
  return {
    'asxh.role': role,
    'asxh.purpose': purpose ?? undefined,
    'asxh.operation': operation,
    'asxh.refused': refused,
  };
}
