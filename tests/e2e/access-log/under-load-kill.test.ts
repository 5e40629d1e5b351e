import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createParts } from '../../kit/parts.js';
import { startAuditStack, type AuditStack } from './audit-stack.js';
import { CLIENTS, createQuestions, startLoad, type Question, type ReceivedAnswer } from './load.js';

const KILLS = 20;
/** So that kills come in the middle of checkpoints too. */
const ENVIRONMENT = { ASXH_CHECKPOINT_INTERVAL_MS: '300' };

const parts = createParts();
let stack: AuditStack;
let questions: readonly Question[];
const received: ReceivedAnswer[] = [];

beforeAll(async () => {
  stack = await startAuditStack();
  questions = await createQuestions();
}, 120_000);
afterAll(async () => {
  await parts.stop();
  await stack.stop();
}, 30_000);

/** Starts a gateway, and kills it at another moment of its work each time. */
async function serveAndKill(kill: number): Promise<readonly ReceivedAnswer[]> {
  const gateway = parts.startGatewayProcess(ENVIRONMENT);
  const load = startLoad(await gateway.ready, questions);
  await load.untilDelivered(40 + ((kill * 17) % 60));
  await sleep((kill * 7) % 20);
  process.kill(gateway.pid, 'SIGKILL');
  await load.ended;
  // Everybody was at work when it died, and nobody before.
  expect(load.broken).toBe(CLIENTS);
  return load.received;
}

describe('a gateway that is killed under load', () => {
  it(`${KILLS} times has told the access log of every answer that a client received`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) received.push(...(await serveAndKill(kill)));
    const { delivered } = await stack.readRequests();
    const answers = received.filter(({ isDelivered }) => isDelivered);
    expect(answers.length).toBeGreaterThan(KILLS * 40);
    expect(answers.filter(({ requestId }) => !delivered.has(requestId))).toEqual([]);
  }, 180_000);

  it('leaves a log in which audit-verify finds nothing', async () => {
    const { exitCode, told } = await stack.verify();
    expect([exitCode, told]).toEqual([0, [expect.stringMatching(/^CLEAN /)]]);
  });
});

/** One record of a killed gateway, somewhere in the middle of its chain. */
async function chooseRecord(): Promise<{ writer: string; sequence: number }> {
  const [record] = await stack.asSuperuser<{ writer: string; sequence: number }>(
    `SELECT writer, max(sequence)::int / 2 AS sequence FROM access_log.record GROUP BY writer ORDER BY max(sequence) DESC LIMIT 1`,
  );
  if (record === undefined) throw new Error('The log is empty.');
  return record;
}

describe('audit-verify names what the superuser of the database then did to it', () => {
  it('altered a record', async () => {
    const { writer, sequence } = await chooseRecord();
    await stack.asSuperuser(
      `UPDATE access_log.record SET body = replace(body, 'population', 'health') WHERE writer = $1 AND sequence = $2`,
      [writer, sequence],
    );
    const { exitCode, told } = await stack.verify();
    expect([exitCode, told[0]]).toEqual([1, expect.stringContaining(writer)]);
    console.log(told);
  });
});
