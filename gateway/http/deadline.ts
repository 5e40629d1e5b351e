import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { findTimeoutMs } from '../../schema/contract/http-signature.js';

/** Nobody reads the answer. When the time is over instead, the client is still told what came by then. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';
}

export interface Deadline {
  /** Its reason is a ClientLeft, or that the time is over. */
  readonly signal: AbortSignal;
  /** By `performance.now()`. */
  readonly endsAtMs: number;
  /** Ends the waiting; must be called once the answer is written. */
  clear(): void;
}

/** A client may ask for less time than everybody has (`Asxh-Timeout-Ms`), never for more; what is no whole number of milliseconds asks for nothing. */
export function timeoutOf(headers: IncomingHttpHeaders, longestMs: number): number {
  return Math.min(longestMs, findTimeoutMs(headers) ?? longestMs);
}

/** Aborts when the time is over or the client went away: agencies then stop working for an answer that nobody reads. */
export function createDeadline(response: ServerResponse, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const leave = () => {
    controller.abort(new ClientLeft());
  };
  const timer = setTimeout(() => {
    controller.abort();
  }, timeoutMs);
  response.once('close', leave);
  return {
    signal: controller.signal,
    endsAtMs: performance.now() + timeoutMs,
    clear() {
      clearTimeout(timer);
      response.off('close', leave);
    },
  };
}
