import type { ServerResponse } from 'node:http';

/** One client's end of a stream. */
export interface EventWriter {
  /** Since when, by `nowMs`, the client has not taken what was written; null when it has. */
  waitingSinceMs(): number | null;
  /** `onNotTaken` when the connection goes before the text has left. */
  write(text: string, onNotTaken?: () => void): void;
  end(text: string, onNotTaken?: () => void): void;
  cut(): void;
}

/** Nothing is written while something waits to be taken, so a client that does not read costs one answer of memory at most. */
export function createEventWriter(response: ServerResponse, nowMs: () => number): EventWriter {
  let waitingSinceMs: number | null = null;
  const onDrain = (): void => {
    waitingSinceMs = null;
  };
  return {
    waitingSinceMs: () => waitingSinceMs,
    write(text, onNotTaken) {
      const isTaken = response.write(text, (error) => {
        if (error) onNotTaken?.();
      });
      if (isTaken || waitingSinceMs !== null) return;
      waitingSinceMs = nowMs();
      response.once('drain', onDrain);
    },
    end(text, onNotTaken) {
      response.once('close', () => {
        if (!response.writableFinished) onNotTaken?.();
      });
      response.end(text);
    },
    cut: () => void response.destroy(),
  };
}
