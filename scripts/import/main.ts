import { describeFormats } from '../../subgraphs/kit/import/describe-formats.js';
import { FileRefused } from '../../subgraphs/kit/import/file-refusal.js';
import { RegisterUnavailable } from '../../subgraphs/kit/import/register-client.js';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import { createProgram } from '../program.js';
import { locateDataDirectory } from '../start/data-directory.js';
import { getRuntime } from '../start/runtime-file.js';
import { readDataDirectory } from '../start/settings.js';
import { messageOf, StartFailure } from '../start/start-failure.js';
import { importFiles } from './import-files.js';
import { describeHistory } from './print-history.js';
import { describeProgress, describeReport } from './report-text.js';
import { isAgency, loadTargets } from './targets.js';

interface Options {
  readonly agency?: string;
  readonly file?: readonly string[];
  readonly record?: string;
  readonly rejects?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly history?: boolean;
  readonly formats?: boolean;
}

const EXIT = { TAKEN: 0, FAILED: 1, REJECTS: 2 } as const;

const command = createProgram(
  'import',
  {
    vi: 'Nhập tệp CSV và sổ tính của một cơ quan vào cơ sở dữ liệu của cơ quan đó. Hệ thống phải đang chạy (npm start).',
    en: 'Takes CSV files and workbooks of an agency into its database. The stack must be running (npm start).',
  },
  {
    title: 'Mã thoát · Exit code',
    lines: [
      ['0', 'mọi dòng được nhận · every row taken'],
      ['1', 'có tệp bị từ chối hoặc việc nhập hỏng · a file refused, or the import failed'],
      ['2', 'mọi tệp được nhận, có dòng bị loại · all files taken, rows rejected'],
    ],
  },
)
  .option('--agency <name>', `cơ quan giao dữ liệu · the agency that delivers: ${AGENCIES.join(', ')}`)
  .option(
    '--file <path...>',
    'các tệp tên <record>.v<version>.csv; hoặc .xlsx, mỗi bản ghi một trang · the files; or .xlsx with a sheet for each record',
  )
  .option(
    '--record <record>',
    'loại bản ghi khi tên tệp không nói · what the file holds, when its name does not say it: citizen, or citizen.v1',
  )
  .option('--rejects <directory>', 'nơi ghi tệp dòng bị loại · where reject files go (mặc định · default: beside each file)')
  .option(
    '--by <name>',
    'người nhập, ghi vào lịch sử · who imports, for the history (mặc định · default: the user of the operating system)',
  )
  .option(
    '--dry-run',
    'chỉ kiểm và đếm, ghi tệp dòng bị loại, không đổi cơ sở dữ liệu · check and count everything and write the reject files, but leave the databases as they are',
  )
  .option(
    '--history',
    'in các lần nhập gần đây: ai, lúc nào, tệp nào cùng mã băm, số dòng · print the last imports: who, when, which file with its checksum, counts',
  )
  .option('--formats', 'in mọi cột của mọi mẫu tệp dạng Markdown · print every column of every format as Markdown');

async function run(options: Options): Promise<number> {
  if (options.agency !== undefined && !isAgency(options.agency)) command.error(`--agency: ${AGENCIES.join(', ')}`);
  if (options.formats === true) return printFormats(options.agency);
  if (options.history === true) return printHistory(options.agency);
  const { agency, file: files = [] } = options;
  if (agency === undefined || !isAgency(agency) || files.length === 0) return command.error('--agency and --file are needed; see --help');
  const directory = locateDataDirectory(readDataDirectory(process.env));
  const runtime = getRuntime(directory);
  let refused = 0;
  const reports = await importFiles({
    agency,
    files,
    databaseUrl: runtime.databases[agency],
    registerUrl: runtime.subgraphs.population,
    keysFile: directory.keysFile,
    signal: stopOnSignal(),
    dryRun: options.dryRun ?? false,
    onProgress: (file, progress) => showProgress(describeProgress(file, progress)),
    onReport: (report) => showResult(describeReport(report, options.dryRun ?? false)),
    onRefusal: (file, refusal) => {
      refused += 1;
      showResult(`${file}\n  vi: ${refusal.sentence.vi}\n  en: ${refusal.sentence.en}`);
    },
    ...(options.record !== undefined && { record: options.record }),
    ...(options.rejects !== undefined && { rejectDirectory: options.rejects }),
    ...(options.by !== undefined && { importedBy: options.by }),
  });
  if (refused > 0) return EXIT.FAILED;
  return reports.some(({ rejected }) => rejected > 0) ? EXIT.REJECTS : EXIT.TAKEN;
}

async function printFormats(agency: string | undefined): Promise<number> {
  const wanted = AGENCIES.filter((name) => agency === undefined || name === agency);
  for (const name of wanted) {
    const targets = await loadTargets(name);
    process.stdout.write(`# ${name}\n\n${describeFormats(targets.map(({ format }) => format))}\n\n`);
  }
  return EXIT.TAKEN;
}

async function printHistory(agency: string | undefined): Promise<number> {
  const { databases } = getRuntime(locateDataDirectory(readDataDirectory(process.env)));
  for (const name of AGENCIES.filter((one) => agency === undefined || one === agency)) {
    process.stdout.write(`${await describeHistory(name, databases[name])}\n\n`);
  }
  return EXIT.TAKEN;
}

function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () =>
      stop.abort(new Error(`${signal}: stopped between two batches; import the same file again to go on from there.`)),
    );
  }
  return stop.signal;
}

/** On a terminal one line that overwrites itself; elsewhere a line a batch, for a log. */
function showProgress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

function showResult(text: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = await run(command.parse().opts<Options>());
} catch (error) {
  // What an operator can act on is one sentence; anything else is a fault of ours and keeps its stack.
  const isExpected = error instanceof FileRefused || error instanceof StartFailure || error instanceof RegisterUnavailable;
  process.stderr.write(`\n${isExpected || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)}\n`);
  process.exitCode = EXIT.FAILED;
}
