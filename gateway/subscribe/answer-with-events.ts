import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '../corridor-parts.js';
import { refusalAnswer, type Answer } from '../http/respond.js';
import type { AnswerEvent } from './answer-event.js';
import { COMPLETE_EVENT, EVENT_STREAM_TYPE, nextEvent, type EventWish } from './event-text.js';
import type { Streams } from './streams.js';
import type { AskedOperation, Subscribing } from './subscribing.js';

export interface EventParts {
  readonly streams: Streams;
  /** By the policy of the moment of each event. */
  readonly answerEvent: AnswerEvent;
}

/** One answer, as GraphQL over HTTP gives it. */
type AnswerOnce = (request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, context: RequestContext) => Promise<Answer>;

/** A stream keeps its operation for hours: texts and variables together, in characters. */
const LONGEST_OPERATION = 32_768;
const ANSWER_TYPE = 'application/graphql-response+json';

/** The way of a request whose client can read events. What is wrong with it, it learns before any event, by status and JSON. */
export async function answerWithEvents(
  { streams, answerEvent }: EventParts,
  { request, response, wish }: { request: IncomingMessage; response: ServerResponse; wish: Exclude<EventWish, 'NONE'> },
  context: RequestContext,
  answerOnce: AnswerOnce,
): Promise<Answer> {
  const { method, url, headers } = request;
  const subscribing: Subscribing = { change: null };
  const accepting = wish === 'ALWAYS' ? { ...headers, accept: ANSWER_TYPE } : headers;
  const answer = await answerOnce({ method, url, headers: accepting }, { ...context, subscribing });
  const { waitsFor: asked } = subscribing;
  if (asked === undefined) return wish === 'ALWAYS' && answer.status === 200 ? asOneEvent(answer) : answer;
  const { language, network, caller } = context;
  const { citizenId } = caller.identity;
  if (citizenId === null) throw new Error('Only a citizen is let wait.');
  if (lengthOf(asked) > LONGEST_OPERATION) {
    const facts = { limit: 'subscription', maximum: LONGEST_OPERATION };
    return refusalAnswer('OPERATION_TOO_LARGE', language, undefined, facts);
  }
  const subscribed = { asked, headers, language, network, response };
  return streams.open({ own: citizenId, language, response, answer: (change) => answerEvent(subscribed, change) });
}

function asOneEvent({ body, ...answer }: Answer): Answer {
  const headers = { ...answer.headers, 'content-type': EVENT_STREAM_TYPE };
  return { ...answer, headers, body: `${nextEvent(body)}${COMPLETE_EVENT}` };
}

function lengthOf({ query, variables }: AskedOperation): number {
  return query.length + JSON.stringify(variables).length;
}
