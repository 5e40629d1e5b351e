import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { createLogDatabase, type LogDatabase } from '../../kit/log-database.js';
import { runLog, witnessFileOf } from '../../kit/running-log.js';
import { getSharedDirectory } from '../../kit/shared-stack.js';

const folder = mkdtempSync(join(tmpdir(), 'asxh-verify-'));
const exported = join(folder, 'log.jsonl');
let database: LogDatabase;

beforeAll(async () => {
  database = await createLogDatabase();
  const running = await runLog(database);
  await running.request(5);
  await running.checkpoints.makeOne();
  await running.stop();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function auditVerify(...args: readonly string[]): Promise<{ readonly output: string; readonly exitCode: number }> {
  const env = { ...process.env, NODE_OPTIONS: '', ASXH_DATA_DIR: getSharedDirectory().root };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/run.mjs', 'audit-verify', ...args], { cwd: REPOSITORY_ROOT, env }, (error, output) => {
      resolve({ output, exitCode: typeof error?.code === 'number' ? error.code : 0 });
    });
  });
}

it('finds the log of the running stack clean, in one line with counts', async () => {
  const { output, exitCode } = await auditVerify();
  expect([output.trim(), exitCode]).toEqual([
    expect.stringMatching(/CLEAN \d+ records of \d+ writers, \d+ checkpoints, 0 past their retention, \d+ in the open window$/),
    0,
  ]);
});

it('verifies an export without a database, and names the record in it that was altered', async () => {
  const witness = ['--witness', witnessFileOf(database)];
  const saved = await auditVerify('--database', database.readerUrl, ...witness, '--save', exported);
  expect([saved.output, saved.exitCode]).toEqual([expect.stringContaining('CLEAN 11 records of 1 writers, 1 checkpoints'), 0]);
  const offline = ['--export', exported, ...witness, '--keys', database.keysFile];
  const clean = await auditVerify(...offline);
  expect([clean.output, clean.exitCode]).toEqual([expect.stringContaining('CLEAN 11 records'), 0]);
  writeFileSync(exported, readFileSync(exported, 'utf8').replace('population.name', 'population.none'));
  const { output, exitCode } = await auditVerify(...offline);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/BAD HASH_DIFFERS writer [\w-]{36} sequence \d+: the record was altered/);
}, 90_000);

it('refuses a witness file that is not there', async () => {
  expect(await auditVerify('--witness', join(folder, 'absent'))).toMatchObject({ output: '', exitCode: 1 });
});
