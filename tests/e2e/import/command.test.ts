import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { locateDataDirectory } from '../../../scripts/start/data-directory.js';
import { takeRunLock } from '../../../scripts/start/run-lock.js';
import { HEALTH_STORE } from '../../../subgraphs/health/store/index.js';
import { migrateStore } from '../../../subgraphs/kit/store/migrate.js';
import { writeWorkbook } from '../../kit/write-workbook.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

const HEADER = 'Mã cơ sở KCB,Tên cơ sở,Tuyến,Mã đơn vị hành chính,Địa chỉ';
const GOOD = '75001,Trạm y tế A,Trạm y tế,26000,';
let postgres: TemporaryPostgres;
let dataDirectory: string;
let lock: Disposable;
let health: pg.Pool;
let register: Server;

/** What the register answers to whoever asks what has changed. */
const NOTHING_NEW = { position: '0', more: false };

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await postgres.pool.query('CREATE DATABASE health');
  const url = new URL(postgres.url);
  url.pathname = '/health';
  await migrateStore(HEALTH_STORE, url.href);
  health = new pg.Pool({ connectionString: url.href, max: 1 });
  // The server may go before the last connection has said goodbye.
  health.on('error', () => undefined);
  register = createServer((_, response) => response.end(JSON.stringify(NOTHING_NEW)));
  await once(register.listen(0, '127.0.0.1'), 'listening');
  const { port } = register.address() as AddressInfo;
  dataDirectory = join(postgres.folder, 'data');
  mkdirSync(dataDirectory);
  const directory = locateDataDirectory(dataDirectory);
  // What a running stack leaves: its lock, its addresses and its keys.
  lock = takeRunLock(directory);
  writeFileSync(
    directory.runtimeFile,
    JSON.stringify({ subgraphs: { population: `http://127.0.0.1:${port}` }, databases: { health: url.href } }),
  );
  writeFileSync(directory.keysFile, JSON.stringify({ register: { health: Buffer.alloc(32).toString('base64') } }));
});
afterAll(async () => {
  lock[Symbol.dispose]();
  register.close();
  await health.end();
  await postgres.stop();
});

describe('npm run import', () => {
  it('takes a file, shows progress on stderr and the outcome in both languages, and ends with 0', async () => {
    const file = writeFile('health-facility.v1.csv', `${HEADER}\n${GOOD}\n`);
    const { code, stdout, stderr } = await run(['--agency', 'health', '--file', file, '--by', 'cán bộ A']);
    expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: expect.stringContaining('vi: 1 dòng') });
    expect(stdout).toContain('en: 1 rows');
    expect(stderr).toMatch(/health-facility\.v1\.csv: 1 rows, 100 %, \d+ rows\/s/);
    expect((await health.query('SELECT imported_by FROM import_run')).rows).toEqual([{ imported_by: 'cán bộ A' }]);
  });

  it('ends with 2 when rows are rejected, and puts the reject file where it is told to', async () => {
    const rejects = join(postgres.folder, 'rejects');
    mkdirSync(rejects);
    const file = writeFile('tháng 9.csv', `${HEADER}\n${GOOD}\n,Không mã,Trạm y tế,26000,\n`);
    const { code, stdout } = await run(['--agency', 'health', '--file', file, '--record', 'health-facility', '--rejects', rejects]);
    expect(code).toBe(2);
    expect(readdirSync(rejects)).toEqual(['tháng 9.rejects.csv']);
    expect(stdout).toContain(join(rejects, 'tháng 9.rejects.csv'));
  });

  it('ends with 1 when a file is refused, and takes the others all the same', async () => {
    const [bad, good] = [writeFile('1/health-facility.v1.csv', ''), writeFile('2/health-facility.v1.csv', `${HEADER}\n${GOOD}\n`)];
    const { code, stdout } = await run(['--agency', 'health', '--file', bad, good]);
    expect(code).toBe(1);
    expect(stdout).toContain('The file is empty.');
    expect(stdout).toContain('1 unchanged');
  });

  it('writes nothing in a dry run, takes a workbook, and tells both by the history', async () => {
    const workbook = join(postgres.folder, 'cơ sở.xlsx');
    const facility = ['75002', 'Trạm y tế B', 'Trạm y tế', '26000', ''];
    writeWorkbook(workbook, { 'health-facility': [HEADER.split(','), facility] });
    const dry = await run(['--agency', 'health', '--dry-run', '--file', workbook]);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('Dry run: nothing is written') });
    expect((await health.query(`SELECT 1 FROM health_facility WHERE code = '75002'`)).rows).toEqual([]);
    const { code } = await run(['--agency', 'health', '--by', 'cán bộ B', '--file', workbook]);
    expect(code).toBe(0);
    expect((await health.query(`SELECT name FROM health_facility WHERE code = '75002'`)).rows).toEqual([{ name: 'Trạm y tế B' }]);
    const { stdout } = await run(['--history', '--agency', 'health']);
    const told = stdout.split('\n').filter((line) => line.includes('cơ sở.xlsx'));
    expect(told).toEqual([
      expect.stringMatching(/\| cán bộ B \| health-facility\.v1 \| cơ sở\.xlsx \| [0-9a-f]{64} \| [\d.]+ s \| 1 \| 1 \| 0 \| 0 \| 0 \|$/),
    ]);
  });

  it('says in one sentence that no stack runs', async () => {
    const { code, stderr } = await run(['--agency', 'health', '--file', 'health-facility.v1.csv'], join(postgres.folder, 'none'));
    expect(code).toBe(1);
    expect(stderr).toContain('The stack does not run');
    expect(stderr).not.toContain('    at ');
  });

  it('prints the formats of an agency as Markdown', async () => {
    const { code, stdout } = await run(['--formats', '--agency', 'health']);
    expect(code).toBe(0);
    expect(stdout).toContain('## encounter.v1.csv — ');
    expect(stdout).toContain('| «Mã cơ sở KCB» | ✓ |');
  });
});

function writeFile(name: string, content: string): string {
  const path = join(postgres.folder, 'files', name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function run(args: readonly string[], directory = dataDirectory) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'import/main', ...args], {
    cwd: REPOSITORY_ROOT,
    env: { ...process.env, ASXH_DATA_DIR: directory },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}
