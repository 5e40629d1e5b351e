import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createSignatureVerifier } from '../../schema/contract/http-signature.js';
import { createPool, createRowReader } from '../../subgraphs/kit/rows/row-reader.js';
import { openRequestLife } from '../../subgraphs/kit/server/request-life.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../e2e/import/temporary-postgres.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { QUESTION, SECRET, startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

const APPLICATION = 'asxh-faults-deadline';
const SLOW = { text: 'SELECT pg_sleep(30)', values: [] };

/** A PostgreSQL of its own, on a machine that may be busy. */
const STARTS_WITHIN_MS = 120_000;

let postgres: TemporaryPostgres;
let pool: pg.Pool;
let population: FaultyAgency;
let insurance: FaultyAgency;
let world: World;
/** How often the agency was told that nobody waits any more. */
let timesTold = 0;
const signatures: boolean[] = [];

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  pool = createPool(`${postgres.url}?application_name=${APPLICATION}`, 4);
  population = await startAgency('population');
  insurance = await startAgency('social-insurance');
  world = await startWorld({ urls: { population: population.url, 'social-insurance': insurance.url } });
  await world.ask();
  runSlowStatements();
}, STARTS_WITHIN_MS);
afterEach(() => expect(countRunning()).resolves.toBe(0));
afterAll(async () => {
  await world.close();
  await Promise.all([population.stop(), insurance.stop()]);
  await pool.end();
  await postgres.stop();
});

/** The agency checks the signature and reads its rows as the kit does, and its statement takes half a minute. */
function runSlowStatements(): void {
  const keyId = 'gateway-social-insurance';
  const verify = createSignatureVerifier({ keys: new Map([[keyId, { keyId, secret: SECRET }]]), clock: () => new Date() });
  const rows = createRowReader(pool);
  insurance.behave(async (body, response, request) => {
    const signed = { method: 'POST', path: request.url ?? '', body, caller: String(request.headers['asxh-caller']) };
    signatures.push(verify(signed, request.headers).valid);
    const life = openRequestLife(request, response);
    life.signal.addEventListener('abort', () => timesTold++);
    await rows.within(life).read(SLOW);
  });
}

async function countRunning(): Promise<number> {
  const text = `SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND state = 'active'`;
  return (await postgres.pool.query(text, [APPLICATION])).rows.length;
}

/** False when the question was answered before its statement was seen: a busy machine can spend a second on the way. */
async function isSeenRunning(answering: Promise<unknown>): Promise<boolean> {
  let isAnswered = false;
  void answering.catch(() => undefined).then(() => (isAnswered = true));
  while (!isAnswered) {
    if ((await countRunning()) > 0) return true;
    await sleep(5);
  }
  return false;
}

describe('the time of a request, from its client to the database', () => {
  it('of a second leaves no SQL at 1.2 seconds, and answers what came by then (E4)', async () => {
    for (let wasSeen = false; !wasSeen;) {
      const over = sleep(1_200);
      const answering = world.ask(QUESTION, { headers: { 'asxh-timeout-ms': '1000' } });
      wasSeen = await isSeenRunning(answering);
      await over;
      expect(await countRunning()).toBe(0);
      const answer = await answering;
      expect([answer.status, answer.data]).toEqual([200, { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } }]);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
    }
    expect(signatures.length).toBeGreaterThan(0);
    expect(signatures).not.toContain(false);
  });

  it('ends when the client goes away: fetch and SQL are cancelled within 500 ms (E5)', async () => {
    const left = new AbortController();
    const answering = world.ask(QUESTION, { signal: left.signal });
    const told = expect(answering).rejects.toThrow();
    expect(await isSeenRunning(answering)).toBe(true);
    timesTold = 0;
    left.abort();
    await sleep(500);
    expect([await countRunning(), timesTold]).toEqual([0, 1]);
    await told;
  });

  it('is never longer than everybody has, whatever the client says', async () => {
    const told: number[] = [];
    insurance.behave((_, response, request) => {
      told.push(Number(request.headers['asxh-timeout-ms']));
      response.end('{"data":{"_entities":[{"contributionPeriods":null}]}}');
    });
    for (const said of ['999999999', '0', '-5', 'soon', '5000']) await world.ask(QUESTION, { headers: { 'asxh-timeout-ms': said } });
    expect(told).toHaveLength(5);
    for (const [nth, ms] of told.entries()) {
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(nth === 4 ? 5_000 : 10_000);
    }
  });
});
