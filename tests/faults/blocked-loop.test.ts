import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEFAULT_PROTECTION } from '../../gateway/http/read-protection-settings.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

const BLOCKED_MS = 1_500;
const RECOVERY_MS = 5_000;
const REQUESTS = 10;
const shed = { ...DEFAULT_PROTECTION.shed, lagTargetMs: 50, lagRefuseMs: 100 };

let agencies: readonly FaultyAgency[];
let world: World;

beforeAll(async () => {
  const [population, insurance] = await Promise.all([startAgency('population'), startAgency('social-insurance')]);
  agencies = [population, insurance];
  world = await startWorld({ urls: { population: population.url, 'social-insurance': insurance.url }, protection: { shed } });
});
afterAll(async () => {
  await world.close();
  await Promise.all(agencies.map((agency) => agency.stop()));
});

const questions = (): number => agencies.reduce((sum, { asked }) => sum + asked, 0);

/** The gateway runs in this process: what the test does with its one thread is done to the gateway. */
function blockLoop(): void {
  const endsAtMs = performance.now() + BLOCKED_MS;
  while (performance.now() < endsAtMs);
}

async function askUntilAnswered(): Promise<unknown> {
  const endsAtMs = performance.now() + RECOVERY_MS;
  for (;;) {
    const { status, data } = await world.ask();
    if (status !== 503 || performance.now() > endsAtMs) return { status, data };
    await sleep(50);
  }
}

it('a gateway whose event loop was blocked turns away what came meanwhile, with Retry-After and before anybody is asked, and recovers (E23)', async () => {
  expect(await askUntilAnswered()).toEqual({ status: 200, data: WHOLE_ANSWER });
  const before = questions();
  const waiting = Array.from({ length: REQUESTS }, () => world.ask());
  blockLoop();
  for (const { status, retryAfter, errors } of await Promise.all(waiting)) {
    expect([status, errors]).toMatchObject([503, [{ extensions: { code: 'OVERLOADED' } }]]);
    expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);
  }
  expect(questions()).toBe(before);
  expect(await askUntilAnswered()).toEqual({ status: 200, data: WHOLE_ANSWER });
});
