import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { createLogDatabase, type LogDatabase } from '../../kit/log-database.js';
import { verify } from '../../kit/running-log.js';

const KILLS = 20;
const LONGEST_LIFE_MS = 400;

let database: LogDatabase;

beforeAll(async () => {
  database = await createLogDatabase();
});
afterAll(() => database.drop());

/** Everything that the process said was durable before it was killed. */
async function writeAndKill(lifeMs: number): Promise<readonly string[]> {
  const { writerUrl, readerUrl, keysFile, folder } = database;
  const child = spawn(process.execPath, [join(REPOSITORY_ROOT, 'dist/tests/kit/log-writer-child.js')], {
    env: { ...process.env, NODE_OPTIONS: '', ASXH_TEST_LOG: JSON.stringify({ writerUrl, readerUrl, keysFile, folder }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child.stdout, 'data');
  await sleep(lifeMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  // A last line may be cut.
  return said.split('\n').slice(0, -1);
}

it(`holds every record that was acknowledged before one of ${KILLS} kills, in chains without a gap`, async () => {
  const acknowledged: string[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) acknowledged.push(...(await writeAndKill((LONGEST_LIFE_MS * kill) / KILLS)));
  const missing = await database.asSuperuser(
    `SELECT id FROM unnest($1::uuid[]) id WHERE NOT EXISTS (
       SELECT FROM access_log.record WHERE request_id = id AND kind = 'OUTCOME') OR NOT EXISTS (
       SELECT FROM access_log.record WHERE request_id = id AND kind = 'INTENT')`,
    [acknowledged],
  );
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(missing).toEqual([]);
  expect(await verify(database)).toMatchObject({ findings: [], writers: KILLS });
}, 120_000);
