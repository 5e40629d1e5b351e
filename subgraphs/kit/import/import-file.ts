import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { ahead } from './ahead.js';
import { createBatchWriter } from './batch-writer.js';
import { checkInBatches } from './check-batches.js';
import { lockFile, unlockFile } from './file-lock.js';
import { FileRefused } from './file-refusal.js';
import { matchHeader, type HeaderMatch } from './header.js';
import { beginImportRun, findInterruptedRun, NO_COUNTS, type Checkpoint, type ImportCounts, type ImportRun } from './import-run.js';
import type { ImportTarget } from './import-target.js';
import type { FileFacts } from './inspect-file.js';
import type { RegisterClient } from './register-client.js';
import { chooseRejectPath, createRejectFile, type RejectFile } from './reject-file.js';
import { openCsvSource, type RawRow, type RowSource } from './row-source.js';
import { createTableWriter } from './table-writer.js';
import { resolveBatches } from './resolve-batches.js';
import { takeBatches } from './take-batches.js';

const BATCH_ROWS = 2000;

export interface ImportReport extends ImportCounts {
  /** Null when nothing was rejected. */
  readonly rejectFile: string | null;
  readonly seconds: number;
  /** The line behind which an interrupted run was gone on with; null for a file taken from its beginning. */
  readonly resumedAfterLine: number | null;
}

export interface ImportProgress extends ImportCounts {
  readonly seconds: number;
  /** Part of the file's lines that is done, 0 to 1. */
  readonly share: number;
  /** The same two at the beginning, when an interrupted run is gone on with: what rate and remaining time start from. */
  readonly startedAt: { readonly rows: number; readonly share: number };
}

export interface ImportFileOptions {
  readonly target: ImportTarget;
  readonly path: string;
  /** Default: the file as CSV. */
  readonly source?: RowSource;
  /** The agency's database; one connection of it is used. */
  readonly pool: Pool;
  readonly register: RegisterClient;
  /** Default: the folder of the file. */
  readonly rejectDirectory?: string;
  /** Who imports, for the history. */
  readonly importedBy: string;
  /** Checks everything, the database's own rules among them, counts and writes the reject file, and leaves the database as it was. */
  readonly dryRun?: boolean;
  /** After each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches; what is written stays, and the same file goes on from there. */
  readonly signal?: AbortSignal;
  readonly batchRows?: number;
}

/** An opened file whose header fits; `rows` are those after the header. */
interface OpenedFile {
  readonly facts: FileFacts;
  readonly header: HeaderMatch;
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<readonly RawRow[]>;
  readonly rejectName: string;
  readonly startedAt: number;
}

/**
 * Takes one file of one format: every row ends up in the table or, whole, in the reject file. Throws `FileRefused` before anything is
 * written when the file as such cannot be taken. Each batch is a transaction with its checkpoint: after a kill at any point the same
 * file, imported again, goes on behind the last batch, and table, counts and reject file become what they would have been.
 */
export async function importFile(options: ImportFileOptions): Promise<ImportReport> {
  const { target, path, signal } = options;
  const startedAt = performance.now();
  const source = options.source ?? openCsvSource(path);
  const facts = await source.inspect(signal);
  const reading = source.read(facts, signal);
  try {
    const { header: cells, rows } = await takeHeader(reading);
    const header = matchHeader(target.format, cells);
    if (rows.length === 0) throw new FileRefused('HEADER_ONLY');
    const headers = cells.slice(header.skip);
    return await importOpened(options, { facts, header, headers, rows: chain(rows, reading), rejectName: source.rejectName, startedAt });
  } finally {
    await reading.return(undefined);
  }
}

/** The header and the first rows; a file of nothing but empty lines counts as empty. */
async function takeHeader(reading: AsyncGenerator<readonly RawRow[]>) {
  const first = await reading.next();
  const [header, ...rows] = first.done === true ? [] : first.value;
  if (header === undefined) throw new FileRefused('FILE_EMPTY');
  if (rows.length > 0) return { header: header.cells, rows };
  const second = await reading.next();
  return { header: header.cells, rows: second.done === true ? [] : second.value };
}

async function* chain(first: readonly RawRow[], rest: AsyncIterable<readonly RawRow[]>): AsyncGenerator<readonly RawRow[]> {
  yield first;
  yield* rest;
}

