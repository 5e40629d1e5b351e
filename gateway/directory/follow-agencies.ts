import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { applyPage, FIRST_POSITION } from './apply-page.js';
import { fetchPage, type AgencyFeed } from './fetch-page.js';

export interface RelayOptions {
  /** Connections that nothing else waits for: one that leads, one for each agency. */
  readonly pool: pg.Pool;
  readonly feeds: readonly AgencyFeed[];
  /** Pause after a page that was the last one. */
  readonly intervalMs: number;
  /** Told once for a row of failures of one agency, and once for the database. */
  readonly onFailure: (agency: string, error: unknown) => void;
}

export interface Relay {
  stop(): Promise<void>;
}

/** Any number that no other lock of the same database uses. */
const LEADER_LOCK = 7_041_824;

/**
 * Keeps the directory current: reads every agency's feed, each at its own pace, and applies page after page. Of several gateways one leads, for as long
 * as its connection holds the lock; another takes over when it goes. That two of them are never at it is a saving, not the safety: a page goes in only
 * at the position that it was asked for.
 */
export function followAgencies(options: RelayOptions): Relay {
  const stopping = new AbortController();
  const running = leadAgainAndAgain(options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function leadAgainAndAgain(options: RelayOptions, stopping: AbortSignal): Promise<void> {
  const tell = onceInARow((error) => options.onFailure('gateway', error));
  while (!stopping.aborted) {
    await leadWhilePossible(options, stopping).then(tell.success, tell.failure);
    await pause(options.intervalMs, stopping);
  }
}

/** Returns when another relay leads, or when stopped; rejects when the connection that holds the lock is lost. */
async function leadWhilePossible(options: RelayOptions, stopping: AbortSignal): Promise<void> {
  const client = await options.pool.connect();
  let canBeReused = false;
  const lost = new AbortController();
  const onError = (error: Error): void => lost.abort(error);
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ leads: boolean }>('SELECT pg_try_advisory_lock($1) AS leads', [LEADER_LOCK]);
    canBeReused = rows[0]?.leads === false;
    if (canBeReused) return;
    const signal = AbortSignal.any([stopping, lost.signal]);
    await Promise.all(options.feeds.map((feed) => followAgency(feed, options, signal)));
    if (lost.signal.aborted) throw lost.signal.reason;
  } finally {
    client.off('error', onError);
    // The lock is the session's: it goes with the connection.
    client.release(!canBeReused);
  }
}

async function followAgency(feed: AgencyFeed, { pool, intervalMs, onFailure }: RelayOptions, stopping: AbortSignal): Promise<void> {
  const tell = onceInARow((error) => onFailure(feed.agency, error));
  while (!stopping.aborted) {
    const more = await advance(pool, feed, stopping).catch((error: unknown) => {
      if (!stopping.aborted) tell.failure(error);
      return null;
    });
    if (more !== null) tell.success();
    if (more !== true) await pause(intervalMs, stopping);
  }
}

/** Applies the next page, with its position, in one transaction; resolves to whether there is more. No transaction is open while the agency is asked. */
async function advance(pool: pg.Pool, feed: AgencyFeed, stopping: AbortSignal): Promise<boolean> {
  const known = await readPosition(pool, feed.agency);
  const page = await fetchPage(feed, known.position, stopping);
  if (page.position === known.position && page.heartbeatAt === known.heartbeatAt) return false;
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    // What a crash of the database takes away, it takes with its position: the page is read again.
    await client.query('SET LOCAL synchronous_commit TO off');
    await applyPage(client, feed.agency, known.position, page);
    await client.query('COMMIT');
    return page.more;
  } catch (error) {
    failure = error instanceof Error ? error : new Error('unknown');
    throw error;
  } finally {
    // A connection that failed is dropped, and its transaction with it.
    client.release(failure);
  }
}

async function readPosition(pool: pg.Pool, agency: string): Promise<{ position: string; heartbeatAt: string | null }> {
  type Row = { position: string; at: Date | null };
  const text = 'SELECT position, heartbeat_at AS at FROM directory.feed_position WHERE agency = $1';
  const { rows } = await pool.query<Row>({ name: 'directory-position', text, values: [agency] });
  const [row] = rows;
  return { position: row?.position ?? FIRST_POSITION, heartbeatAt: row?.at?.toISOString() ?? null };
}

function onceInARow(tell: (error: unknown) => void): { failure: (error: unknown) => void; success: () => void } {
  let failing = false;
  return {
    failure(error) {
      if (!failing) tell(error);
      failing = true;
    },
    success() {
      failing = false;
    },
  };
}

/** Ends early, and without a word, when stopped. */
async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: stopping }).catch(() => undefined);
}
