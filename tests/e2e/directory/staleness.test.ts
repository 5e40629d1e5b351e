import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { applyPage } from '../../../gateway/directory/apply-page.js';
import { createDirectory, type LiveDirectory } from '../../../gateway/directory/create-directory.js';
import { forgetDirectory } from '../../../gateway/directory/forget-directory.js';
import { createDatabasePool } from '../../../gateway/store/pool.js';
import type { DirectoryPage } from '../../../schema/contract/directory-feed.js';
import type { TemporaryPostgres } from '../import/temporary-postgres.js';
import { startGatewayDatabase, until } from './directory-database.js';

const MAX_AGE_MS = 30_000;
const NOTHING = { citizenIds: [], householdIds: [], caseNumbers: [], facts: [], households: [], cases: [], aliases: [] };

let postgres: TemporaryPostgres;
let directory: LiveDirectory;
let pool: pg.Pool;
let now: Date;

beforeAll(async () => {
  postgres = await startGatewayDatabase();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  await forgetDirectory(postgres.url);
  now = new Date();
  pool = createDatabasePool(postgres.url, { connections: 2, statementTimeoutMs: 500, name: 'test' });
  directory = createDirectory(pool, () => now, { agencies: ['population', 'health'], maxAgeMs: MAX_AGE_MS, refreshMs: 20 });
});
afterEach(async () => {
  await directory.stop();
  await pool.end();
});

async function apply(agency: string, position: string, heartbeatAt: Date | null): Promise<void> {
  const { rows } = await postgres.pool.query<{ position: string }>('SELECT position FROM directory.feed_position WHERE agency = $1', [
    agency,
  ]);
  const page: DirectoryPage = { ...NOTHING, position, more: false, heartbeatAt: heartbeatAt?.toISOString() ?? null };
  expect(await applyPage(postgres.pool, agency, rows[0]?.position ?? '0', page)).toBe(true);
}

const stale = (): string[] => [...directory.staleAgencies()].sort();
const ago = (ms: number): Date => new Date(now.getTime() - ms);

describe('the age of an agency', () => {
  it('is unknown, and the agency stale, before it was heard of', async () => {
    expect(stale()).toEqual(['health', 'population']);
    await apply('population', '1', null);
    await apply('health', '1', now);
    await until('health is fresh', () => !stale().includes('health'));
    expect(stale()).toEqual(['population']);
    expect(directory.ages().get('population')).toBeNull();
  });

  it('counts from its last applied heartbeat, and the limit is the last fresh moment', async () => {
    await apply('population', '1', ago(MAX_AGE_MS - 5_000));
    await apply('health', '1', ago(MAX_AGE_MS + 1));
    await until('both are heard', () => [...directory.ages().values()].every((age) => age !== null));
    expect(stale()).toEqual(['health']);
    expect(directory.ages().get('health')).toBe(MAX_AGE_MS + 1);
    const at = now.getTime() + 5_000;
    now = new Date(at);
    await until('the reading is new', () => directory.ages().get('population') === MAX_AGE_MS);
    expect(stale()).toEqual(['health']);
    now = new Date(at + 1);
    expect(stale()).toEqual(['health', 'population']);
  });

  it('is not made younger by changes without a heartbeat, nor by a clock that is ahead', async () => {
    await apply('population', '1', new Date(now.getTime() + 3_600_000));
    await until('population is heard', () => directory.ages().get('population') !== null);
    now = new Date(now.getTime() + MAX_AGE_MS + 10_000);
    await apply('population', '2', new Date(now.getTime() + 3_600_000 - MAX_AGE_MS - 10_000));
    await until('the reading is new', () => directory.ages().get('population') !== null);
    expect(stale()).toContain('population');
  });

  it('is unknown while the database does not answer, at once and for every agency, and is known again by itself', async () => {
    await apply('population', '1', now);
    await apply('health', '1', now);
    await until('both are fresh', () => stale().length === 0);
    const blocker = await postgres.pool.connect();
    await blocker.query('BEGIN; LOCK TABLE directory.feed_position IN ACCESS EXCLUSIVE MODE');
    try {
      await until('all are stale', () => stale().length === 2);
      await expect(pool.query('SELECT pg_sleep(2)')).rejects.toThrow();
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
    await until('both are fresh again', () => stale().length === 0);
  });

  it('is unknown when what was read has not been read again for five refreshes', async () => {
    await apply('health', '1', now);
    await until('health is fresh', () => !stale().includes('health'));
    await directory.stop();
    now = new Date(now.getTime() + 101);
    expect(stale()).toContain('health');
  });
});
