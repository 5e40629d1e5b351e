import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { startFaultProxy, type FaultProxy } from '../kit/fault-proxy.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { startWorld, WHOLE_ANSWER, type World, type WorldAnswer } from './faulty-world.js';

const REQUEST_TIMEOUT_MS = 1_500;
/** Of a machine that does much else at the same time. */
const PATIENCE_MS = 2_500;
/** As many as find a place or may wait for one, also at the agency that is well. */
const CLIENTS = 16;
const HUNG_MS = 4_000;
const PLACES = 4;
/** Two times all places, the second before the breaker has opened, and the trials. */
const MOST_CALLS = 2 * PLACES + 4;
const resilience = {
  ...DEFAULT_RESILIENCE,
  fairTimeMs: 500,
  breaker: { ...DEFAULT_RESILIENCE.breaker, minimumCalls: PLACES, openMs: 1_000, maxOpenMs: 1_000 },
  bulkhead: { inFlight: { CITIZEN: PLACES, OFFICER: PLACES, BULK: PLACES }, queue: CLIENTS - PLACES, queueMs: 500 },
};

let insurance: ChildProcess;
let population: FaultyAgency;
let proxy: FaultProxy;
let world: World;

beforeAll(async () => {
  insurance = fork(join(REPOSITORY_ROOT, 'dist/tests/kit/agency-child.js'), { execArgv: [] });
  const [{ url }] = (await once(insurance, 'message')) as [{ readonly url: string }];
  // It only counts connections.
  proxy = await startFaultProxy(url);
  population = await startAgency('population');
  const urls = { population: population.url, 'social-insurance': proxy.url };
  world = await startWorld({ urls, protection: { resilience }, requestTimeoutMs: REQUEST_TIMEOUT_MS });
});
afterAll(async () => {
  await world.close();
  await Promise.all([proxy.stop(), population.stop()]);
  insurance.kill('SIGKILL');
});

async function countAsked(): Promise<number> {
  insurance.send('how often?');
  const [{ asked }] = (await once(insurance, 'message')) as [{ readonly asked: number }];
  return asked;
}

/** Many clients, each asking again as soon as it is answered, as long as it goes on. */
async function askFor(ms: number): Promise<{ readonly answers: readonly WorldAnswer[]; readonly mostOpen: number }> {
  const answers: WorldAnswer[] = [];
  const until = performance.now() + ms;
  let mostOpen = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < until) {
      answers.push(await world.ask());
      mostOpen = Math.max(mostOpen, proxy.open);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, work));
  return { answers, mostOpen };
}

it('a process that hangs costs its fields within the deadline, holds few calls, and is met by no crowd when it goes on (E2)', async () => {
  expect(await world.ask()).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
  insurance.kill('SIGSTOP');
  const { answers, mostOpen } = await askFor(HUNG_MS);
  for (const answer of answers) {
    expect([answer.status, answer.data]).toEqual([200, { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } }]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
  }
  expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(REQUEST_TIMEOUT_MS + PATIENCE_MS);
  expect(answers.length).toBeGreaterThan(CLIENTS * 2);
  // A connection that is given up may be seen to end after its successor was seen to come.
  expect(mostOpen).toBeLessThanOrEqual(2 * PLACES);

  // Nobody asks now: what arrives is what the gateway had sent into the silence.
  const before = answers.length;
  insurance.kill('SIGCONT');
  await sleep(300);
  const left = await countAsked();
  expect(left).toBeLessThanOrEqual(1 + MOST_CALLS);
  expect(left).toBeLessThan(before);
});

it('and then answers everybody, each question once', async () => {
  while ((await world.ask()).errors.length > 0) await sleep(50);
  const asked = await countAsked();
  const answers = await Promise.all(Array.from({ length: PLACES }, () => world.ask()));
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
  expect((await countAsked()) - asked).toBe(PLACES);
});
