import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import type { TemporaryPostgres } from '../import/temporary-postgres.js';
import { startGatewayDatabase, untilApplied } from './directory-database.js';
import { startFakeAgency, type FakeAgency } from './fake-agency.js';

const KILLS = 10;
const CITIZENS = 3_000;
const CHANGES = 12_000;

let postgres: TemporaryPostgres;
let agency: FakeAgency;

beforeAll(async () => {
  postgres = await startGatewayDatabase();
  agency = await startFakeAgency('population', 60);
});
afterAll(() => Promise.all([postgres.stop(), agency.stop()]));

const startRelayProcess = () =>
  fork(
    join(REPOSITORY_ROOT, 'dist/tests/kit/relay-child.js'),
    [postgres.url, 'population', agency.url, Buffer.from(agency.key.secret).toString('base64')],
    { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } },
  );

async function positionNow(): Promise<number> {
  const { rows } = await postgres.pool.query<{ position: string }>(`SELECT position FROM directory.feed_position`);
  return Number(rows[0]?.position ?? 0);
}

async function readResidences(): Promise<Map<string, unknown>> {
  const { rows } = await postgres.pool.query<{ id: string; unit: string | null }>(
    `SELECT citizen_id AS id, facts #>> '{population,residences,0,unitCode}' AS unit FROM directory.citizen_facts`,
  );
  return new Map(rows.map(({ id, unit }) => [id, unit]));
}

describe('a relay that is killed', () => {
  it(`${KILLS} times in the middle of a feed leaves what one that nobody killed leaves`, async () => {
    const expected = new Map<string, unknown>();
    // Every citizen changes several times, far apart, and every seventh change takes one away: an older page after a newer one would show.
    for (let change = 0; change < CHANGES; change += 1) {
      const id = `C${(change * 7_919) % CITIZENS}`;
      const unitCode = String(change);
      if (change % 7 === 6) expected.delete(id);
      else expected.set(id, unitCode);
      agency.tellCitizen(
        id,
        change % 7 === 6 ? null : { residences: [{ unitCode, provinceCode: '01', validFrom: '2020-01-01', validTo: null }] },
      );
    }
    const positions: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startRelayProcess();
      const before = await positionNow();
      await once(child, 'message');
      // It is killed at work: after it has moved on, and at another moment of its round each time.
      while ((await positionNow()) === before) await wait(1);
      await wait((kill * 13) % 40);
      child.kill('SIGKILL');
      await once(child, 'exit');
      positions.push(await positionNow());
    }
    expect(positions.at(-1)).toBeLessThan(CHANGES);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));

    const last = startRelayProcess();
    await untilApplied(postgres.pool, 'population', agency.lastPosition, 60_000);
    last.disconnect();
    await once(last, 'exit');
    expect(await readResidences()).toEqual(expected);
  }, 120_000);
});
