import type { ServerResponse } from 'node:http';

export interface Deadline {
  readonly signal: AbortSignal;
  /** Ends the waiting; must be called once the answer is written. */
  clear(): void;
}

/** Aborts when the time is over or the client went away: agencies then stop working for an answer that nobody reads. */
export function createDeadline(response: ServerResponse, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const timer = setTimeout(abort, timeoutMs);
  response.once('close', abort);
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      response.off('close', abort);
    },
  };
}
