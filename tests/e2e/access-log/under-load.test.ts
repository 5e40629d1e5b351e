import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createParts } from '../../kit/parts.js';
import { startAuditStack, type AuditStack, type LoggedRequests } from './audit-stack.js';
import { CLIENTS, createQuestions, startLoad, type Question, type ReceivedAnswer } from './load.js';
import { startBehindProxy, takeLogAway, WAYS, type OutageReport } from './outage.js';

/** The whole proof: `ASXH_TEST_KILLS=20 npm run test:only -- tests/e2e/access-log/under-load.test.ts`. */
const KILLS = Number(process.env.ASXH_TEST_KILLS ?? 4);
/** Two gateways at a time, each started again when it was killed: most of it is starting. */
const LANES = [0, 1];
/** So that kills come in the middle of checkpoints too. */
const ENVIRONMENT = { ASXH_CHECKPOINT_INTERVAL_MS: '300' };
const ANSWERED_WITHIN_MS = 5_500;

const parts = createParts();
let stack: AuditStack;
let questions: readonly Question[];

beforeAll(async () => {
  stack = await startAuditStack();
  questions = await createQuestions();
}, 300_000);
afterAll(async () => {
  await parts.stop();
  await stack.stop();
}, 30_000);

async function expectCleanLog(): Promise<void> {
  const { exitCode, told } = await stack.verify();
  expect([exitCode, told]).toEqual([0, [expect.stringMatching(/^CLEAN /)]]);
}

const slowest = (answers: readonly ReceivedAnswer[]) => Math.max(...answers.map(({ tookMs }) => tookMs));
const delivered = (answers: readonly ReceivedAnswer[]) => answers.filter(({ isDelivered }) => isDelivered);

describe(`a gateway that is killed ${KILLS} times under load`, () => {
  /** Starts a gateway, and kills it at another moment of its work each time. */
  async function serveAndKill(kill: number): Promise<readonly ReceivedAnswer[]> {
    const gateway = parts.startGatewayProcess(ENVIRONMENT);
    const load = startLoad(await gateway.ready, questions);
    await load.untilDelivered(40 + ((kill * 17) % 60));
    await sleep((kill * 7) % 20);
    process.kill(gateway.pid, 'SIGKILL');
    await load.ended;
    // Everybody was at work when it died, and nobody was cut off before.
    expect(load.broken).toBe(CLIENTS);
    return delivered(load.received);
  }

  it('has told the access log of every answer that a client received', async () => {
    const answers: ReceivedAnswer[] = [];
    const runLane = async (lane: number): Promise<void> => {
      for (let kill = lane; kill < KILLS; kill += LANES.length) answers.push(...(await serveAndKill(kill)));
    };
    await Promise.all(LANES.map(runLane));
    const logged = await stack.readRequests();
    expect(answers.length).toBeGreaterThan(KILLS * 40);
    expect(answers.filter(({ requestId }) => !logged.delivered.has(requestId))).toEqual([]);
  }, 300_000);

  it('leaves a log in which audit-verify finds nothing', () => expectCleanLog());
});

