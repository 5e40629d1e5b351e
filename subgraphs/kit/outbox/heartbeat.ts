import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Background } from '../server/agency.js';

const TOPIC = 'heartbeat';
/** A reader that is further behind than this has no age to tell anyway. */
const KEPT_MINUTES = 60;
const BEATS_PER_PRUNING = 60;

/**
 * Says through the agency's own outbox that the agency is alive and everything up to here is told: a night without changes differs from a dead agency by
 * these rows alone. A database that is away misses beats, and is tried again.
 */
export function startHeartbeat(pool: pg.Pool, intervalMs: number, clock: () => Date, onFailure: (error: unknown) => void): Background {
  const stopping = new AbortController();
  const running = (async () => {
    for (let beat = 0; !stopping.signal.aborted; beat += 1) {
      await writeBeat(pool, clock(), beat % BEATS_PER_PRUNING === 0).catch(onFailure);
      await wait(intervalMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** ISO instant of the last heartbeat at or before the position; null when none is kept. */
export async function findHeartbeat(client: Pick<pg.ClientBase, 'query'>, position: string): Promise<string | null> {
  const { rows } = await client.query<{ at: string }>(
    `SELECT payload ->> 'at' AS at FROM outbox WHERE topic = '${TOPIC}' AND position <= $1::bigint ORDER BY position DESC LIMIT 1`,
    [position],
  );
  return rows[0]?.at ?? null;
}

async function writeBeat(pool: pg.Pool, now: Date, isPruning: boolean): Promise<void> {
  await pool.query(`INSERT INTO outbox (topic, payload) VALUES ('${TOPIC}', jsonb_build_object('at', $1::text))`, [now.toISOString()]);
  if (!isPruning) return;
  const oldest = new Date(now.getTime() - KEPT_MINUTES * 60_000).toISOString();
  await pool.query(`DELETE FROM outbox WHERE topic = '${TOPIC}' AND payload ->> 'at' < $1`, [oldest]);
}
