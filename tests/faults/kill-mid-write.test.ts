import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../scripts/start/ports.js';
import { openDatabases, type Databases } from '../kit/databases.js';
import { createParts, subgraphsWith } from '../kit/parts.js';
import { startTestStack, type TestStack } from '../kit/start-test-stack.js';
import { startCaseWriters, type CaseLedger } from './case-ledger.js';
import { startKillableLabour, type KillableLabour } from './killable-labour.js';

/** In full length by `npm run soak`: a hundred. */
const KILLS = 4;
const OFFICERS = 6;
const WRITES_BETWEEN = 15;

const parts = createParts();
let stack: TestStack;
let databases: Databases;
let labour: KillableLabour;

beforeAll(async () => {
  stack = await startTestStack({ people: 100, seed: 5, durable: true });
  // From here on the kit's personas and tokens are this stack's; jest gives each suite an environment of its own.
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
  databases = openDatabases();
  labour = await startKillableLabour(parts);
}, 300_000);
afterAll(async () => {
  await parts.stop();
  await labour.stop();
  await databases.close();
  await stack.stop();
}, 30_000);

/** `kill` again and again, each time in the middle of other writes. */
async function writeAndKill(gateway: string, kill: (nth: number) => Promise<void>): Promise<CaseLedger> {
  const ledger = await startCaseWriters(gateway, OFFICERS);
  for (let nth = 0; nth < KILLS; nth++) {
    await ledger.untilAcknowledged(ledger.acknowledged.size + WRITES_BETWEEN);
    await sleep((nth * 7) % 20);
    await kill(nth);
  }
  await ledger.untilAcknowledged(ledger.acknowledged.size + WRITES_BETWEEN);
  await ledger.stop();
  return ledger;
}

async function expectAllOnce(ledger: CaseLedger): Promise<void> {
  const rows = await databases.query<{ number: string }>('labour', 'SELECT number FROM case_file WHERE organisation = $1', [
    ledger.organisation,
  ]);
  expect(ledger.compare(rows.map(({ number }) => number))).toEqual({ lost: [], doubled: 0 });
  expect([ledger.changed, ledger.acknowledged.size]).toEqual([[], rows.length]);
  expect(ledger.acknowledged.size).toBeGreaterThan(KILLS * WRITES_BETWEEN);
}

describe('a write that was acknowledged is there, once, whatever is killed in the middle of it (E10)', () => {
  it('the agency, and its connections to the database', async () => {
    const gateway = await parts.startGateway(subgraphsWith({ labour: labour.url }));
    const ledger = await writeAndKill(gateway, (nth) => (nth % 2 === 0 ? labour.killProcess() : labour.breakConnections()));
    // Kills that nobody felt would show nothing.
    expect(ledger.unanswered).toBeGreaterThan(0);
    await expectAllOnce(ledger);
  }, 120_000);

  it('the gateway', async () => {
    const settings = { ...subgraphsWith({ labour: labour.url }), PORT: String(await findFreePort()) };
    let gateway = parts.startGatewayProcess(settings);
    const ledger = await writeAndKill(await gateway.ready, async () => {
      process.kill(gateway.pid, 'SIGKILL');
      await gateway.ended;
      gateway = parts.startGatewayProcess(settings);
      await gateway.ready;
    });
    expect(ledger.unanswered).toBeGreaterThan(0);
    await expectAllOnce(ledger);
  }, 120_000);
});
