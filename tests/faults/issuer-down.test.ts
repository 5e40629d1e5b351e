import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../scripts/start/ports.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { QUESTION, startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

let population: FaultyAgency;
let insurance: FaultyAgency;
let port: number;
let world: World;
let issuer: Server | null = null;

beforeAll(async () => {
  [population, insurance] = await Promise.all([startAgency('population'), startAgency('social-insurance')]);
  port = await findFreePort();
  const urls = { population: population.url, 'social-insurance': insurance.url };
  world = await startWorld({ urls, jwksUrl: `http://127.0.0.1:${port}/jwks` });
});
afterEach(stopIssuer);
afterAll(async () => {
  await world.close();
  await Promise.all([population.stop(), insurance.stop()]);
});

async function startIssuer(keys: () => string = () => JSON.stringify({ keys: world.issuerKeys })): Promise<void> {
  const server = createServer((_, response) => void response.setHeader('content-type', 'application/json').end(keys()));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  issuer = server;
}

async function stopIssuer(): Promise<void> {
  const stopped = issuer;
  issuer = null;
  stopped?.closeAllConnections();
  await new Promise((resolve) => (stopped === null ? resolve(null) : stopped.close(resolve)));
}

const ask = async (laterSeconds = 0) => world.ask(QUESTION, { token: await world.signTokenLater(laterSeconds) });

describe('a gateway that is started while the identity provider is away (E20)', () => {
  it('runs, refuses every token and asks nobody', async () => {
    for (let tries = 0; tries < 3; tries++) {
      const answer = await ask();
      expect([answer.status, answer.data ?? null]).toEqual([401, null]);
    }
    expect([population.asked, insurance.asked]).toEqual([0, 0]);
    const ready = await fetch(new URL('/health/live', world.url));
    expect(ready.status).toBe(200);
  });

  it.each(['', '<html>', '{}', '{"keys":"all"}', '{"keys":[]}'])('and while it answers %j', async (text) => {
    await startIssuer(() => text);
    expect((await ask()).status).toBe(401);
    expect(population.asked).toBe(0);
  });

  it('serves as soon as the provider is back, and goes on with the keys that it knows when it goes away again', async () => {
    await startIssuer();
    for (let tries = 0; (await ask()).status !== 200; tries++) {
      // An unknown key is looked up again every few seconds only.
      expect(tries).toBeLessThan(40);
      await sleep(500);
    }
    await stopIssuer();
    expect(await ask(-1)).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
  });
});
