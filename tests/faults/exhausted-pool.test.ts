import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createPool, createRowReader } from '../../subgraphs/kit/rows/row-reader.js';
import { openRequestLife } from '../../subgraphs/kit/server/request-life.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../e2e/import/temporary-postgres.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { QUESTION, startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

const APPLICATION = 'asxh-faults-pool';
const CONNECTIONS = 2;
const QUESTIONS = 30;
const TIMEOUT_MS = 1_000;
/** Of a machine that does much else at the same time. */
const PATIENCE_MS = 3_000;
const STARTS_WITHIN_MS = 120_000;
const WITHOUT = { citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } };

let postgres: TemporaryPostgres;
let pool: pg.Pool;
let population: FaultyAgency;
let insurance: FaultyAgency;
let world: World;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await postgres.pool.query(`CREATE TABLE period (start_month text); INSERT INTO period VALUES ('2020-01')`);
  pool = createPool(`${postgres.url}?application_name=${APPLICATION}`, CONNECTIONS);
  pool.on('error', () => undefined);
  [population, insurance] = await Promise.all([startAgency('population'), startAgency('social-insurance')]);
  world = await startWorld({ urls: { population: population.url, 'social-insurance': insurance.url } });
  readFromDatabase();
}, STARTS_WITHIN_MS);
afterAll(async () => {
  await world.close();
  await Promise.all([population.stop(), insurance.stop()]);
  await pool.end();
  await postgres.stop();
});

/** As the kit does: the rows of a table, or 503 when the database does not give them in the request's time. */
function readFromDatabase(): void {
  const rows = createRowReader(pool);
  insurance.behave(async (_, response, request) => {
    const life = openRequestLife(request, response);
    const statement = { text: 'SELECT start_month AS "startMonth" FROM period', values: [] };
    const found = await rows
      .within(life)
      .read(statement)
      .catch(() => null);
    if (found === null) response.writeHead(503).end();
    else
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { _entities: [{ contributionPeriods: found }] } }));
  });
}

const askMany = () =>
  Promise.all(Array.from({ length: QUESTIONS }, () => world.ask(QUESTION, { headers: { 'asxh-timeout-ms': String(TIMEOUT_MS) } })));

async function untilWhole(): Promise<void> {
  while ((await world.ask()).errors.length > 0) await sleep(50);
}

describe('an agency without a free connection to its database (E17)', () => {
  it('lets everybody wait for the request’s own time at most, is told as UNAVAILABLE, and is whole afterwards', async () => {
    await untilWhole();
    // Somebody began a transaction, locked the table and forgot about it.
    const forgotten = new pg.Client({ connectionString: postgres.url });
    await forgotten.connect();
    await forgotten.query('BEGIN; LOCK TABLE period IN ACCESS EXCLUSIVE MODE');
    for (const answer of await askMany()) {
      expect([answer.status, answer.data]).toEqual([200, WITHOUT]);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', agency: 'social-insurance' } }]);
      expect(answer.tookMs).toBeLessThan(TIMEOUT_MS + PATIENCE_MS);
    }
    expect(pool.totalCount).toBeLessThanOrEqual(CONNECTIONS);
    await forgotten.end();
    await untilWhole();
    expect([pool.waitingCount, pool.totalCount <= CONNECTIONS]).toEqual([0, true]);
  });

  it('gets its connections back by itself when all of them were broken off, as by a pooler that is started again', async () => {
    await untilWhole();
    await postgres.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [APPLICATION]);
    await untilWhole();
    for (const answer of await askMany()) expect(answer).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
  });
});
