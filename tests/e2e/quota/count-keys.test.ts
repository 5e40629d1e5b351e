import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createQuotaCounter, type CountKeys } from '../../../gateway/quota/count-keys.js';
import { migrateSql } from '../../../gateway/store/migrate.js';
import { createDatabasePool } from '../../../gateway/store/pool.js';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../schema/policy/load-policy.js';
import type { Policy } from '../../../schema/policy/policy.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../import/temporary-postgres.js';

const COMMITTED = loadPolicy(`${REPOSITORY_ROOT}/schema/policy`);
const LIMITS = { validFrom: '2026-07-01', validTo: null, keysPerPerson: 3, keysPerOrganisation: 5 };
const POLICY: Policy = {
  ...COMMITTED,
  quotasByClass: {
    CITIZEN: [{ ...LIMITS, keysPerOrganisation: null }],
    OFFICER: [LIMITS],
    ORGANISATION: [LIMITS],
    EMERGENCY: [{ ...LIMITS, keysPerPerson: 1 }],
  },
};
const HALF_PAST = new Date('2026-11-23T03:30:00Z');

let postgres: TemporaryPostgres;
let now: Date;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await migrateSql(postgres.url);
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  now = HALF_PAST;
  await postgres.pool.query('TRUNCATE platform.quota_key, platform.quota_count');
});

const SECRET = Buffer.alloc(32, 1);

/** A gateway process of its own, as far as quotas go. */
function createWorker(pool: pg.Pool = postgres.pool, policy = POLICY): CountKeys {
  return createQuotaCounter({ pool, policy: () => policy, secretOf: () => SECRET, clock: () => now });
}

function callerOf(
  subject: string,
  organisation: string | null = 'office',
  role = 'commune-police-officer',
  purpose = 'IDENTITY_VERIFICATION',
) {
  const identity = { subject, roles: [role], agency: null, organisation, jurisdiction: null, citizenId: null };
  return { identity, role, purpose: { kind: 'KNOWN', name: purpose } as const };
}

const counted = async (): Promise<number> => {
  const { rows } = await postgres.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM platform.quota_key');
  return rows[0]?.n ?? 0;
};

describe('the quota of an officer', () => {
  it('lets the limit through and not one more, and then nothing with a key until the hour ends', async () => {
    const worker = createWorker();
    const an = callerOf('an');
    expect(await worker(an, ['1', '2'])).toBe('WITHIN');
    expect(await worker(an, ['3'])).toBe('WITHIN');
    expect(await worker(an, ['4'])).toBe('EXCEEDED');
    expect(await worker(an, ['1'])).toBe('EXCEEDED');
    expect(await worker(an, [])).toBe('WITHIN');
    now = new Date('2026-11-23T03:59:59.999Z');
    expect(await worker(an, ['1'])).toBe('EXCEEDED');
    now = new Date('2026-11-23T04:00:00Z');
    expect(await worker(an, ['4'])).toBe('WITHIN');
  });

  it('counts a key once, however often it is asked, and without a statement when this process has counted it', async () => {
    const worker = createWorker();
    for (let round = 0; round < 5; round += 1) expect(await worker(callerOf('an'), ['1', '1', '2', '3'])).toBe('WITHIN');
    expect(await counted()).toBe(6);
    const silent = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const alone = createWorker(silent);
    expect(await alone(callerOf('an'), ['1'])).toBe('UNKNOWN');
    await silent.end();
  });

  it('counts across processes, those that have seen the keys and those that have not', async () => {
    const [one, other] = [createWorker(), createWorker()];
    expect(await one(callerOf('an'), ['1', '2'])).toBe('WITHIN');
    expect(await other(callerOf('an'), ['2', '3'])).toBe('WITHIN');
    expect(await other(callerOf('an'), ['1', '2', '3'])).toBe('WITHIN');
    expect(await one(callerOf('an'), ['4'])).toBe('EXCEEDED');
    expect(await other(callerOf('an'), ['5'])).toBe('EXCEEDED');
  });

  it('lets exactly the limit through when many workers count at once', async () => {
    const workers = Array.from({ length: 12 }, () => createWorker());
    await Promise.all(workers.map((worker, index) => worker(callerOf('an'), [`k${index}`])));
    const { rows } = await postgres.pool.query<{ keys: number }>('SELECT keys FROM platform.quota_count');
    expect(rows).toEqual([{ keys: 12 }, { keys: 12 }]);
    expect(await createWorker()(callerOf('an'), ['k0'])).toBe('EXCEEDED');
  });

  it('is passed by one request that asks for too many at once, and asking again does not help', async () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => String(index));
    expect(await createWorker()(callerOf('an'), keys)).toBe('EXCEEDED');
    expect(await createWorker()(callerOf('an'), ['0'])).toBe('EXCEEDED');
    expect(await counted()).toBeLessThanOrEqual(2 * (LIMITS.keysPerPerson + 1));
  });
});

