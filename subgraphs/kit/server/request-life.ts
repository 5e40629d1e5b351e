import type { IncomingMessage, ServerResponse } from 'node:http';
import { findTimeoutMs } from '../../../schema/contract/http-signature.js';

/** How long somebody waits for the answer to one request. */
export interface RequestLife {
  /** Aborted when the time is over or the caller went away: nobody reads what is found from then on. */
  readonly signal: AbortSignal;
  leftMs(): number;
}

/** No request is worked on for longer, whatever its caller says. */
const LONGEST_MS = 10_000;

/** By the time under the caller's signature, which must have been checked. Ends by itself with the answer. */
export function openRequestLife(request: Pick<IncomingMessage, 'headers'>, response: ServerResponse): RequestLife {
  const timeoutMs = Math.min(LONGEST_MS, findTimeoutMs(request.headers) ?? LONGEST_MS);
  const endsAtMs = performance.now() + timeoutMs;
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort();
  });
  return { signal: controller.signal, leftMs: () => endsAtMs - performance.now() };
}
