import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { getTargetOf, loadTargets } from '../../import/targets.js';
import { createProgram } from '../../program.js';
import { ADMINISTRATOR } from '../../start/postgres/cluster.js';
import { readOrCreateDatabaseSecrets } from '../../start/secrets.js';
import { startSubgraph } from '../../start/services.js';
import { startPopulationDatabase, type PopulationDatabase } from '../population-database.js';
import { readChildrenCpuMs, readCpuMs } from '../process-usage.js';
import { openResources } from '../open-resources.js';
import { readLoadAverage, recordReport } from '../report.js';
import { measureCopy } from './bare-copy.js';
import { describeFigures, type ImportFigures, type ServersCpuMs } from './describe-figures.js';
import { createEmptyDatabase } from './empty-database.js';
import type { ImporterJob, ImporterResult } from './importer.process.js';
import { takeLines } from './take-lines.js';

/** As `npm run import` has it: a large young generation would hold a third more memory to save a tenth of the CPU. */
const HEAP_OPTIONS = ['--max-semi-space-size=8'];

interface MeasuredFile {
  readonly agency: AgencyName;
  readonly file: string;
  /** Files that its rows refer to, imported before and not measured. */
  readonly after?: readonly string[];
}

/** The largest file of an agency that asks the register for codes; the register's own people, and where each of them lives. */
const FILES: readonly MeasuredFile[] = [
  { agency: 'social-insurance', file: 'insurance-membership.v1.csv', after: ['employer.v1.csv'] },
  { agency: 'population', file: 'citizen.v2.csv' },
  { agency: 'population', file: 'residence.v2.csv' },
];

interface Options {
  readonly people: number;
  readonly seed: number;
  readonly lines: number;
  readonly data?: string;
  readonly record: boolean;
}

const options = createProgram('bench', {
  vi: 'import: đo bộ nhập bên cạnh lệnh COPY trần cùng các dòng ấy vào cùng bảng có chỉ mục; mã số hỏi sổ đăng ký thật.',
  en: 'import: measures the importer beside a bare COPY of the same rows into the same table with its indexes; codes come from the real register.',
})
  .usage('import [options]')
  .option('--people <number>', 'số người, khi phải tạo dữ liệu · size of the data, when they must be made', readNumber, 2_900_000)
  .option('--seed <number>', 'số khởi đầu của dữ liệu · seed of the people', readNumber, 29)
  .option('--lines <number>', 'tối đa bao nhiêu dòng của mỗi tệp · lines of each file at most', readNumber, 5_000_000)
  .option('--data <directory>', 'giữ dữ liệu ở đó, và dùng lại dữ liệu đã có · keep the data there, and take those that are there already')
  .option('--record', 'ghi scripts/bench/RESULTS.md · write scripts/bench/RESULTS.md', false)
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-bench-import-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true }));
  const dataDirectory = options.data === undefined ? folder : resolve(options.data);
  const population = await startPopulationDatabase({ ...options, dataDirectory }, resources);
  const register = startSubgraph('population', population.context);
  const registerUrl = await register.ready;
  const watched = { postgres: population.postgresPid, register: register.pid };
  const databases = new Map<AgencyName, string>();
  const figures: ImportFigures[] = [];
  for (const measured of FILES) {
    const { agency } = measured;
    const databaseUrl = databases.get(agency) ?? (await createEmptyDatabase(administratorUrl(population), agency, resources));
    databases.set(agency, databaseUrl);
    const job = { agency, databaseUrl, registerUrl, keysFile: population.directory.keysFile };
    figures.push(await measure({ demo: population.directory.demo, folder, watched }, measured, job));
    console.log(`${measured.file}: ${describeFigures(figures.slice(-1))}\n`);
  }
  const report = describeFigures(figures);
  console.log(`\n${report}`);
  if (options.record) recordReport('import', report);
}

interface Measuring {
  readonly demo: string;
  /** For files of the bench's own. */
  readonly folder: string;
  /** Processes whose work is part of the import. */
  readonly watched: { readonly postgres: number; readonly register: number };
}

async function measure(
  { demo, folder, watched }: Measuring,
  { agency, file, after = [] }: MeasuredFile,
  job: Omit<ImporterJob, 'file'>,
): Promise<ImportFigures> {
  const cpuNow = (): ServersCpuMs => ({ postgres: readChildrenCpuMs(watched.postgres), register: readCpuMs(watched.register) });
  for (const other of after) await runImporter({ ...job, file: join(demo, agency, other) });
  const measured = join(folder, file);
  await takeLines(join(demo, agency, file), measured, options.lines);
  const [loadBefore, before] = [readLoadAverage(), cpuNow()];
  const imported = await runImporter({ ...job, file: measured });
  const between = cpuNow();
  const { table } = getTargetOf(file, await loadTargets(agency));
  const copyFile = join(folder, 'rows.copy');
  const copySeconds = await measureCopy({ url: job.databaseUrl, name: table, copyFile });
  for (const path of [measured, copyFile]) rmSync(path);
  const servers = { postgres: between.postgres - before.postgres, register: between.register - before.register };
  return { file: `${agency}/${file}`, imported, servers, copySeconds, loadBefore, loadAfter: readLoadAverage() };
}

async function runImporter(job: ImporterJob): Promise<ImporterResult> {
  const program = join(REPOSITORY_ROOT, 'dist/scripts/bench/import/importer.process.js');
  const child = fork(program, [JSON.stringify(job)], { execArgv: HEAP_OPTIONS });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The importer of ${job.file} ended with ${String(code)} before it was done.`);
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [ImporterResult];
  ended.catch(() => undefined);
  return message;
}

function administratorUrl({ context, directory }: PopulationDatabase): string {
  const url = new URL(context.databases.population.application);
  [url.username, url.password, url.pathname] = [ADMINISTRATOR, readOrCreateDatabaseSecrets(directory).administrator, '/postgres'];
  return url.href;
}

function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0.');
}
