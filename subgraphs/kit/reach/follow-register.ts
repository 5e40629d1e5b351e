import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { type SigningKey, signRequest } from '../../../schema/contract/http-signature.js';
import type { Background } from '../server/agency.js';
import { applyReachPage } from './apply-page.js';
import type { ReachPage } from './reach-page.js';

const PATH = '/internal/register/reach';
const SOURCE = 'population';
const REQUEST_TIMEOUT_MS = 30_000;

export interface FollowerOptions {
  readonly pool: pg.Pool;
  readonly registerUrl: string;
  /** Asked for each page. */
  readonly key: () => SigningKey;
}

/** Reads all that changed in the register since the last time; resolves to the number of pages. Position and rows change in one transaction. */
export async function catchUpWithRegister(options: FollowerOptions): Promise<number> {
  for (let pages = 1; ; pages += 1) {
    const more = await applyNextPage(options);
    if (more) continue;
    // After a large catch-up the predicates' statements would be planned for empty tables.
    if (pages > 1)
      await options.pool.query('ANALYZE citizen_reach_residence, citizen_reach_guardian, household_reach, household_reach_member');
    return pages;
  }
}

/** Keeps this agency's row conditions current. A register that is away leaves the last known state, and is asked again. */
export function followRegister(options: FollowerOptions, intervalMs: number, onFailure: (error: unknown) => void): Background {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await catchUpWithRegister(options).catch(onFailure);
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

async function applyNextPage({ pool, registerUrl, key }: FollowerOptions): Promise<boolean> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query(`INSERT INTO reach_position (source, position) VALUES ($1, 0) ON CONFLICT DO NOTHING`, [SOURCE]);
    // The lock keeps an import that catches up at the same moment from applying an older page after a newer one.
    const { rows } = await client.query<{ position: string }>(`SELECT position FROM reach_position WHERE source = $1 FOR UPDATE`, [SOURCE]);
    const after = rows[0]?.position ?? '0';
    const page = await fetchPage(registerUrl, key(), after);
    if (page.position !== after) {
      await applyReachPage(client, page);
      await client.query(`UPDATE reach_position SET position = $2 WHERE source = $1`, [SOURCE, page.position]);
    }
    await client.query('COMMIT');
    return page.more;
  } catch (error) {
    failure = error instanceof Error ? error : new Error('unknown');
    throw error;
  } finally {
    client.release(failure);
  }
}

async function fetchPage(registerUrl: string, key: SigningKey, after: string): Promise<ReachPage> {
  const body = JSON.stringify({ after });
  const signed = signRequest({ method: 'POST', path: PATH, body, caller: '' }, key, new Date());
  const response = await fetch(new URL(PATH, registerUrl), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...signed },
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The register answered ${response.status}.`);
  // Only the register holds the key's other half of this exchange, and it is part of this project.
  return (await response.json()) as ReachPage;
}
