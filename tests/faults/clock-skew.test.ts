import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSignatureVerifier } from '../../schema/contract/http-signature.js';
import { localDateAt } from '../../schema/contract/local-date.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { QUESTION, SECRET, startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

const MINUTES = 60;
const FIVE_MINUTES_MS = 5 * MINUTES * 1_000;
const PERIODS = '{"data":{"_entities":[{"contributionPeriods":[{"startMonth":"2020-01"}]}]}}';

let population: FaultyAgency;
let insurance: FaultyAgency;
let world: World;
/** How wrong the gateway's clock is; the agency's and the issuer's are right. */
let skewMs = 0;

beforeAll(async () => {
  [population, insurance] = await Promise.all([startAgency('population'), startAgency('social-insurance')]);
  const urls = { population: population.url, 'social-insurance': insurance.url };
  world = await startWorld({ urls, clock: () => new Date(Date.now() + skewMs) });
  checkSignatures();
});
beforeEach(() => {
  skewMs = 0;
});
afterAll(async () => {
  await world.close();
  await Promise.all([population.stop(), insurance.stop()]);
});

/** The insurance agency looks at who asks, by its own clock, as every agency does. */
function checkSignatures(): void {
  const keyId = 'gateway-social-insurance';
  const verify = createSignatureVerifier({ keys: new Map([[keyId, { keyId, secret: SECRET }]]), clock: () => new Date() });
  insurance.behave((body, response, request) => {
    const signed = { method: 'POST', path: request.url ?? '', body, caller: String(request.headers['asxh-caller']) };
    if (verify(signed, request.headers).valid) response.setHeader('content-type', 'application/json').end(PERIODS);
    else response.writeHead(401).end();
  });
}

describe('a clock that is five minutes wrong opens nothing (E18)', () => {
  it.each([
    ['whose life begins in five minutes, of an issuer that is ahead', 5 * MINUTES],
    ['whose life ended, of an issuer that is behind', -15 * MINUTES],
  ])('refuses a token %s, and asks nobody', async (_, seconds) => {
    const asked = population.asked;
    const answer = await world.ask(QUESTION, { token: await world.signTokenLater(seconds) });
    expect([answer.status, answer.data ?? null, population.asked]).toEqual([401, null, asked]);
  });

  it('accepts one that is five minutes old', async () => {
    const answer = await world.ask(QUESTION, { token: await world.signTokenLater(-5 * MINUTES) });
    expect(answer).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
  });

  it.each([FIVE_MINUTES_MS, -FIVE_MINUTES_MS])(
    'of the gateway, by %i ms: agencies refuse its signatures, which costs their fields',
    async (ms) => {
      const token = await world.signTokenLater(ms / 1_000);
      skewMs = ms;
      const answer = await world.ask(QUESTION, { token });
      expect([answer.status, answer.data]).toEqual([200, { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } }]);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
      skewMs = 0;
      expect(await world.ask()).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
    },
  );

  it('moves no deadline: the time of a request goes by a clock that only ever grows', async () => {
    const token = await world.tokenFor('citizen');
    population.behave(async (_, response) => {
      skewMs = -FIVE_MINUTES_MS;
      await new Promise((resolve) => setTimeout(resolve, 2_000).unref());
      response.end();
    });
    const answer = await world.ask(QUESTION, { token, headers: { 'asxh-timeout-ms': '500' } });
    population.behave(null);
    expect([answer.status, answer.data]).toEqual([200, { citizen: null }]);
    expect(answer.tookMs).toBeGreaterThan(450);
    expect(answer.tookMs).toBeLessThan(2_000);
  });
});

it('the day changes at midnight in Viet Nam, also that of the year, and no summer time moves it (E18)', () => {
  for (const [instant, day] of [
    ['2026-12-31T16:59:59.999Z', '2026-12-31'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29'],
    ['2026-06-30T16:59:59.999Z', '2026-06-30'],
    ['2026-06-30T17:00:00.000Z', '2026-07-01'],
  ] as const)
    expect([instant, localDateAt(new Date(instant))]).toEqual([instant, day]);
});