describe('a gateway whose access log is gone under load', () => {
  const reports = new Map<string, OutageReport>();
  let logged: LoggedRequests;

  beforeAll(async () => {
    // Both at once: most of it is waiting.
    const all = await Promise.all(WAYS.map((way) => takeLogAway(parts, stack, questions, way)));
    for (const [index, way] of WAYS.entries()) if (all[index] !== undefined) reports.set(way, all[index]);
    logged = await stack.readRequests();
  }, 300_000);

  describe.each(WAYS)('(%s)', (way) => {
    const report = (): OutageReport => {
      const found = reports.get(way);
      if (found === undefined) throw new Error('The outage did not come to its end.');
      return found;
    };
    const during = () =>
      report().received.filter((one) => one.receivedAtMs > report().stoppedAtMs && one.receivedAtMs < report().healedAtMs);

    it('delivers nothing about anybody that was not durable before', () => {
      expect(delivered(during()).filter(({ requestId }) => !report().atStop.delivered.has(requestId))).toEqual([]);
    });

    it('answers who waits within 5 s by 503, and everybody at once thereafter', () => {
      const turnedAway = during().filter(({ isDelivered }) => !isDelivered);
      expect(turnedAway.length).toBeGreaterThanOrEqual(CLIENTS);
      const others = turnedAway.filter((one) => one.status !== 503 || one.code !== 'ACCESS_LOG_UNAVAILABLE' || one.retryAfter === null);
      expect(others).toEqual([]);
      // A busy machine lets everybody wait, also who asks about nobody.
      expect(slowest(turnedAway)).toBeLessThan(ANSWERED_WITHIN_MS + slowest(report().aboutNobody));
    });

    it('goes on answering what is about nobody', () => {
      expect(report().aboutNobody.length).toBeGreaterThan(1);
      expect(report().aboutNobody.filter(({ status, isDelivered }) => status !== 200 || !isDelivered)).toEqual([]);
    });

    it('resumes by itself, with a record of every answer that a client received before, meanwhile and after', () => {
      const { received, broken, healedAtMs } = report();
      expect(broken).toBe(0);
      expect(delivered(received).filter(({ receivedAtMs }) => receivedAtMs > healedAtMs).length).toBeGreaterThan(CLIENTS);
      expect(delivered(received).filter(({ requestId }) => !logged.delivered.has(requestId))).toEqual([]);
    });

    it('tells of no delivery that a client did not receive, but with a mark', () => {
      const withheld = report().received.filter(({ requestId, isDelivered }) => !isDelivered && logged.delivered.has(requestId));
      expect(withheld.filter(({ requestId }) => !logged.aborted.has(requestId))).toEqual([]);
    });
  });

  it('tells of each outage, and leaves a log in which audit-verify finds nothing', async () => {
    const outages = await stack.asSuperuser<{ refused: number }>(
      `SELECT (body::jsonb ->> 'refused')::int AS refused FROM access_log.record WHERE kind = 'OUTAGE'`,
    );
    expect(outages.length).toBeGreaterThanOrEqual(WAYS.length);
    expect(outages.filter(({ refused }) => refused < 1)).toEqual([]);
    await expectCleanLog();
  });
});

it('an answer whose client left while it waited for the log is in the log, with a mark', async () => {
  await using resources = new AsyncDisposableStack();
  const { gateway, proxy } = await startBehindProxy(parts, resources);
  const before = await stack.readRequests();
  proxy.silence();
  await expect(fetch(gateway, { method: 'POST', ...questions[0], signal: AbortSignal.timeout(2_500) })).rejects.toThrow('timeout');
  await proxy.heal();
  let after = before;
  while (after.aborted.size === before.aborted.size) after = await stack.readRequests();
  const [requestId = '', ...others] = after.aborted.difference(before.aborted);
  expect([others, after.delivered.has(requestId)]).toEqual([[], true]);
});

describe('audit-verify names it when the superuser of the database', () => {
  let writer: string;
  let sequence: number;

  beforeAll(async () => {
    const [longest] = await stack.asSuperuser<{ writer: string; records: number }>(
      `SELECT writer, count(*)::int AS records FROM access_log.record GROUP BY writer ORDER BY records DESC LIMIT 1`,
    );
    [writer, sequence] = [longest?.writer ?? '', Math.floor((longest?.records ?? 0) / 2)];
  });

  it.each([
    [
      'altered a record',
      'HASH_DIFFERS',
      `UPDATE access_log.record SET body = replace(body, '"at"', '"At"') WHERE writer = $1 AND sequence = $2`,
    ],
    ['deleted it', 'MISSING', 'DELETE FROM access_log.record WHERE writer = $1 AND sequence = $2'],
  ])('%s', async (_, finding, text) => {
    await stack.asSuperuser(text, [writer, sequence]);
    const { exitCode, told } = await stack.verify();
    expect([exitCode, told[0]]).toEqual([1, expect.stringContaining(`BAD ${finding} writer ${writer} sequence ${sequence}:`)]);
  });

  it('emptied the table', async () => {
    await stack.asSuperuser('TRUNCATE access_log.record');
    const { exitCode, told } = await stack.verify();
    expect([exitCode, told[0]]).toEqual([1, expect.stringMatching(/^BAD MISSING writer .+ sequence 1:/)]);
  });
});
