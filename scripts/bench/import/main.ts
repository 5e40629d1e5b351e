import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InvalidArgumentError } from 'commander';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { migrateStore } from '../../../subgraphs/kit/store/migrate.js';
import { IMPORT_TARGETS } from '../../../subgraphs/social-insurance/store/import-targets.js';
import { SOCIAL_INSURANCE_STORE } from '../../../subgraphs/social-insurance/store/index.js';
import { createProgram } from '../../program.js';
import { getPostgresAccount } from '../../start/postgres/account.js';
import { stopServer } from '../../start/postgres/cluster.js';
import { choosePlace } from '../../start/postgres/place.js';
import { startPostgres } from '../../start/postgres/server.js';
import { readLoadAverage } from '../report.js';
import type { ImporterResult } from './importer.process.js';
import { EMPLOYERS, employerCodeOf, writePeriodFile } from './period-file.js';

const RECORD = 'contribution-period';
/** As `npm run import` has it: a large young generation would hold a third more memory to save a tenth of the CPU. */
const HEAP_OPTIONS = ['--max-semi-space-size=8'];

interface Options {
  readonly lines: number;
  readonly repetitions: number;
}

const options = createProgram('bench', {
  vi: 'import: đo bộ nhập bên cạnh lệnh COPY trần cùng các dòng ấy vào cùng bảng có chỉ mục, luân phiên.',
  en: 'import: measures the importer beside a bare COPY of the same rows into the same table with its indexes, taking turns.',
})
  .usage('import [options]')
  .option('--lines <number>', 'số dòng của tệp · rows of the file', readNumber, 3_000_000)
  .option('--repetitions <number>', 'số lần đo mỗi bên · measurements of each', readNumber, 3)
  .parse()
  .opts<Options>();

await using resources = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void resources.disposeAsync().finally(() => process.exit(1)));
await bench();

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-bench-import-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true }));
  // The operating-system user of PostgreSQL must pass through.
  chmodSync(folder, 0o711);
  const url = await startDatabase(folder);
  const target = IMPORT_TARGETS.find(({ format }) => format.record === RECORD);
  if (target === undefined) throw new Error(`No target takes ${RECORD}.`);
  const file = await writePeriodFile(folder, target.format, options.lines);
  const columns = Object.keys(target.columns).join(', ');
  const table: Table = { url, name: target.table, columns, copyFile: join(folder, 'rows.copy') };
  const loadBefore = readLoadAverage();
  const ratios: number[] = [];
  for (let repetition = 1; repetition <= options.repetitions; repetition += 1) {
    await empty(table);
    const imported = await runImporter(url, file);
    if (imported.rows !== options.lines) throw new Error(`${imported.rows} of ${options.lines} rows were taken.`);
    if (repetition === 1) await copyOut(table);
    await empty(table);
    const copySeconds = await copyIn(table);
    ratios.push(copySeconds / imported.seconds);
    console.log(describe(repetition, imported, copySeconds));
  }
  console.log(
    `\nmedian: ${median(ratios).toFixed(2)} × COPY; load average before ${loadBefore.toFixed(1)}, after ${readLoadAverage().toFixed(1)}`,
  );
}

function describe(repetition: number, { rows, seconds, cpuSeconds, peakMemoryMb }: ImporterResult, copySeconds: number): string {
  const rate = (per: number): string => `${(rows / per / 1000).toFixed(1)}k rows/s`;
  return (
    `${repetition}. importer ${rate(seconds)} (${rate(cpuSeconds)} of its CPU, ${peakMemoryMb.toFixed(0)} MB), ` +
    `COPY ${rate(copySeconds)}: ${(copySeconds / seconds).toFixed(2)} × COPY`
  );
}

/** Durable, as an agency's is: every batch waits for the disk. */
async function startDatabase(folder: string): Promise<string> {
  const account = getPostgresAccount();
  const place = choosePlace(join(folder, 'cluster'), 'bench-import', account);
  const server = await startPostgres({
    place,
    account,
    password: 'bench',
    durable: true,
    own: () => undefined,
    logFile: join(folder, 'postgres.log'),
  });
  resources.defer(() => stopServer(server.pid));
  await migrateStore(SOCIAL_INSURANCE_STORE, server.url);
  await withClient(server.url, async (client) => {
    const codes = Array.from({ length: EMPLOYERS }, (_, index) => employerCodeOf(index));
    await client.query(
      `INSERT INTO employer (id, code, name, kind, unit_code) SELECT 'E' || code, code, code, 'ENTERPRISE', '26000' FROM unnest($1::text[]) AS e(code)`,
      [codes],
    );
  });
  return server.url;
}

interface Table {
  readonly url: string;
  readonly name: string;
  readonly columns: string;
  /** The rows as COPY wants them. */
  readonly copyFile: string;
}

async function empty({ url, name }: Table): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`TRUNCATE ${name}`);
    await client.query('CHECKPOINT');
  });
}

async function runImporter(url: string, file: string): Promise<ImporterResult> {
  const child = fork(join(REPOSITORY_ROOT, 'dist/scripts/bench/import/importer.process.js'), [url, RECORD, file], {
    execArgv: HEAP_OPTIONS,
  });
  const [message] = (await once(child, 'message')) as [ImporterResult];
  await once(child, 'exit');
  return message;
}

async function copyOut({ url, name, columns, copyFile }: Table): Promise<void> {
  await withClient(url, (client) => pipeline(client.query(copyTo(`COPY ${name} (${columns}) TO STDOUT`)), createWriteStream(copyFile)));
}

async function copyIn({ url, name, columns, copyFile }: Table): Promise<number> {
  return withClient(url, async (client) => {
    const startedAt = performance.now();
    await pipeline(createReadStream(copyFile, { highWaterMark: 1 << 18 }), client.query(copyFrom(`COPY ${name} (${columns}) FROM STDIN`)));
    return (performance.now() - startedAt) / 1000;
  });
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0.');
}
