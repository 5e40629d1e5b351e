import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { AccessLogUnavailable } from './access-log.js';
import { chain, writeBody, type ChainedRecord } from './chain.js';
import type { ChainHead, LogEntry } from './log-entry.js';
import { Signal } from './signal.js';

/** Where records go: whole batches, each behind the head of the chain. */
export interface RecordStore {
  /**
   * Resolves when the batch is durable. A second call with the same batch changes nothing. Rejects with BatchRefused when it certainly was not written; any
   * other rejection leaves its fate unknown.
   */
  append(head: ChainHead, records: readonly ChainedRecord[]): Promise<void>;
  /** Makes whatever `append` waits for reject. */
  abandon(): void;
}

/** The database takes no such values: no second try would help, and nothing of the batch is there. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused';
}

export interface GroupCommitOptions {
  readonly store: RecordStore;
  /** Where the chain begins. */
  readonly head: ChainHead;
  /** How long a record may wait before whoever sent it is told that the log is unavailable. */
  readonly graceMs: number;
  /** How long an intent may wait for company when nobody waits for it; it goes at once with any other record. */
  readonly intentHoldMs: number;
  /**
   * Two groups begin at least so far apart, and a millisecond more for each record of the last one, up to four times as far: the more there is to write, the
   * more records share a flush; a single request does not wait.
   */
  readonly paceMs: number;
  readonly clock: () => Date;
  /** Hears of every group that became durable. */
  readonly onCommit: (group: CommittedGroup) => void;
  readonly onTrouble: (error: unknown) => void;
  readonly onResumed: (refused: number) => void;
}

export interface CommittedGroup {
  readonly from: number;
  readonly head: ChainHead;
  readonly records: number;
  /** From the first try to write it until it was durable. */
  readonly ms: number;
}

interface Waiting {
  readonly entry: LogEntry;
  readonly body: string;
  readonly since: number;
  resolve(value: undefined): void;
  reject(error: AccessLogUnavailable): void;
}

interface Batch {
  readonly head: ChainHead;
  readonly records: readonly ChainedRecord[];
  readonly waiting: readonly Waiting[];
  /** Its senders were told that the log is unavailable while nobody knew whether it was written. */
  turnedAway: boolean;
}

const MAX_WAITING = 10_000;
/** A statement stays short whatever has gathered. */
const MAX_BATCH = 1_000;
const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 1_000;