describe('the quota of an organisation', () => {
  it('is that of all its people together, and not that of another organisation', async () => {
    const worker = createWorker();
    expect(await worker(callerOf('an'), ['1', '2', '3'])).toBe('WITHIN');
    expect(await worker(callerOf('binh'), ['3', '4', '5'])).toBe('WITHIN');
    expect(await worker(callerOf('chi'), ['6'])).toBe('EXCEEDED');
    expect(await worker(callerOf('chi', 'other-office'), ['6'])).toBe('WITHIN');
    expect(await worker(callerOf('an'), ['1'])).toBe('EXCEEDED');
  });
});

describe('the classes', () => {
  it('count for themselves: an emergency is not used up by the work of the day', async () => {
    const worker = createWorker();
    expect(await worker(callerOf('an', 'hospital', 'health-worker', 'TREATMENT'), ['1', '2', '3'])).toBe('WITHIN');
    expect(await worker(callerOf('an', 'hospital', 'health-worker', 'EMERGENCY'), ['4'])).toBe('WITHIN');
    expect(await worker(callerOf('an', 'hospital', 'health-worker', 'EMERGENCY'), ['5'])).toBe('EXCEEDED');
  });

  it('of a citizen counts no organisation', async () => {
    const worker = createWorker();
    for (const subject of ['a', 'b', 'c'])
      expect(await worker(callerOf(subject, 'same', 'citizen', 'SELF_SERVICE'), [`${subject}1`, `${subject}2`, `${subject}3`])).toBe(
        'WITHIN',
      );
  });

  it('count who asks without a grant as what the role is', async () => {
    const worker = createWorker();
    const caller = { ...callerOf('an'), purpose: { kind: 'UNKNOWN' } as const };
    expect(await worker(caller, ['1', '2', '3'])).toBe('WITHIN');
    expect(await worker(caller, ['4'])).toBe('EXCEEDED');
  });

  it('allow nothing on a day for which nobody set a figure', async () => {
    const worker = createWorker();
    now = new Date('2026-06-30T16:59:59Z');
    expect(await worker(callerOf('an'), ['1'])).toBe('EXCEEDED');
    now = new Date('2026-06-30T17:00:00Z');
    expect(await worker(callerOf('an'), ['1'])).toBe('WITHIN');
  });
});

describe('what is kept', () => {
  it('is no key, no name and nothing that could be found again in another hour', async () => {
    const worker = createWorker();
    await worker(callerOf('officer-an', 'office'), ['079123456789']);
    const { rows: first } = await postgres.pool.query<{ asker: Buffer; key: Buffer }>('SELECT asker, key FROM platform.quota_key');
    now = new Date('2026-11-23T04:10:00Z');
    await worker(callerOf('officer-an', 'office'), ['079123456789']);
    const { rows: second } = await postgres.pool.query<{ asker: Buffer; key: Buffer }>(
      `SELECT asker, key FROM platform.quota_key WHERE hour = '2026-11-23T04:00:00Z'`,
    );
    expect([first.length, second.length]).toEqual([2, 2]);
    const texts = [...first, ...second].flatMap(({ asker, key }) => [asker, key]).map((bytes) => bytes.toString('latin1'));
    expect(new Set(texts).size).toBe(6);
    for (const text of texts) expect(text).not.toMatch(/officer|office|0791/);
    expect(texts.every((text) => text.length === 16)).toBe(true);
  });

  it('goes after the hour that follows', async () => {
    const worker = createWorker();
    await worker(callerOf('an'), ['1']);
    now = new Date('2026-11-23T05:00:00Z');
    await worker(callerOf('an'), ['1']);
    for (let attempt = 0; (await counted()) > 2 && attempt < 100; attempt += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    const { rows } = await postgres.pool.query(
      `SELECT DISTINCT hour FROM platform.quota_key UNION SELECT DISTINCT hour FROM platform.quota_count`,
    );
    expect(rows).toEqual([{ hour: now }]);
  });
});

describe('a database that is silent', () => {
  it('counts nobody, says so in bounded time, and counts once it answers again', async () => {
    const pool = createDatabasePool(postgres.url, { connections: 1, statementTimeoutMs: 300, name: 'test' });
    const blocker = await postgres.pool.connect();
    const worker = createWorker(pool);
    await blocker.query('BEGIN; LOCK TABLE platform.quota_key IN ACCESS EXCLUSIVE MODE');
    try {
      const startedAt = performance.now();
      expect(await worker(callerOf('an'), ['1'])).toBe('UNKNOWN');
      expect(performance.now() - startedAt).toBeLessThan(5_000);
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
    expect(await worker(callerOf('an'), ['1'])).toBe('WITHIN');
    await pool.end();
  });
});
