import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AccessLogUnavailable } from '../../../gateway/audit/access-log.js';
import { createLogDatabase, type LogDatabase } from '../../kit/log-database.js';
import { intentOf, outcomeOf } from '../../kit/access-records.js';
import { runLog, verify, type RunningLog } from '../../kit/running-log.js';

const GRACE_MS = 500;

let database: LogDatabase;
let running: RunningLog;

beforeEach(async () => {
  database = await createLogDatabase();
  running = await runLog(database, { graceMs: GRACE_MS });
});

afterEach(async () => {
  await running.stop();
  await database.drop();
});

/** Appends until one is durable again, as the next requests would. */
async function untilResumed(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isDurable = await running.log.append(intentOf(['p1.later'])).then(
      () => true,
      () => false,
    );
    if (isDurable) return;
    await sleep(50);
  }
  throw new Error('The log did not resume.');
}

async function appendAndTime(): Promise<{ error: unknown; ms: number }> {
  const before = performance.now();
  const error: unknown = await running.log.append(intentOf(['p1.a'])).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - before };
}

const kinds = async (): Promise<string[]> => {
  const rows = await database.asSuperuser<{ kind: string }>('SELECT kind FROM access_log.record ORDER BY sequence');
  return rows.map(({ kind }) => kind);
};

describe('while nobody can connect to the database', () => {
  const close = async (): Promise<void> => {
    const name = new URL(database.writerUrl).pathname.slice(1);
    await database.asSuperuser(`ALTER ROLE asxh_access_log_writer IN DATABASE ${name} SET default_transaction_read_only = on`);
    await database.asSuperuser(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'asxh-access-log' AND datname = $1`,
      [name],
    );
  };
  const open = (): Promise<unknown> =>
    database.asSuperuser(`ALTER ROLE asxh_access_log_writer IN DATABASE ${new URL(database.writerUrl).pathname.slice(1)} RESET ALL`);

  it('waiting records are turned away within the grace, later ones at once, and the chain goes on without a gap', async () => {
    await running.request(3);
    await close();
    const waiting = await Promise.all([appendAndTime(), appendAndTime()]);
    for (const { error, ms } of waiting) {
      expect(error).toBeInstanceOf(AccessLogUnavailable);
      expect(ms).toBeLessThan(GRACE_MS + 100);
    }
    const later = await appendAndTime();
    expect(later.error).toBeInstanceOf(AccessLogUnavailable);
    expect(later.ms).toBeLessThan(20);

    await open();
    await untilResumed();
    await running.request(3);
    expect((await verify(database)).findings).toEqual([]);
    expect(await kinds()).toContain('OUTAGE');
  });

  it('an outage that is shorter than the grace is waited for', async () => {
    await running.request(1);
    await close();
    const waiting = running.request(5);
    await sleep(GRACE_MS / 5);
    await open();
    await expect(waiting).resolves.toBeUndefined();
    expect((await verify(database)).findings).toEqual([]);
    expect(await kinds()).not.toContain('OUTAGE');
  });
});

describe('while the database hangs', () => {
  it('a batch that arrives after it was given up is there once, and its outcomes are marked as not delivered', async () => {
    await running.request(3);
    const [lock] = [new pg.Client({ connectionString: await superuserUrl() })];
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE access_log.record IN ACCESS EXCLUSIVE MODE');
    const intent = intentOf(['p1.a']);
    const appended = Promise.allSettled([running.log.append(intent), running.log.append(outcomeOf(intent))]);
    expect((await appended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await lock.query('COMMIT');
    await lock.end();

    await untilResumed();
    await running.request(1);
    expect((await verify(database)).findings).toEqual([]);
    const rows = await database.asSuperuser<{ kind: string }>(
      'SELECT kind FROM access_log.record WHERE request_id = $1 ORDER BY sequence',
      [intent.requestId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['INTENT', 'OUTCOME', 'ABORT']);
  });

  const superuserUrl = async (): Promise<string> => {
    const { accessLogUrl } = await import('../../kit/access-log.js');
    const url = new URL(accessLogUrl('superuser'));
    url.pathname = new URL(database.writerUrl).pathname;
    return url.href;
  };
});

describe('what a token may hold', () => {
  it('an organisation with line breaks and NUL is kept in the text as it came, and does no harm', async () => {
    const organisation = 'A\u0000B\nC,D\u001b[31m';
    const actor = { ...intentOf([]).actor, organisation };
    await expect(running.log.append(intentOf([], { actor }))).resolves.toBeUndefined();
    const [row] = await database.asSuperuser<{ organisation: string; body: string }>(
      `SELECT organisation, body FROM access_log.record WHERE kind = 'INTENT'`,
    );
    expect(row?.organisation).toBe('A B C,D [31m');
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ actor: { organisation } });
    expect((await verify(database)).findings).toEqual([]);
  });

  it('a record that the database cannot take is turned away, and those after it are not', async () => {
    await expect(running.log.append(intentOf(['p1.a'], { requestId: 'not-a-uuid' }))).rejects.toBeInstanceOf(AccessLogUnavailable);
    await expect(running.request(2)).resolves.toBeUndefined();
    expect((await verify(database)).findings).toEqual([]);
  });
});
