import type { ClientBase } from 'pg';
import type { BatchWriter } from './batch-writer.js';
import type { CheckedBatch } from './check-batches.js';
import { addCounts, type Checkpoint, type ImportCounts, type ImportRun } from './import-run.js';
import type { RejectedRow, RejectFile } from './reject-file.js';
import { inTransaction } from './transaction.js';

export interface TakingParts {
  readonly client: Pick<ClientBase, 'query'>;
  readonly writer: BatchWriter;
  readonly rejects: RejectFile;
  /** Null for a dry run: everything is written and taken back. */
  readonly run: ImportRun | null;
  readonly onTaken: (counts: ImportCounts, batch: CheckedBatch) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Writes batch by batch, in order. */
export async function takeBatches(parts: TakingParts, batches: AsyncIterable<CheckedBatch>, start: Checkpoint): Promise<ImportCounts> {
  let counts = start.counts;
  for await (const batch of batches) {
    parts.signal?.throwIfAborted();
    counts = await take(parts, batch, counts, start.line);
  }
  return counts;
}

async function take(parts: TakingParts, batch: CheckedBatch, before: ImportCounts, passed: number): Promise<ImportCounts> {
  if (batch.lastLine <= passed) {
    await pass(parts, batch);
    return before;
  }
  const rest = batch.firstLine > passed ? batch : await passStart(parts, batch, passed);
  const counts = await inTransaction(parts.client, () => writeBatch(parts, rest, before), parts.run !== null);
  parts.onTaken(counts, batch);
  return counts;
}

/** Rejected rows, rows and checkpoint are one: the file is safe before the transaction is, and its length stands in it. */
async function writeBatch({ writer, rejects, run }: TakingParts, batch: CheckedBatch, before: ImportCounts): Promise<ImportCounts> {
  const { accepted, rejected, lastLine } = batch;
  const { problemsByLine, ...written } = await writer.write(accepted);
  const late = problemsByLine.size === 0 ? [] : findLateRejects(batch, problemsByLine);
  const all = [...rejected, ...late].sort((left, right) => left.line - right.line);
  await rejects.write(all);
  const counts = addCounts(before, { ...written, rows: accepted.length + rejected.length, rejected: all.length });
  await run?.record({ line: lastLine, counts, ...rejects.position });
  return counts;
}

function findLateRejects({ accepted, acceptedCells }: CheckedBatch, problemsByLine: ReadonlyMap<number, RejectedRow['problems']>) {
  return accepted.flatMap(({ line }, index): RejectedRow[] => {
    const problems = problemsByLine.get(line);
    return problems === undefined ? [] : [{ line, problems, cells: acceptedCells[index] ?? [] }];
  });
}

async function pass({ client, writer }: TakingParts, { accepted }: Pick<CheckedBatch, 'accepted'>): Promise<void> {
  if (writer.hasResolvedKeys && accepted.length > 0) await inTransaction(client, () => writer.pass(accepted), false);
}

/** The part of a batch that lies behind the checkpoint, when the batches of the interrupted run had another size. */
async function passStart(parts: TakingParts, batch: CheckedBatch, passed: number): Promise<CheckedBatch> {
  await pass(parts, { accepted: batch.accepted.filter(({ line }) => line <= passed) });
  return {
    ...batch,
    accepted: batch.accepted.filter(({ line }) => line > passed),
    acceptedCells: batch.acceptedCells.filter((_, index) => (batch.accepted[index]?.line ?? 0) > passed),
    rejected: batch.rejected.filter(({ line }) => line > passed),
  };
}
