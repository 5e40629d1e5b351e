import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { createBatchWriter, type BatchWriter } from './batch-writer.js';
import { checkInBatches, type CheckedBatch } from './check-batches.js';
import { readCsvRows, type RawRow } from './csv-rows.js';
import { FileRefused } from './file-refusal.js';
import { matchHeader, type HeaderMatch } from './header.js';
import { addCounts, beginImportRun, NO_COUNTS, type ImportCounts } from './import-run.js';
import type { ImportTarget } from './import-target.js';
import { inspectFile, type FileFacts } from './inspect-file.js';
import type { RegisterClient } from './register-client.js';
import { createRejectFile, type RejectedRow, type RejectFile } from './reject-file.js';
import { createUpsert } from './upsert.js';

const BATCH_ROWS = 4000;

export interface ImportReport extends ImportCounts {
  /** Null when nothing was rejected. */
  readonly rejectFile: string | null;
  readonly seconds: number;
}

export interface ImportProgress extends ImportCounts {
  readonly seconds: number;
  /** Part of the file's lines that is done, 0 to 1. */
  readonly share: number;
}

export interface ImportFileOptions {
  readonly target: ImportTarget;
  readonly path: string;
  /** The agency's database; one connection of it is used. */
  readonly pool: Pool;
  readonly register: RegisterClient;
  /** Default: the folder of the file. */
  readonly rejectDirectory?: string;
  /** Who imports, for the history. */
  readonly importedBy: string;
  /** After each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches; what is written stays, and the same file can be imported again. */
  readonly signal?: AbortSignal;
  readonly batchRows?: number;
}

/** An opened file whose header fits; `rows` are those after the header. */
interface OpenedFile {
  readonly facts: FileFacts;
  readonly header: HeaderMatch;
  readonly rows: AsyncIterable<readonly RawRow[]>;
  readonly rejects: RejectFile;
}

/**
 * Takes one file of one format: every row ends up in the table or, whole, in the reject file. Throws `FileRefused` before anything is
 * written when the file as such cannot be taken. Batches are transactions of their own and rows are written by natural key: after a
 * stop at any point the same file is simply imported again.
 */
export async function importFile(options: ImportFileOptions): Promise<ImportReport> {
  const { target, path, signal } = options;
  const startedAt = performance.now();
  const facts = await inspectFile(path, signal);
  const source = readCsvRows(path, facts, signal);
  try {
    const { header: cells, rows } = await takeHeader(source);
    const header = matchHeader(target.format, cells);
    if (rows.length === 0) throw new FileRefused('HEADER_ONLY');
    const rejects = createRejectFile({
      directory: options.rejectDirectory ?? dirname(path),
      name: basename(path).replace(/\.csv$/i, ''),
      format: target.format,
      headers: cells.slice(header.skip),
    });
    const { counts, rejectFile } = await importAndClose(options, { facts, header, rows: chain(rows, source), rejects }, startedAt);
    return { ...counts, rejectFile, seconds: secondsSince(startedAt) };
  } finally {
    await source.return(undefined);
  }
}

/** The header and the first rows; a file of nothing but empty lines counts as empty. */
async function takeHeader(source: AsyncGenerator<readonly RawRow[]>) {
  const first = await source.next();
  const [header, ...rows] = first.done === true ? [] : first.value;
  if (header === undefined) throw new FileRefused('FILE_EMPTY');
  if (rows.length > 0) return { header: header.cells, rows };
  const second = await source.next();
  return { header: header.cells, rows: second.done === true ? [] : second.value };
}

async function* chain(first: readonly RawRow[], rest: AsyncIterable<readonly RawRow[]>): AsyncGenerator<readonly RawRow[]> {
  yield first;
  yield* rest;
}

async function importAndClose(options: ImportFileOptions, file: OpenedFile, startedAt: number) {
  try {
    return { counts: await importRows(options, file, startedAt), rejectFile: await file.rejects.close() };
  } catch (error) {
    await file.rejects.close();
    throw error;
  }
}

async function importRows(options: ImportFileOptions, file: OpenedFile, startedAt: number): Promise<ImportCounts> {
  const { target, path, pool, importedBy, register } = options;
  const client = await pool.connect();
  let complete = false;
  try {
    const upsert = await createUpsert(target, client);
    const run = await beginImportRun(client, { format: target.format, fileName: basename(path), sha256: file.facts.sha256, importedBy });
    const write = createBatchWriter(target, upsert, { client, register });
    const counts = await takeBatches(options, file, async (batch, before) => {
      const after = addCounts(before, await takeBatch(batch, write, file.rejects));
      await run.record(after);
      const share = Math.min(1, batch.lastLine / Math.max(1, file.facts.lines));
      options.onProgress?.({ ...after, share, seconds: secondsSince(startedAt) });
      return after;
    });
    await refuseIfChanged(path, file.facts);
    await run.finish(counts);
    // Without fresh statistics the first questions after a large file are planned for an empty table.
    await client.query(`ANALYZE "${target.table}"`);
    complete = true;
    return counts;
  } finally {
    release(client, complete);
  }
}

/** While the database writes one batch, the next one is read and checked; never more than these two are held. */
async function takeBatches(
  { target, batchRows = BATCH_ROWS, signal }: ImportFileOptions,
  { rows, header }: OpenedFile,
  take: (batch: CheckedBatch, before: ImportCounts) => Promise<ImportCounts>,
): Promise<ImportCounts> {
  let pending = Promise.resolve(NO_COUNTS);
  try {
    for await (const batch of checkInBatches(rows, target.format, header, batchRows)) {
      const before = await pending;
      signal?.throwIfAborted();
      pending = take(batch, before);
      // Its failure is thrown where the result is awaited; until then it must not count as unhandled.
      pending.catch(() => undefined);
    }
    return await pending;
  } catch (error) {
    await pending.catch(() => undefined);
    throw error;
  }
}

async function takeBatch(
  { accepted, rejected, cellsByLine }: CheckedBatch,
  write: BatchWriter,
  rejects: RejectFile,
): Promise<ImportCounts> {
  const { problemsByLine, ...written } = await write(accepted);
  const late = [...problemsByLine].map(([line, problems]): RejectedRow => ({ line, problems, cells: cellsByLine.get(line) ?? [] }));
  const all = [...rejected, ...late].sort((left, right) => left.line - right.line);
  await rejects.write(all);
  return { ...written, rows: accepted.length + rejected.length, rejected: all.length };
}

async function refuseIfChanged(path: string, facts: FileFacts): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  if (size !== facts.bytes || mtimeMs !== facts.modifiedAtMs) throw new FileRefused('FILE_CHANGED');
}

/** A connection that failed in the middle of something is closed, not given to the next one. */
function release(client: PoolClient, complete: boolean): void {
  client.release(!complete);
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
