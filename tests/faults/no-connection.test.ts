import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

/** Ten times the time to connect: an answer that waited for it would come later than any that is asserted. */
const REQUEST_TIMEOUT_MS = 10_000;
const { connectTimeoutMs } = DEFAULT_RESILIENCE;
/** A busy machine's own delay. */
const SLACK_MS = 2_000;
const WITHOUT = { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } };

/** Names below `invalid` lead nowhere, by RFC 2606. */
const LOST = 'agency.invalid';
const { lookup } = dns;

let population: FaultyAgency;
let silent: Server;
const sockets = new Set<Socket>();
let world: World | null = null;

beforeAll(async () => {
  population = await startAgency('population');
  silent = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world?.close();
  world = null;
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  silent.close();
  await population.stop();
});

async function askWithInsuranceAt(url: string) {
  world = await startWorld({ urls: { population: population.url, 'social-insurance': url }, requestTimeoutMs: REQUEST_TIMEOUT_MS });
  const answer = await world.ask();
  expect([answer.status, answer.data]).toEqual([200, WITHOUT]);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
  expect(answer.tookMs).toBeLessThan(connectTimeoutMs + SLACK_MS);
  return answer;
}

it('the time to connect is a second', () => {
  expect(connectTimeoutMs).toBe(1_000);
});

it('an agency that takes the connection and says nothing to the TLS handshake costs its fields and the time to connect (E24)', async () => {
  // A server that listens on a port has an address with one.
  const { tookMs } = await askWithInsuranceAt(`https://127.0.0.1:${(silent.address() as AddressInfo).port}/graphql`);
  expect(tookMs).toBeGreaterThan(connectTimeoutMs * 0.9);
  expect(sockets.size).toBeGreaterThan(0);
});

it('an agency whose name nobody knows costs its fields alone (E24)', async () => {
  await askWithInsuranceAt(`http://${LOST}/graphql`);
});

it('an agency whose name is looked up without end costs its fields and the time to connect (E24)', async () => {
  const never = jest.spyOn(dns, 'lookup').mockImplementation((name: string, ...rest: readonly unknown[]) => {
    if (name !== LOST) (lookup as (...given: readonly unknown[]) => void)(name, ...rest);
  });
  const { tookMs } = await askWithInsuranceAt(`http://${LOST}/graphql`);
  expect(tookMs).toBeGreaterThan(connectTimeoutMs * 0.9);
  expect(never.mock.calls.some(([name]) => name === LOST)).toBe(true);
});
