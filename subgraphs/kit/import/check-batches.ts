import { createRowChecker } from './check-row.js';
import type { RawRow } from './csv-rows.js';
import type { ImportFormat } from './format.js';
import type { HeaderMatch } from './header.js';
import type { CheckedRow, RowValues } from './import-target.js';
import { createNaturalKeyMemory } from './natural-key-memory.js';
import type { RejectedRow } from './reject-file.js';

/** Keeps a batch of rows with enormous cells small. */
const BATCH_CHARACTERS = 8_000_000;

export interface CheckedBatch {
  readonly accepted: readonly CheckedRow[];
  readonly rejected: readonly RejectedRow[];
  /** The agency's cells of the accepted rows, in their order, should the database or the register reject one after all. */
  readonly acceptedCells: readonly (readonly string[])[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Checks the rows and groups them into batches to write. Of several rows with one natural key the first valid one is accepted: a later
 * one would overwrite it, and nobody could say which is right.
 */
export async function* checkInBatches(
  rows: AsyncIterable<readonly RawRow[]>,
  format: ImportFormat,
  header: HeaderMatch,
  batchRows: number,
): AsyncGenerator<CheckedBatch> {
  const check = createRowChecker(format, header);
  const memory = createNaturalKeyMemory();
  const cellsOf = header.skip === 0 ? (row: RawRow) => row.cells : (row: RawRow) => row.cells.slice(header.skip);
  let batch = createBatch();
  for await (const some of rows) {
    for (const row of some) {
      const outcome = check(row);
      const firstLine = 'values' in outcome ? memory.findFirstLine(naturalKeyOf(format, outcome.values), row.line) : null;
      if ('problems' in outcome) batch.reject({ line: row.line, cells: cellsOf(row), problems: outcome.problems });
      else if (firstLine === null) batch.accept({ line: row.line, values: outcome.values }, cellsOf(row));
      else batch.reject({ line: row.line, cells: cellsOf(row), problems: [duplicateOf(firstLine)] });
      if (batch.isFull(batchRows)) {
        yield batch;
        batch = createBatch();
      }
    }
  }
  if (batch.lastLine > 0) yield batch;
}

function createBatch() {
  const accepted: CheckedRow[] = [];
  const rejected: RejectedRow[] = [];
  const acceptedCells: (readonly string[])[] = [];
  let characters = 0;
  const batch = {
    accepted,
    rejected,
    acceptedCells,
    firstLine: 0,
    lastLine: 0,
    accept(row: CheckedRow, cells: readonly string[]) {
      accepted.push(row);
      acceptedCells.push(cells);
      batch.reach(row.line);
      for (const cell of cells) characters += cell.length;
    },
    reject(row: RejectedRow) {
      rejected.push(row);
      batch.reach(row.line);
      for (const cell of row.cells) characters += cell.length;
    },
    reach(line: number) {
      if (batch.firstLine === 0) batch.firstLine = line;
      batch.lastLine = line;
    },
    isFull: (batchRows: number) => accepted.length + rejected.length >= batchRows || characters >= BATCH_CHARACTERS,
  };
  return batch;
}

function naturalKeyOf({ naturalKey }: ImportFormat, values: RowValues): string {
  // The unit separator cannot stand in a value: control characters are rejected.
  const [only] = naturalKey;
  if (naturalKey.length === 1 && only !== undefined) return String(values[only]);
  return naturalKey.map((key) => String(values[key])).join('\u001f');
}

function duplicateOf(firstLine: number) {
  return { code: 'DUPLICATE_IN_FILE', column: null, detail: String(firstLine) } as const;
}
