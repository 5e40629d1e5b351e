import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import { startFaultProxy, type FaultProxy } from '../kit/fault-proxy.js';
import { startAgency, startWorld, WHOLE_ANSWER, type FaultyAgency, type World } from './faulty-world.js';

const REQUEST_TIMEOUT_MS = 3_000;
const CALLS = 6;
const resilience = {
  ...DEFAULT_RESILIENCE,
  fairTimeMs: 500,
  breaker: { ...DEFAULT_RESILIENCE.breaker, windowMs: 120_000, minimumCalls: CALLS, openMs: 60_000, maxOpenMs: 60_000 },
};
const WITHOUT = { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } };

let population: FaultyAgency;
let insurance: FaultyAgency;
let proxy: FaultProxy;
let world: World;

beforeAll(async () => {
  population = await startAgency('population');
  insurance = await startAgency('social-insurance');
  proxy = await startFaultProxy(insurance.url);
  const urls = { population: population.url, 'social-insurance': proxy.url };
  world = await startWorld({ urls, protection: { resilience }, requestTimeoutMs: REQUEST_TIMEOUT_MS });
});
afterAll(async () => {
  await world.close();
  await proxy.stop();
  await Promise.all([population.stop(), insurance.stop()]);
});

it('an agency that falls silent costs its fields and the deadline at first, then its fields alone, and is not asked (E2)', async () => {
  proxy.set({ kind: 'BLACK_HOLE' });
  const first = await Promise.all(Array.from({ length: CALLS }, () => world.ask()));
  for (const answer of first) expect([answer.status, answer.data]).toEqual([200, WITHOUT]);
  const later = await Promise.all(Array.from({ length: 20 }, () => world.ask()));
  for (const answer of later) {
    expect([answer.status, answer.data]).toEqual([200, WITHOUT]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
  }
  const fastest = Math.min(...later.map(({ tookMs }) => tookMs));
  expect(fastest).toBeLessThan(REQUEST_TIMEOUT_MS / 2);
  expect(insurance.asked).toBe(0);
});

it('a stopping gateway answers what runs and what comes within its notice, each the last of its connection (E9)', async () => {
  const stopping = await startWorld({
    urls: { population: population.url, 'social-insurance': insurance.url },
    protection: { drainNoticeMs: 500 },
  });
  insurance.behave(async (_, response) => {
    await sleep(300);
    response.end('{"data":{"_entities":[{"contributionPeriods":null}]}}');
  });
  const running = stopping.ask();
  while (insurance.asked === 0) await sleep(5);
  const closing = stopping.close();
  const live = new URL('/health/live', stopping.url);
  const ready = await fetch(new URL('/health/ready', stopping.url));
  const late = await fetch(live);
  expect([ready.status, ready.headers.get('connection'), late.status]).toEqual([503, 'close', 200]);
  expect((await running).status).toBe(200);
  await closing;
  await expect(fetch(live)).rejects.toThrow();
});
