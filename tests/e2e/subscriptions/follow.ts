import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type ExecutionResult } from 'graphql-sse';
import { getSharedRuntime } from '../../kit/shared-stack.js';

export interface Following {
  readonly token: string;
  readonly query?: string;
  readonly gateway?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Told = ExecutionResult<Record<string, unknown>, unknown>;

/** One stream, read by the client of graphql-sse: code that none of ours has seen. */
export interface Follower {
  /** Everything told so far. */
  readonly told: readonly Told[];
  /** The event with this place in the order, counted from 1. */
  event(nth: number, withinMs?: number): Promise<Told>;
  /** Resolves when the stream was completed, and not cut off. */
  readonly completed: Promise<void>;
  close(): void;
}

export const CHANGED = `subscription { myDossierChanged { agencies toldAt citizen { id fullName } } }`;

/** Resolves when the stream is open: what happens from now on is told. Rejects with the answer that says why there is none. */
export async function follow({ token, query = CHANGED, gateway = getSharedRuntime().gateway, headers = {} }: Following): Promise<Follower> {
  const told: Told[] = [];
  const opened = Promise.withResolvers<undefined>();
  const client = createClient({
    url: gateway,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers },
    retryAttempts: 0,
    on: { connected: () => opened.resolve(undefined) },
  });
  const completed = Promise.withResolvers<undefined>();
  const stop = client.subscribe(
    { query },
    {
      next: (event) => void told.push(event),
      error: (error) => {
        opened.reject(error);
        completed.reject(error);
      },
      complete: () => completed.resolve(undefined),
    },
  );
  completed.promise.catch(() => undefined);
  await opened.promise;
  return {
    told,
    completed: completed.promise,
    close: stop,
    async event(nth, withinMs = 10_000) {
      const deadline = Date.now() + withinMs;
      while (Date.now() < deadline) {
        const event = told[nth - 1];
        if (event !== undefined) return event;
        await sleep(10);
      }
      throw new Error(`Event ${nth} was not told within ${withinMs} ms; ${told.length} were.`);
    },
  };
}

/** `code` of each error of an event. */
export function codesOf({ errors = [] }: Told): unknown[] {
  return errors.map(({ extensions }) => extensions?.code);
}

/** The stream asked for by plain HTTP, for what stands before its first event. */
export function ask({ token, query = CHANGED, gateway = getSharedRuntime().gateway, headers = {} }: Following): Promise<Response> {
  return fetch(gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  });
}
