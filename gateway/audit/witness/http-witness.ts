import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { SignedCheckpoint } from '../checkpoint/checkpoint.js';
import type { Witness } from './witness.js';

export interface HttpWitnessOptions {
  /** Takes a checkpoint by POST as JSON and answers 2xx once it is kept. The same checkpoint may come twice: its `sequence` tells. */
  readonly url: string;
  readonly timeoutMs?: number;
  readonly firstRetryMs?: number;
  readonly onTrouble: (error: unknown) => void;
}

const TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
/** A day and a half of checkpoints; beyond it the oldest are left to the file witness. */
const MAX_WAITING = 2_000;

/** A witness at another house: every checkpoint is posted, in order, until it is taken. It hears of checkpoints only. */
export function createHttpWitness({ url, timeoutMs = TIMEOUT_MS, firstRetryMs = FIRST_RETRY_MS, onTrouble }: HttpWitnessOptions): Witness {
  const waiting: SignedCheckpoint[] = [];
  const closing = new AbortController();
  let isPosting = false;

  async function postAll(): Promise<void> {
    isPosting = true;
    let retryMs = firstRetryMs;
    for (let next = waiting[0]; next !== undefined && !closing.signal.aborted; next = waiting[0]) {
      try {
        await post(url, next, timeoutMs);
        waiting.shift();
        retryMs = firstRetryMs;
      } catch (error) {
        onTrouble(error);
        await sleep(retryMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
        retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
      }
    }
    isPosting = false;
  }

  return {
    tellHead: () => undefined,
    tellCheckpoint(checkpoint) {
      waiting.push(checkpoint);
      if (waiting.length > MAX_WAITING) waiting.shift();
      if (!isPosting) void postAll();
    },
    // It can be told twice, and cannot be asked: it is told the last one again.
    lastCheckpoint: () => Promise.resolve(null),
    close() {
      closing.abort();
      return Promise.resolve();
    },
  };
}

async function post(url: string, checkpoint: SignedCheckpoint, timeoutMs: number): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(checkpoint),
    signal: AbortSignal.timeout(timeoutMs),
  });
  await body.dump();
  if (statusCode < 200 || statusCode > 299) throw new Error(`The witness answered ${statusCode}.`);
}
