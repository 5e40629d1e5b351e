import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createRevocations, REVOCATION_INTERVALS, type Revocations } from '../../../gateway/caller/revocations.js';
import { migrateSql } from '../../../gateway/store/migrate.js';
import { createDatabasePool } from '../../../gateway/store/pool.js';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { until } from '../directory/directory-database.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../import/temporary-postgres.js';

const INTERVALS = { pollMs: 20, trustMs: 60_000 };

let postgres: TemporaryPostgres;
let pool: pg.Pool;
let revocations: Revocations;
let now: Date;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await migrateSql(postgres.url);
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  await postgres.pool.query('TRUNCATE platform.revocation');
  now = new Date();
  pool = createDatabasePool(postgres.url, { connections: 1, statementTimeoutMs: 300, name: 'test' });
  revocations = createRevocations(pool, () => now, INTERVALS);
});
afterEach(async () => {
  await revocations.stop();
  await pool.end();
});

const revoke = (...options: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(REPOSITORY_ROOT, 'dist/scripts/revoke.js'), '--database', postgres.url, ...options], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
const known = (): Promise<void> => until('the list is read', () => revocations.isRevoked('nobody', now) === false);

describe('a revocation', () => {
  it('refuses every token of the person that was issued before it, and none that was issued later or to somebody else', async () => {
    await known();
    const before = new Date();
    expect(revocations.isRevoked('an', before)).toBe(false);
    await revoke('--subject', 'an');
    await until('it is known', () => revocations.isRevoked('an', before) === true);
    expect(revocations.isRevoked('an', null)).toBe(true);
    expect(revocations.isRevoked('an', new Date(Date.now() + 1_000))).toBe(false);
    expect(revocations.isRevoked('binh', before)).toBe(false);
  });

  it('moves on with the next one, and never back', async () => {
    await postgres.pool.query(`INSERT INTO platform.revocation VALUES ('an', now() + interval '1 hour')`);
    await revoke('--subject', 'an');
    await until('it is known', () => revocations.isRevoked('an', new Date(now.getTime() + 1_800_000)) === true);
    expect(revocations.isRevoked('an', new Date(now.getTime() + 7_200_000))).toBe(false);
  });

  it('wants one person, named in one way', async () => {
    await expect(revoke()).rejects.toMatchObject({ code: 1 });
    await expect(revoke('--subject', 'an', '--as', 'citizen-an')).rejects.toMatchObject({ code: 1 });
    const { rowCount } = await postgres.pool.query('SELECT FROM platform.revocation');
    expect(rowCount).toBe(0);
  });

  it('takes effect within a minute', () => {
    expect(REVOCATION_INTERVALS.pollMs).toBeLessThan(REVOCATION_INTERVALS.trustMs);
    expect(REVOCATION_INTERVALS.trustMs).toBeLessThanOrEqual(60_000);
  });
});

describe('a list that is not known', () => {
  it('lets nobody in, and says so: before it was read, and when it could not be read for a minute', async () => {
    const unread = createRevocations(pool, () => now, INTERVALS);
    expect(unread.isRevoked('an', now)).toBe('UNKNOWN');
    await unread.ready;
    expect(unread.isRevoked('an', now)).toBe(false);
    await unread.stop();

    await known();
    const blocker = await postgres.pool.connect();
    await blocker.query('BEGIN; LOCK TABLE platform.revocation IN ACCESS EXCLUSIVE MODE');
    try {
      // The last reading was at this moment or before it.
      const last = now.getTime();
      now = new Date(last + INTERVALS.trustMs + 1);
      await until('nobody gets in', () => revocations.isRevoked('an', now) === 'UNKNOWN');
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
    await known();
  });
});
