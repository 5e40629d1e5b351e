import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readLanguage } from '../caller/read-language.js';
import type { Logger, RequestNotes } from '../telemetry/logger.js';
import type { AnsweredRequest } from '../telemetry/metrics.js';
import { reportBug } from '../telemetry/report-faults.js';
import { DEFAULT_CONNECTION_LIMITS, endUnread, type ConnectionLimits } from './connection-limits.js';
import { createCors, type Cors } from './cors.js';
import { refusalAnswer, respond, type Answer } from './respond.js';

/** What an operator sees of the rooms behind the door. Nothing of it says what anybody asked. */
export interface Health {
  /** Agency → age in milliseconds of what the reference directory knows of it; null when nothing is known now. */
  readonly directory?: Readonly<Record<string, number | null>>;
  /** Agencies whose knowledge is too old: what needs it is refused with DIRECTORY_STALE. */
  readonly stale?: readonly string[];
}

type AnswerGraphql = (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes) => Promise<Answer>;

export interface RoutesParts {
  readonly answerGraphql: AnswerGraphql;
  readonly log: Logger;
  readonly health: () => Health;
  /** Hears of every answer to `/graphql`. */
  readonly onAnswered?: (answered: AnsweredRequest) => void;
  /** No page of another origin reads anything unless said here. */
  readonly cors?: Cors;
  readonly connections?: ConnectionLimits;
  /** Tells the access log that an answer which it holds as delivered never reached its client. */
  readonly markNotTaken: (requestId: string) => void;
}

/**
 * `/graphql`, `/health/live` and `/health/ready`; nothing else exists. Every request gets an id of ours, one answer and one line in the log,
 * also when we have a bug: it is then told as INTERNAL and nothing else.
 */
export function createRoutes({ answerGraphql, log, health, onAnswered, markNotTaken, ...parts }: RoutesParts) {
  const { cors = createCors(new Set()), connections = DEFAULT_CONNECTION_LIMITS } = parts;
  let serving = true;
  const answer = async (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes): Promise<Answer> => {
    switch (request.url?.split('?', 1)[0]) {
      case '/graphql':
        return cors.findPreflight(request) ?? answerGraphql(request, response, requestId, notes);
      case '/health/live':
        return { status: 200, body: '{"status":"live"}' };
      case '/health/ready':
        return serving
          ? { status: 200, body: JSON.stringify({ status: 'ready', ...health() }) }
          : { status: 503, body: '{"status":"draining"}' };
      default:
        return refusalAnswer('BAD_REQUEST', languageOf(request), 404);
    }
  };
  return {
    /** From now on no load balancer should send anything here. */
    stopServing: (): void => {
      serving = false;
    },
    onRequest: (request: IncomingMessage, response: ServerResponse): void => {
      const started = performance.now();
      const requestId = randomUUID();
      const notes: RequestNotes = {};
      void answer(request, response, requestId, notes)
        .catch((error: unknown) => {
          reportBug(log, requestId, error);
          return refusalAnswer('INTERNAL', languageOf(request), 500, { requestId });
        })
        .then((result) => {
          const { isToldDelivered = false, trace, ...noted } = notes;
          endUnread(response, connections);
          respond(response, requestId, { ...result, headers: { ...result.headers, ...cors.headersFor(request) } }, () => {
            if (isToldDelivered) markNotTaken(requestId);
          });
          const ms = Math.round((performance.now() - started) * 10) / 10;
          const line = {
            requestId,
            role: null,
            purpose: null,
            operation: null,
            ...noted,
            status: result.status,
            ms,
            traceId: trace?.traceId,
          };
          log[levelOf(request)](line, 'request');
          if (isGraphql(request)) onAnswered?.({ status: result.status, operation: noted.operation ?? null, ms });
        })
        .catch((error: unknown) => {
          reportBug(log, requestId, error);
          response.destroy();
        });
    },
  };
}

/** Whoever asks how the gateway is asks every few seconds. */
function levelOf({ url }: IncomingMessage): 'debug' | 'info' {
  return url?.startsWith('/health/') === true ? 'debug' : 'info';
}

function isGraphql({ url }: IncomingMessage): boolean {
  return url?.split('?', 1)[0] === '/graphql';
}

function languageOf(request: IncomingMessage) {
  return readLanguage(request.headers['accept-language']);
}
