import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import { startProxiedWorld, startWorld, WHOLE_ANSWER, type ProxiedWorld } from './faulty-world.js';

const REQUEST_TIMEOUT_MS = 3_000;
const CALLS = 6;
const resilience = {
  ...DEFAULT_RESILIENCE,
  fairTimeMs: 500,
  breaker: { ...DEFAULT_RESILIENCE.breaker, windowMs: 120_000, minimumCalls: CALLS, openMs: 60_000, maxOpenMs: 60_000 },
};
const WITHOUT = { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } };

let site: ProxiedWorld;

beforeAll(async () => {
  site = await startProxiedWorld({ protection: { resilience }, requestTimeoutMs: REQUEST_TIMEOUT_MS });
});
afterAll(() => site.stop());

it('an agency that falls silent costs its fields and the deadline at first, then its fields alone, and is not asked (E2)', async () => {
  site.proxy.set({ kind: 'BLACK_HOLE' });
  const first = await Promise.all(Array.from({ length: CALLS }, () => site.world.ask()));
  for (const answer of first) expect([answer.status, answer.data]).toEqual([200, WITHOUT]);
  const later = await Promise.all(Array.from({ length: 20 }, () => site.world.ask()));
  for (const answer of later) {
    expect([answer.status, answer.data]).toEqual([200, WITHOUT]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
  }
  const fastest = Math.min(...later.map(({ tookMs }) => tookMs));
  expect(fastest).toBeLessThan(REQUEST_TIMEOUT_MS / 2);
  expect(site.insurance.asked).toBe(0);
});

it('a stopping gateway answers what runs and what comes within its notice, each the last of its connection (E9)', async () => {
  const stopping = await startWorld({
    urls: { population: site.population.url, 'social-insurance': site.insurance.url },
    protection: { drainNoticeMs: 500 },
  });
  site.insurance.behave(async (_, response) => {
    await sleep(300);
    response.end('{"data":{"_entities":[{"contributionPeriods":null}]}}');
  });
  const running = stopping.ask();
  while (site.insurance.asked === 0) await sleep(5);
  const closing = stopping.close();
  const live = new URL('/health/live', stopping.url);
  const ready = await fetch(new URL('/health/ready', stopping.url));
  const late = await fetch(live);
  expect([ready.status, ready.headers.get('connection'), late.status]).toEqual([503, 'close', 200]);
  expect((await running).status).toBe(200);
  await closing;
  await expect(fetch(live)).rejects.toThrow();
});
