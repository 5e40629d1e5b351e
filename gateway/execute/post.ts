import type { Dispatcher, Pool } from 'undici';

export interface PostRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  /** A longer answer is not read on. */
  readonly maxBytes: number;
}

export interface PostAnswer {
  readonly statusCode: number;
  /** Null for an answer that is too long, or of a status other than 200: nobody looks at what that says. */
  readonly text: string | null;
}

export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Of an answer that nobody looks at so much is read, so that its connection can be used again. */
const MAX_UNREAD_BYTES = 128 * 1024;

/**
 * One request over a pool, its answer as one text. By the pool's own events: a stream, an iterator and a response object for each of the thousand
 * small answers of a second would cost more than reading them does. Rejects when the connection breaks, and with GivenUp as soon as the signal says so.
 */
export function post(pool: Pool, { path, headers, body, signal, maxBytes }: PostRequest): Promise<PostAnswer> {
  if (signal.aborted) return Promise.reject(new GivenUp());
  const { promise, resolve, reject } = Promise.withResolvers<PostAnswer>();
  const pieces: Buffer[] = [];
  let [statusCode, bytes] = [0, 0];
  let running: Dispatcher.DispatchController | null = null;
  const giveUp = (): void => {
    const reason = new GivenUp();
    reject(reason);
    running?.abort(reason);
  };
  const leaveUnread = (controller: Dispatcher.DispatchController): void => {
    resolve({ statusCode, text: null });
    controller.abort(new GivenUp());
  };
  const end = (): void => {
    signal.removeEventListener('abort', giveUp);
  };
  signal.addEventListener('abort', giveUp, { once: true });
  pool.dispatch(
    { method: 'POST', path, headers, body },
    {
      onRequestStart(controller) {
        running = controller;
        if (signal.aborted) controller.abort(new GivenUp());
      },
      onResponseStart(_, status) {
        statusCode = status;
      },
      onResponseData(controller, piece) {
        bytes += piece.length;
        const isRead = statusCode === 200;
        if (bytes > (isRead ? maxBytes : MAX_UNREAD_BYTES)) leaveUnread(controller);
        else if (isRead) pieces.push(piece);
      },
      onResponseEnd() {
        end();
        resolve({ statusCode, text: statusCode === 200 ? textOf(pieces) : null });
      },
      onResponseError(_, error) {
        end();
        reject(error);
      },
    },
  );
  return promise;
}

function textOf(pieces: readonly Buffer[]): string {
  const [first] = pieces;
  return pieces.length === 1 && first ? first.toString() : Buffer.concat(pieces).toString();
}
