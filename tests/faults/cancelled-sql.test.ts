import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createPool, createRowReader, type PooledRowReader } from '../../subgraphs/kit/rows/row-reader.js';
import type { RequestLife } from '../../subgraphs/kit/server/request-life.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../e2e/import/temporary-postgres.js';
import { startFaultProxy } from '../kit/fault-proxy.js';

const APPLICATION = 'asxh-faults';
const OWN_TIMEOUT = { text: 'SHOW statement_timeout', values: [] };
const sleepStatement = (seconds: number) => ({ text: 'SELECT pg_sleep($1), 1 AS one', values: [seconds] });

/** A PostgreSQL of its own, on a machine that may be busy. */
const STARTS_WITHIN_MS = 120_000;

let postgres: TemporaryPostgres;
let pool: pg.Pool;
let rows: PooledRowReader;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, STARTS_WITHIN_MS);
afterAll(() => postgres.stop());
beforeEach(() => openPool(postgres.url));
afterEach(() => pool.end());

/** One connection: whatever is left on it meets the next statement. */
function openPool(url: string): void {
  pool = createPool(`${url}?application_name=${APPLICATION}`, 1);
  pool.on('error', () => undefined);
  rows = createRowReader(pool);
}

function lifeOf(ms: number, signal = AbortSignal.timeout(ms)): RequestLife {
  const endsAtMs = performance.now() + ms;
  return { signal, leftMs: () => endsAtMs - performance.now() };
}

async function countRunning(): Promise<number> {
  const text = `SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND state = 'active'`;
  return (await postgres.pool.query(text, [APPLICATION])).rows.length;
}

async function untilRunning(): Promise<void> {
  while ((await countRunning()) === 0) await sleep(5);
}

const UNAVAILABLE = { extensions: { code: 'UNAVAILABLE' } };

describe('SQL of a request that nobody waits for', () => {
  it('is cancelled at the server within 500 ms when the caller goes away (E5)', async () => {
    const left = new AbortController();
    const reading = rows.within(lifeOf(60_000, left.signal)).read(sleepStatement(30));
    const told = expect(reading).rejects.toMatchObject(UNAVAILABLE);
    await untilRunning();
    left.abort();
    await sleep(500);
    expect(await countRunning()).toBe(0);
    await told;
  });

  it('does not run 200 ms after a deadline of a second (E4)', async () => {
    const over = sleep(1_200);
    const started = performance.now();
    const reading = rows.within(lifeOf(1_000)).read(sleepStatement(30));
    await expect(reading).rejects.toMatchObject(UNAVAILABLE);
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    await over;
    expect(await countRunning()).toBe(0);
  });

  it('is ended by the server itself when the agency can no longer say so', async () => {
    const frozen = new AbortController().signal;
    await expect(rows.within(lifeOf(200, frozen)).read(sleepStatement(30))).rejects.toMatchObject(UNAVAILABLE);
  });

  it('is never begun when it finds no connection in time, and takes none with it', async () => {
    const running = rows.read(sleepStatement(0.4));
    const started = performance.now();
    await expect(rows.within(lifeOf(50)).read(sleepStatement(30))).rejects.toMatchObject(UNAVAILABLE);
    expect(performance.now() - started).toBeLessThan(300);
    expect(await running).toHaveLength(1);
    expect(await rows.read(OWN_TIMEOUT)).toEqual([{ statement_timeout: '10s' }]);
    expect([pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([1, 1, 0]);
  });

  it('is given up with its connection when not even the server can be reached', async () => {
    const proxy = await startFaultProxy(postgres.url);
    await pool.end();
    openPool(proxy.url);
    await rows.read(OWN_TIMEOUT);
    proxy.set({ kind: 'BLACK_HOLE' });
    await expect(rows.within(lifeOf(100)).read(sleepStatement(30))).rejects.toMatchObject(UNAVAILABLE);
    while (pool.totalCount > 0) await sleep(20);
    proxy.set({ kind: 'NONE' });
    expect(await rows.read(OWN_TIMEOUT)).toEqual([{ statement_timeout: '10s' }]);
    await proxy.stop();
  });
});

describe('a connection that goes back to its pool (B40)', () => {
  it('has the time limit that it was opened with, after a request with less', async () => {
    expect(await rows.within(lifeOf(2_000)).read(OWN_TIMEOUT)).toEqual([
      { statement_timeout: expect.stringMatching(/^([12]s|\d{1,4}ms)$/) },
    ]);
    expect(await rows.read(OWN_TIMEOUT)).toEqual([{ statement_timeout: '10s' }]);
    expect(await rows.within(lifeOf(60_000)).read(OWN_TIMEOUT)).toEqual([{ statement_timeout: '10s' }]);
    expect(pool.totalCount).toBe(1);
  });

  it('never hands a late cancellation to the statement of somebody else', async () => {
    for (let nth = 0; nth < 40; nth++) {
      const left = new AbortController();
      const cancelled = rows.within(lifeOf(60_000, left.signal)).read(sleepStatement(0.01));
      cancelled.catch(() => undefined);
      await sleep(nth / 2);
      left.abort();
      const others = [rows.read(sleepStatement(0.002)), rows.within(lifeOf(5_000)).read(OWN_TIMEOUT), rows.read(OWN_TIMEOUT)];
      const [slept, shortened, own] = await Promise.all(others);
      expect([slept?.length, shortened?.length, own]).toEqual([1, 1, [{ statement_timeout: '10s' }]]);
    }
  });
});

it('tells a database that is away from a statement that is wrong', async () => {
  await expect(rows.within(lifeOf(5_000)).read({ text: 'SELECT 1 FROM nowhere', values: [] })).rejects.toMatchObject({ code: '42P01' });
  const nobody = createPool('postgres://nobody@127.0.0.1:1/none', 1);
  await expect(createRowReader(nobody).within(lifeOf(5_000)).read(OWN_TIMEOUT)).rejects.toMatchObject(UNAVAILABLE);
  await nobody.end();
});
