import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AccessLogUnavailable, type AccessLog } from './access-log.js';
import type { AuditKeys } from './audit-keys.js';
import { GENESIS } from './chain.js';
import { GroupCommit } from './group-commit.js';
import type { ChainHead, LogStart } from './log-entry.js';
import { createPseudonymBook, type PseudonymBook } from './pseudonyms.js';
import { readUnnamedHeads } from './store/read-heads.js';
import { createRecordStore } from './store/record-store.js';
import type { Witness } from './witness/witness.js';

export interface AccessLogOptions {
  readonly writerUrl: string;
  readonly reader: pg.Pool;
  /** Asked on every use, so that new keys need no restart. */
  readonly keys: () => AuditKeys;
  /** Hear of every group commit, after it. */
  readonly witnesses: readonly Witness[];
  readonly clock: () => Date;
  readonly log: { error(facts: object, text: string): void; info(facts: object, text: string): void };
  /** Hears how many records became durable at once, and how long it took. */
  readonly onFlush?: (records: number, ms: number) => void;
  readonly graceMs?: number;
  readonly intentHoldMs?: number;
  readonly paceMs?: number;
}

export interface RunningAccessLog extends AccessLog {
  /** Begins this process's chain, linked to every earlier one. Rejects when the log's database does not answer: then nothing may be served. */
  start(): Promise<void>;
  /** Writes what is waiting, then ends. */
  close(): Promise<void>;
  readonly pseudonyms: PseudonymBook;
  readonly writer: string;
}

const DEFAULT_GRACE_MS = 5_000;
const DEFAULT_INTENT_HOLD_MS = 5;
const DEFAULT_PACE_MS = 5;

/** The access log of one process. Before it was started, and after it was closed, nothing can be appended. */
export function createAccessLog(options: AccessLogOptions): RunningAccessLog {
  const { reader, clock } = options;
  const writer = randomUUID();
  const pseudonyms = createPseudonymBook(() => options.keys().pseudonyms);
  const store = createRecordStore(options.writerUrl, reader);
  let commits: GroupCommit | null = null;

  return {
    writer,
    pseudonyms,
    pseudonymOf: (person) => pseudonyms.of(person),
    append: (record) => commits?.append(record) ?? Promise.reject(new AccessLogUnavailable()),
    async start() {
      const heads = await readUnnamedHeads(reader);
      const begun = beginChain(options, writer, store);
      const start: LogStart = { kind: 'START', at: clock().toISOString(), heads };
      await begun.append(start);
      commits = begun;
    },
    async close() {
      await commits?.close();
      commits = null;
      await store.close();
    },
  };
}

function beginChain(options: AccessLogOptions, writer: string, store: ReturnType<typeof createRecordStore>): GroupCommit {
  const {
    witnesses,
    log,
    clock,
    onFlush,
    graceMs = DEFAULT_GRACE_MS,
    intentHoldMs = DEFAULT_INTENT_HOLD_MS,
    paceMs = DEFAULT_PACE_MS,
  } = options;
  const head: ChainHead = { writer, sequence: 0, hash: GENESIS };
  return new GroupCommit({
    ...{ store, head, graceMs, intentHoldMs, paceMs, clock },
    onCommit: ({ from, head: reached, records, ms }) => {
      onFlush?.(records, ms);
      for (const witness of witnesses) witness.tellHead(from, reached, clock());
    },
    onTrouble: (error) => {
      // Its message may quote a row: the code says enough.
      log.error({ code: codeOf(error), writer }, 'access log cannot be written');
    },
    onResumed: (refused) => {
      log.info({ refused, writer }, 'access log is written again');
    },
  });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
