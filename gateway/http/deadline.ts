import type { ServerResponse } from 'node:http';

/** Nobody reads the answer. When the time is over instead, the client is still told what came by then. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';
}

export interface Deadline {
  /** Its reason is a ClientLeft, or that the time is over. */
  readonly signal: AbortSignal;
  /** Ends the waiting; must be called once the answer is written. */
  clear(): void;
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
    clear() {
      clearTimeout(timer);
      response.off('close', leave);
    },
  };
}
