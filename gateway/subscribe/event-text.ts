import { createError, type ErrorCode, type Language } from '../../schema/contract/error-codes.js';

export const EVENT_STREAM_TYPE = 'text/event-stream; charset=utf-8';

/** The protocol of graphql-sse, one operation a connection. JSON text holds no line break, so an event is one line of data. */
export function nextEvent(json: string): string {
  return `event: next\ndata: ${json}\n\n`;
}

export const COMPLETE_EVENT = 'event: complete\ndata:\n\n';

/** No event at all: proxies and clients see that the connection lives. */
export const KEEP_ALIVE = ':\n\n';

/** The JSON text of a result that says only why there is none. */
export function errorResult(code: ErrorCode, language: Language, facts: readonly object[] = [{}]): string {
  return JSON.stringify({ errors: facts.map((extensions) => createError(code, language, { extensions: { ...extensions } })) });
}

/** Whether a client wants an event stream: not at all, if the answer can only be told so, or whatever the answer is. */
export type EventWish = 'NONE' | 'IF_NEEDED' | 'ALWAYS';

const ANSWER_TYPES: ReadonlySet<string> = new Set(['application/graphql-response+json', 'application/json', 'application/*', '*/*']);

/** Only who names the type gets a stream: to accept everything is not to be able to read events. */
export function eventWishOf(accept: string | undefined): EventWish {
  if (accept === undefined || !/event-stream/i.test(accept)) return 'NONE';
  const types = accept
    .toLowerCase()
    .split(',')
    .filter((range) => !/;\s*q=0(\.0*)?\s*(;|$)/.test(range))
    .map((range) => range.split(';')[0]?.trim() ?? '');
  if (!types.includes('text/event-stream')) return 'NONE';
  return types.some((type) => ANSWER_TYPES.has(type)) ? 'IF_NEEDED' : 'ALWAYS';
}
