/** Where the start says how far it is. */
export interface Progress {
  /** One line; the clock starts with the process. */
  say(text: string): void;
  /** A line that is written over while it is on a terminal, and at most every two seconds where it is not. */
  update(key: string, text: string): void;
}

const QUIET_MS = 2_000;

export function createConsoleProgress(): Progress {
  const lastSaidAt = new Map<string, number>();
  let overwritable = false;
  const write = (text: string, stays: boolean): void => {
    const prefix = overwritable ? '\r\u001b[K' : '';
    overwritable = !stays;
    process.stdout.write(`${prefix}${elapsed()}  ${text}${stays ? '\n' : ''}`);
  };
  return {
    say: (text) => write(text, true),
    update: (key, text) => {
      const now = Date.now();
      if (now - (lastSaidAt.get(key) ?? 0) < (process.stdout.isTTY ? 100 : QUIET_MS)) return;
      lastSaidAt.set(key, now);
      write(text, !process.stdout.isTTY);
    },
  };
}

/** For tests, which have their own reporter. */
export const SILENT: Progress = { say: () => undefined, update: () => undefined };

function elapsed(): string {
  return `${(performance.now() / 1000).toFixed(1).padStart(6)} s`;
}
