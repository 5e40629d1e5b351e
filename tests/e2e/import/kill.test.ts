import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { importFile, type ImportReport } from '../../../subgraphs/kit/import/import-file.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { HEADERS, RESOLVING_TARGET, SAMPLE_TABLE, sampleRow, toCsv } from '../../kit/import-sample.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

const KILLS = 20;
const ROWS = 15_000;
const EMPTY = `DROP TABLE IF EXISTS samples; ${SAMPLE_TABLE}; TRUNCATE import_run RESTART IDENTITY`;
const TABLE = 'SELECT * FROM samples ORDER BY record_number';
const UNFINISHED = 'SELECT count(*)::integer AS runs FROM import_run WHERE finished_at IS NULL';
const HISTORY = 'SELECT file_sha256, finished_at IS NOT NULL AS finished, rows, inserted, updated, unchanged, rejected FROM import_run';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

/** Good rows and every way of being rejected: by a cell, by an earlier line, by a key that is found out, by the database. */
function rowsOfEveryFate(): string[][] {
  return Array.from({ length: ROWS }, (_, index) => {
    if (index % 41 === 40) return sampleRow({ recordNumber: `HS${index}`, validFrom: '30/02/2024' });
    if (index % 97 === 96) return sampleRow({ recordNumber: `HS${(index % 13) + 1}`, amount: String(index) });
    if (index % 89 === 88) return sampleRow({ recordNumber: `hs${(index % 17) + 1}`, amount: String(index) });
    if (index % 501 === 500) return sampleRow({ recordNumber: `HS${index}`, amount: '900000000000' });
    return sampleRow({ recordNumber: `HS${index}`, amount: String(index) });
  });
}

describe('an import that is killed', () => {
  it(`${KILLS} times at any moment ends with the table, the counts and the reject file of one that nobody killed`, async () => {
    const content = toCsv([HEADERS, ...rowsOfEveryFate()]);
    const [quiet, killed] = [writeIn('quiet', content), writeIn('killed', content)];
    await postgres.pool.query(EMPTY);
    const options = { target: RESOLVING_TARGET, pool: postgres.pool, register: NO_REGISTER, importedBy: 'tester', batchRows: 50 };
    const expected = await importFile({ ...options, path: quiet });
    const [table, history] = [(await postgres.pool.query(TABLE)).rows, (await postgres.pool.query(HISTORY)).rows];

    await postgres.pool.query(EMPTY);
    for (let kill = 0; kill < KILLS; kill += 1) await importAndKill(killed, 1 + (kill % 5), (kill * 7) % 25);
    const last = await importToTheEnd(killed);

    expect(last.resumedAfterLine).not.toBeNull();
    expect((await postgres.pool.query(TABLE)).rows).toEqual(table);
    expect((await postgres.pool.query(HISTORY)).rows).toEqual(history);
    expect({ ...last, seconds: 0, rejectFile: '', resumedAfterLine: 0 }).toEqual({
      ...expected,
      seconds: 0,
      rejectFile: '',
      resumedAfterLine: 0,
    });
    expect(readFileSync(last.rejectFile ?? '', 'utf8')).toBe(readFileSync(expected.rejectFile ?? '', 'utf8'));
  }, 120_000);
});

function writeIn(folder: string, content: string): string {
  mkdirSync(join(postgres.folder, folder));
  const path = join(postgres.folder, folder, 'sample.v1.csv');
  writeFileSync(path, content);
  return path;
}

function startImport(path: string) {
  return fork(join(REPOSITORY_ROOT, 'dist/tests/kit/import-child.js'), [postgres.url, path], { execArgv: [] });
}

/** Kills when the given number of batches is in, and some milliseconds later: in the middle of the next one. */
async function importAndKill(path: string, batches: number, delayMs: number): Promise<void> {
  const child = startImport(path);
  const ended = once(child, 'exit');
  for (let taken = 0; taken < batches; taken += 1) await Promise.race([once(child, 'message'), ended]);
  await wait(delayMs);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  // A kill after the end would prove nothing, and the next run would be a second import.
  expect((await postgres.pool.query<{ runs: number }>(UNFINISHED)).rows).toEqual([{ runs: 1 }]);
}

async function importToTheEnd(path: string): Promise<ImportReport> {
  const child = startImport(path);
  let report: ImportReport | undefined;
  child.on('message', (message: { report?: ImportReport }) => (report = message.report ?? report));
  await once(child, 'exit');
  if (report === undefined) throw new Error('The last import did not come to its end.');
  return report;
}
