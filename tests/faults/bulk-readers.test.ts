import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { startWorld, type World } from './faulty-world.js';

const BULK_QUERIES = 50;
/** What one list takes the agency. */
const LIST_MS = 300;
const PLACES = DEFAULT_RESILIENCE.bulkhead.inFlight.BULK;
/** What takes the agency long, of something that every caller may ask for. */
const LIST = '{ unit(code: "heavy") { name } }';
const UNIT = '{ unit(code: 1) { name } }';

let population: FaultyAgency;
let insurance: FaultyAgency;
let world: World;
const lists = { running: 0, most: 0 };

beforeAll(async () => {
  [population, insurance] = await Promise.all([startAgency('population'), startAgency('social-insurance')]);
  world = await startWorld({ urls: { population: population.url, 'social-insurance': insurance.url } });
  await world.ask(UNIT, { role: 'commune-labour-officer' });
  population.behave(async (body, response, request) => {
    if (body.includes('heavy')) await runList();
    await population.answer(body, response, request);
  });
});
afterAll(async () => {
  await world.close();
  await Promise.all([population.stop(), insurance.stop()]);
});

async function runList(): Promise<void> {
  lists.running++;
  lists.most = Math.max(lists.most, lists.running);
  await sleep(LIST_MS);
  lists.running--;
}

it('fifty heavy lists of a bulk reader wait for each other, and an officer for none of them (E8)', async () => {
  const reading = Promise.all(Array.from({ length: BULK_QUERIES }, () => world.ask(LIST, { role: 'payment-provider' })));
  while (lists.running < PLACES) await sleep(5);
  const officer = await world.ask(UNIT, { role: 'commune-labour-officer' });
  expect(lists.running).toBe(PLACES);
  expect(officer).toMatchObject({ status: 200, data: { unit: { name: 'Unit 1' } }, errors: [] });

  const answers = await reading;
  expect(lists.most).toBe(PLACES);
  const read = answers.filter(({ errors }) => errors.length === 0);
  expect(read.length).toBeGreaterThan(PLACES);
  // Who waited too long is told so, soon, and is not asked for later.
  const told = answers.filter(({ errors }) => errors.length > 0);
  for (const { status, errors } of told) {
    expect([status, errors[0]?.extensions]).toMatchObject([200, { code: 'UNAVAILABLE', agency: 'population' }]);
  }
  expect(population.asked).toBe(2 + read.length);
});
