import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { readCheckpointKeys } from '../gateway/audit/audit-keys.js';
import { describeFinding } from '../gateway/audit/verify/finding.js';
import { databaseSource, exportLog, exportSource, type LogSource } from '../gateway/audit/verify/log-source.js';
import { mayBeErasedAt } from '../gateway/audit/verify/may-be-erased.js';
import { verifyLog, type Verification } from '../gateway/audit/verify/verify-log.js';
import { readWitnessFile, type Testimony } from '../gateway/audit/witness/read-witness-file.js';
import { loadRetention } from '../schema/policy/load-retention.js';
import { createProgram } from './program.js';
import { locateDataDirectory, type DataDirectory } from './start/data-directory.js';
import { getRuntime } from './start/runtime-file.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly database?: string;
  readonly export?: string;
  readonly witness?: string;
  readonly keys?: string;
  readonly save?: string;
}

/** So many are told; the first is the one to look at. */
const TOLD = 20;

const program = createProgram(
  'audit-verify',
  {
    vi: 'Kiểm tra nhật ký truy cập: chuỗi băm, điểm kiểm soát, nhân chứng. Nêu bản ghi sai đầu tiên; mã thoát 1 khi có sai.',
    en: 'Verifies the access log: chains, checkpoints, witness. Names the first bad record; exit code 1 when something is bad.',
  },
  {
    title: 'Ví dụ · Examples',
    lines: [
      ['npm run audit-verify', 'hệ thống đang chạy · the running stack'],
      ['npm run audit-verify -- --save log.jsonl', 'và xuất ra tệp · and export it to a file'],
      ['npm run audit-verify -- --export log.jsonl --witness access-log.jsonl --keys keys.json', 'ngoại tuyến · offline'],
    ],
  },
)
  .option('--database <url>', 'cơ sở dữ liệu nhật ký, vai trò chỉ đọc · database of the log, as the role that reads')
  .option('--export <file>', 'tệp đã xuất, thay cho cơ sở dữ liệu · an exported file instead of a database')
  .option('--witness <file>', 'tệp nhân chứng · what the file witness wrote')
  .option('--keys <file>', 'tệp có mục "checkpoints" (khóa công khai là đủ) · file with a section "checkpoints" (public keys will do)')
  .option('--save <file>', 'xuất toàn bộ nhật ký ra tệp · exports the whole log to a file')
  .parse();

async function verify(options: Options, directory: DataDirectory): Promise<Verification> {
  const keys = readCheckpointKeys(readFileSync(options.keys ?? directory.keysFile, 'utf8'));
  const testimony = await readTestimony(options, directory);
  const mayBeErased = mayBeErasedAt(new Date(), loadRetention());
  if (options.export !== undefined) return verifyLog(exportSource(options.export), { keys, testimony, mayBeErased });
  const reader = new pg.Client({ connectionString: options.database ?? getRuntime(directory).accessLog });
  await reader.connect();
  try {
    // One moment for all that is read, while the gateway goes on writing.
    await reader.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const source = databaseSource(reader);
    if (options.save !== undefined) await save(source, options.save);
    return await verifyLog(source, { keys, testimony, mayBeErased });
  } finally {
    await reader.end();
  }
}

/** Read before the log is: whatever was told by then is durable there. */
async function readTestimony({ witness, database, export: exported }: Options, directory: DataDirectory): Promise<Testimony | null> {
  if (witness !== undefined && !existsSync(witness)) {
    throw new StartFailure({ vi: `Không có tệp nhân chứng ${witness}.`, en: `There is no witness file ${witness}.` });
  }
  if (witness !== undefined) return readWitnessFile(witness);
  const isOwn = database === undefined && exported === undefined;
  return isOwn && existsSync(directory.witnessFile) ? readWitnessFile(directory.witnessFile) : null;
}

async function save(source: LogSource, path: string): Promise<void> {
  await pipeline(Readable.from(exportLog(source)), createWriteStream(path, { mode: 0o600 }));
}

function tell({ findings, records, writers, checkpoints, erased, open }: Verification): void {
  const counts = `${records} records of ${writers} writers, ${checkpoints} checkpoints, ${erased} past their retention, ${open} in the open window`;
  if (findings.length === 0) console.log(`CLEAN ${counts}`);
  for (const finding of findings.slice(0, TOLD)) console.log(`BAD ${describeFinding(finding)}`);
  if (findings.length > 0) console.log(`${findings.length} findings in ${counts}`);
}

try {
  const verification = await verify(program.opts<Options>(), locateDataDirectory(readDataDirectory(process.env)));
  tell(verification);
  if (verification.findings.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
