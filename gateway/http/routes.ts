import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readLanguage } from '../caller/read-language.js';
import type { Logger, RequestNotes } from '../telemetry/logger.js';
import { reportBug } from '../telemetry/report-faults.js';
import { refusalAnswer, respond, type Answer } from './respond.js';

type AnswerGraphql = (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes) => Promise<Answer>;

/**
 * `/graphql`, `/health/live` and `/health/ready`; nothing else exists. Every request gets an id of ours, one answer and one line in the log,
 * also when we have a bug: it is then told as INTERNAL and nothing else.
 */
export function createRoutes(answerGraphql: AnswerGraphql, log: Logger) {
  let serving = true;
  const answer = async (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes): Promise<Answer> => {
    switch (request.url?.split('?', 1)[0]) {
      case '/graphql':
        return answerGraphql(request, response, requestId, notes);
      case '/health/live':
        return { status: 200, body: '{"status":"live"}' };
      case '/health/ready':
        return serving ? { status: 200, body: '{"status":"ready"}' } : { status: 503, body: '{"status":"draining"}' };
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
          respond(response, requestId, result);
          const ms = Math.round((performance.now() - started) * 10) / 10;
          log.info({ requestId, role: null, purpose: null, operation: null, ...notes, status: result.status, ms }, 'request');
        })
        .catch((error: unknown) => {
          reportBug(log, requestId, error);
          response.destroy();
        });
    },
  };
}

function languageOf(request: IncomingMessage) {
  return readLanguage(request.headers['accept-language']);
}