async function importOpened(options: ImportFileOptions, file: OpenedFile): Promise<ImportReport> {
  const { target, pool } = options;
  const lock = `import ${target.format.record}.v${target.format.version} ${file.facts.sha256}`;
  const client = await pool.connect();
  let complete = false;
  try {
    await lockFile(client, lock);
    const report = await importLocked(options, file, client);
    await unlockFile(client, lock);
    complete = true;
    return report;
  } finally {
    // A connection that failed in the middle of something is closed, not given to the next one.
    client.release(!complete);
  }
}

async function importLocked(options: ImportFileOptions, file: OpenedFile, client: PoolClient): Promise<ImportReport> {
  const { target, path } = options;
  const rejectPath = chooseRejectPath(options.rejectDirectory ?? dirname(path), file.rejectName);
  const run = options.dryRun === true ? null : await openRun(options, file, client, rejectPath);
  const start: Checkpoint = run?.start ?? { line: 0, counts: NO_COUNTS, rejectFile: rejectPath, rejectBytes: 0 };
  const rejects = createRejectFile({
    path: start.rejectFile ?? rejectPath,
    resumeAtBytes: start.rejectBytes,
    format: target.format,
    headers: file.headers,
  });
  try {
    const counts = await importRows(options, file, { client, run, start, rejects });
    await refuseIfChanged(path, file.facts, run);
    await run?.finish(counts);
    // Without fresh statistics the first questions after a large file are planned for an empty table.
    if (run !== null) await client.query(`ANALYZE "${target.table}"`);
    const resumedAfterLine = start.line === 0 ? null : start.line;
    return { ...counts, rejectFile: await rejects.close(), seconds: secondsSince(file.startedAt), resumedAfterLine };
  } catch (error) {
    await rejects.close();
    throw error;
  }
}

async function openRun(options: ImportFileOptions, { facts }: OpenedFile, client: PoolClient, rejectPath: string): Promise<ImportRun> {
  const { target, path, importedBy } = options;
  const file = { format: target.format, fileName: basename(path), sha256: facts.sha256, importedBy };
  const interrupted = await findInterruptedRun(client, file);
  if (interrupted !== null && (await isRejectFileThere(interrupted.start))) return interrupted;
  return beginImportRun(client, file, rejectPath);
}

/** Without the rejected rows of the first part, only a run from the beginning gives them all. */
async function isRejectFileThere({ rejectFile, rejectBytes }: Checkpoint): Promise<boolean> {
  if (rejectBytes === 0) return true;
  const facts = await stat(rejectFile ?? '').catch(() => null);
  return facts !== null && facts.size >= rejectBytes;
}

interface Opened {
  readonly client: PoolClient;
  readonly run: ImportRun | null;
  readonly start: Checkpoint;
  readonly rejects: RejectFile;
}

async function importRows(options: ImportFileOptions, file: OpenedFile, { client, run, start, rejects }: Opened): Promise<ImportCounts> {
  const { target, register, batchRows = BATCH_ROWS } = options;
  const lines = Math.max(1, file.facts.lines);
  const startedAt = { rows: start.counts.rows, share: Math.min(1, start.line / lines) };
  const writeTable = await createTableWriter(target, client, run?.id ?? null);
  const writer = createBatchWriter(target, writeTable, { client, register });
  const onTaken = (counts: ImportCounts, { lastLine }: { readonly lastLine: number }) =>
    options.onProgress?.({ ...counts, startedAt, share: Math.min(1, lastLine / lines), seconds: secondsSince(file.startedAt) });
  const checked = checkInBatches(file.rows, target.format, file.header, batchRows);
  const isWanted = ({ lastLine }: { readonly lastLine: number }) => writer.hasResolvedKeys || lastLine > start.line;
  // Three batches are held: one is written, the register is asked for the persons of the next, and the one after it is read.
  const batches = ahead(resolveBatches(ahead(checked), target, register, isWanted));
  return takeBatches({ client, writer, rejects, run, onTaken, signal: options.signal }, batches, start);
}

async function refuseIfChanged(path: string, facts: FileFacts, run: ImportRun | null): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  if (size === facts.bytes && mtimeMs === facts.modifiedAtMs) return;
  await run?.abandon();
  throw new FileRefused('FILE_CHANGED');
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
