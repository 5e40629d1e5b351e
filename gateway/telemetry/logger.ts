import { destination, pino, type Logger } from 'pino';
import type { RequestTrace } from './traces/request-trace.js';

export type { Logger } from 'pino';

/** What is found out about a request on its way, for the log: never variables, tokens, names or numbers of persons. */
export interface RequestNotes {
  role?: string;
  purpose?: string | null;
  /** Hash of the operation's text. */
  operation?: string;
  /** Why the request was refused as a whole, as a fact. */
  refused?: string;
  /** Set when the access log holds an outcome that says delivered: if the client does not take the answer, that must be marked. Not for the log. */
  isToldDelivered?: true;
  /** Absent for a request that is not traced. The log holds its id alone. */
  trace?: RequestTrace;
}

/** One write for many lines: a write each costs more than the gateway's own work for a small answer. */
const LOG_BUFFER_BYTES = 8_192;
const FLUSH_INTERVAL_MS = 500;

/** JSON lines on standard output, written without waiting; pino encodes line breaks and control characters. */
export function createLogger(level = 'info'): Logger {
  return pino(
    { name: 'gateway', level, base: { pid: process.pid } },
    destination({ dest: 1, sync: false, minLength: LOG_BUFFER_BYTES, periodicFlush: FLUSH_INTERVAL_MS }),
  );
}