/**
 * Writes records in the order in which they came, many at a time: while one batch is on its way the next one gathers. A batch of unknown fate is sent
 * again as it was before anything else is, so that the chain has neither gap nor fork.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #ended: Promise<void>;
  readonly #arrival = new Signal();
  readonly #urgency = new Signal();
  #head: ChainHead;
  #waiting: Waiting[] = [];
  #batch: Batch | null = null;
  /** When the store was first found not to answer; null while it does. */
  #troubledSince: { readonly at: string; readonly ms: number } | null = null;
  #isDown = false;
  #isClosed = false;
  #refused = 0;
  #lastBegun = -Infinity;
  #lastSize = 0;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    this.#head = options.head;
    const watch = setInterval(() => {
      this.#turnAwayAfterGrace();
    }, this.#lookMs);
    watch.unref();
    this.#ended = this.#run().finally(() => {
      clearInterval(watch);
    });
  }

  /** Resolves when the record is durable; rejects after the grace, and at once while the log is known to be down. */
  append(entry: LogEntry): Promise<undefined> {
    if (this.#isClosed || this.#isDown || this.#waiting.length >= MAX_WAITING) {
      this.#refused += 1;
      return Promise.reject(new AccessLogUnavailable());
    }
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    // Who sent an intent may look at it only later.
    promise.catch(() => undefined);
    this.#waiting.push({ entry, body: writeBody(entry), since: performance.now(), resolve, reject });
    this.#arrival.raise();
    if (entry.kind !== 'INTENT') this.#urgency.raise();
    return promise;
  }

  /** Takes no more, and resolves when what was taken is durable or was turned away. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#arrival.raise();
    this.#urgency.raise();
    await this.#ended;
  }

  async #run(): Promise<void> {
    while (!this.#isClosed || this.#waiting.length > 0) {
      if (this.#waiting.length === 0) await this.#arrival.raised;
      await this.#gather();
      this.#arrival.lower();
      this.#urgency.lower();
      const batch = this.#takeBatch();
      if (batch !== null) await this.#writeUntilDurable(batch);
    }
  }

  /** What is sent in the same turn goes together; intents alone wait a little for company. */
  async #gather(): Promise<void> {
    await nextTurn();
    const isUrgent = (): boolean => this.#isClosed || this.#waiting.some(({ entry }) => entry.kind !== 'INTENT');
    if (!isUrgent()) await Promise.race([this.#urgency.raised, sleep(this.#options.intentHoldMs)]);
    const { paceMs } = this.#options;
    const tooEarlyMs = this.#lastBegun + Math.min(paceMs + this.#lastSize, 4 * paceMs) - performance.now();
    if (tooEarlyMs > 0 && !this.#isClosed) await sleep(tooEarlyMs);
    this.#lastBegun = performance.now();
  }

  #takeBatch(): Batch | null {
    const waiting = this.#waiting.splice(0, MAX_BATCH);
    this.#lastSize = waiting.length;
    if (waiting.length === 0) return null;
    this.#batch = { head: this.#head, records: chain(this.#head, waiting), waiting, turnedAway: false };
    return this.#batch;
  }

  async #writeUntilDurable(batch: Batch): Promise<void> {
    const startedAt = performance.now();
    for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(2 * retryMs, LAST_RETRY_MS)) {
      try {
        await this.#options.store.append(batch.head, batch.records);
        this.#settle(batch, performance.now() - startedAt);
        return;
      } catch (error) {
        this.#options.onTrouble(error);
        if (error instanceof BatchRefused) {
          this.#drop(batch);
          return;
        }
        this.#troubledSince ??= this.#now();
        if (this.#isClosed && this.#isDown) return;
        await sleep(retryMs);
      }
    }
  }

  #settle({ records, waiting, turnedAway, head }: Batch, ms: number): void {
    const last = records.at(-1);
    if (last !== undefined) this.#head = { writer: head.writer, sequence: last.sequence, hash: last.hash };
    this.#batch = null;
    this.#options.onCommit({ from: head.sequence + 1, head: this.#head, records: records.length, ms });
    for (const one of waiting) one.resolve(undefined);
    if (this.#troubledSince !== null || this.#refused > 0) this.#resume(turnedAway ? waiting : []);
  }

  /** The chain goes on where it was. The database answers: whoever comes next is not turned away. */
  #drop({ waiting }: Batch): void {
    this.#batch = null;
    this.#refused += waiting.length;
    for (const one of waiting) one.reject(new AccessLogUnavailable());
    [this.#isDown, this.#troubledSince] = [false, null];
  }

  /** Tells the chain what was missed, and which outcomes came into it although their answers were withheld. */
  #resume(withheld: readonly Waiting[]): void {
    const { at } = this.#now();
    const [refused, since] = [this.#refused, this.#troubledSince?.at ?? at];
    [this.#isDown, this.#troubledSince, this.#refused] = [false, null, 0];
    this.#options.onResumed(refused);
    if (this.#isClosed) return;
    if (refused > 0) void this.append({ kind: 'OUTAGE', at, since, refused });
    for (const { entry } of withheld) {
      if (entry.kind === 'OUTCOME') void this.append({ kind: 'ABORT', requestId: entry.requestId, at });
    }
  }

  #turnAwayAfterGrace(): void {
    // Without a batch on its way nothing hangs on the store.
    if (this.#isDown || this.#batch === null) return;
    const since = Math.min(this.#batch.waiting[0]?.since ?? Infinity, this.#troubledSince?.ms ?? Infinity);
    // One look early rather than one look late.
    if (performance.now() - since < this.#options.graceMs - this.#lookMs) return;
    this.#isDown = true;
    this.#troubledSince ??= this.#now();
    for (const one of [...this.#batch.waiting, ...this.#waiting]) one.reject(new AccessLogUnavailable());
    this.#refused += this.#waiting.length;
    this.#batch.turnedAway = true;
    this.#waiting = [];
    this.#options.store.abandon();
  }

  get #lookMs(): number {
    return Math.max(1, this.#options.graceMs / 50);
  }

  #now(): { readonly at: string; readonly ms: number } {
    return { at: this.#options.clock().toISOString(), ms: performance.now() };
  }
}
