import { readFileSync, statSync } from 'node:fs';

/** What a file holds now. */
export interface WatchedFile<Content> {
  readonly current: () => Content;
  readonly close: () => void;
}

export interface WatchOptions {
  /** How soon a change is seen at the latest. */
  readonly intervalMs?: number;
  /** Hears why a changed file was not taken: what was read before stays in force. */
  readonly onRefused: (error: unknown) => void;
}

/**
 * Reads a file and reads it again whenever it changed, also when it was replaced as a whole. Throws when the first reading fails; a later text that
 * `read` throws for changes nothing. `read` is called once for each text: what it makes can be compared by identity.
 */
export function watchFile<Content>(
  path: string,
  read: (text: string) => Content,
  { intervalMs = 1_000, onRefused }: WatchOptions,
): WatchedFile<Content> {
  // Before the reading: a change that comes in between is seen at the next look.
  let seen = markOf(path);
  let text = readFileSync(path, 'utf8');
  let content = read(text);
  const look = (): void => {
    try {
      const mark = markOf(path);
      if (mark === seen) return;
      seen = mark;
      const newer = readFileSync(path, 'utf8');
      if (newer === text) return;
      content = read(newer);
      text = newer;
    } catch (error) {
      onRefused(error);
    }
  };
  // Polled: an event watch stays with the file that was replaced. It keeps no process alive.
  const timer = setInterval(look, intervalMs);
  timer.unref();
  return {
    current: () => content,
    close: () => {
      clearInterval(timer);
    },
  };
}

/** Another one after every change: what is written anew has another time, what is put in its place another number. */
function markOf(path: string): string {
  const { mtimeNs, ino, size } = statSync(path, { bigint: true });
  return `${mtimeNs} ${ino} ${size}`;
}
