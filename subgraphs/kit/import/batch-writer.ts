import { findErrorCode } from './error-code-of.js';
import type { CheckedRow, ImportContext, ImportTarget, PreparedRow, RowValues } from './import-target.js';
import { createNaturalKeyMemory } from './natural-key-memory.js';
import type { RowProblem } from './reject-codes.js';
import type { TableWriter } from './table-writer.js';
import { withSavepoint } from './transaction.js';
import type { UpsertCounts } from './upsert.js';

export interface BatchOutcome extends UpsertCounts {
  /** Why rows were not written, by line. */
  readonly problemsByLine: ReadonlyMap<number, readonly RowProblem[]>;
}

const NOTHING_WRITTEN: BatchOutcome = { inserted: 0, updated: 0, unchanged: 0, problemsByLine: new Map() };

export interface BatchWriter {
  /** Prepares and writes the rows, inside the caller's transaction. */
  write(rows: readonly CheckedRow[]): Promise<BatchOutcome>;
  /** Rows that an interrupted run has written already: only their keys are learnt. Writes what `prepare` writes; the caller takes it back. */
  pass(rows: readonly CheckedRow[]): Promise<void>;
  /** Whether `pass` would learn anything. */
  readonly hasResolvedKeys: boolean;
}

/**
 * When the database refuses a batch because of its data, halves are tried until the rows at fault stand alone: those are rejected with
 * the name of the rule, all others are written.
 */
export function createBatchWriter(target: ImportTarget, writeTable: TableWriter, context: ImportContext): BatchWriter {
  const resolvedKeys = createResolvedKeyCheck(target);
  const parts: WriterParts = { target, writeTable, context, findEarlierLine: resolvedKeys ?? (() => null) };
  const write = async (rows: readonly CheckedRow[]): Promise<BatchOutcome> => {
    if (rows.length === 0) return NOTHING_WRITTEN;
    try {
      return await withSavepoint(context.client, 'import_rows', () => writeTogether(parts, rows));
    } catch (error) {
      const rule = findBrokenRule(error);
      if (rule === null) throw error;
      const [only] = rows;
      if (rows.length === 1 && only !== undefined) return refuseRow(only, rule);
      const middle = Math.ceil(rows.length / 2);
      return joinOutcomes(await write(rows.slice(0, middle)), await write(rows.slice(middle)));
    }
  };
  return {
    write,
    pass: async (rows) => {
      await sortOut(parts, rows);
    },
    hasResolvedKeys: resolvedKeys !== null,
  };
}

/** The line of an earlier row with the same key, if any. A row that is tried again does not meet itself. */
type ResolvedKeyCheck = (row: CheckedRow, values: RowValues) => number | null;

/**
 * Two keys of a file can turn out to be one once they are resolved (two record numbers of one citizen); the later row would silently
 * overwrite the earlier. Nothing is remembered when the key in the table is the one in the file, which is checked already.
 */
function createResolvedKeyCheck({ format, columns, conflictKey }: ImportTarget): ResolvedKeyCheck | null {
  const keys = conflictKey.map((column) => columns[column] ?? column);
  if (keys.every((key) => format.naturalKey.includes(key))) return null;
  const memory = createNaturalKeyMemory();
  return ({ line }, values) => {
    const firstLine = memory.findFirstLine(keys.map((key) => String(values[key])).join('\u001f'), line);
    return firstLine === line ? null : firstLine;
  };
}

interface WriterParts {
  readonly target: ImportTarget;
  readonly writeTable: TableWriter;
  readonly context: ImportContext;
  readonly findEarlierLine: ResolvedKeyCheck;
}

async function writeTogether(parts: WriterParts, rows: readonly CheckedRow[]): Promise<BatchOutcome> {
  const { accepted, problemsByLine } = await sortOut(parts, rows);
  return { ...(await parts.writeTable(parts.context.client, accepted)), problemsByLine };
}

async function sortOut({ target, context, findEarlierLine }: WriterParts, rows: readonly CheckedRow[]) {
  const prepared: readonly PreparedRow[] = target.prepare === undefined ? rows : await target.prepare(rows, context);
  if (prepared.length !== rows.length) throw new Error(`prepare of ${target.format.record}: ${prepared.length} of ${rows.length} rows.`);
  const accepted: RowValues[] = [];
  const problemsByLine = new Map<number, readonly RowProblem[]>();
  for (const [index, row] of rows.entries()) {
    const outcome = prepared[index] ?? row;
    const earlier = 'values' in outcome ? findEarlierLine(row, outcome.values) : null;
    if ('problems' in outcome) problemsByLine.set(row.line, outcome.problems);
    else if (earlier === null) accepted.push(outcome.values);
    else problemsByLine.set(row.line, [{ code: 'DUPLICATE_IN_FILE', column: null, detail: String(earlier) }]);
  }
  return { accepted, problemsByLine };
}

/** The constraint, or the SQLSTATE, when the data is at fault (classes 22 and 23); null when it is the database. Never the data. */
function findBrokenRule(error: unknown): string | null {
  const sqlState = findErrorCode(error);
  if (sqlState === null || !/^2[23]...$/.test(sqlState)) return null;
  // PostgreSQL names the constraint on its errors of class 23; the code above says that it is one of its errors.
  const { constraint } = error as { readonly constraint?: unknown };
  return typeof constraint === 'string' ? constraint : `SQLSTATE ${sqlState}`;
}

function refuseRow({ line }: CheckedRow, rule: string): BatchOutcome {
  return {
    inserted: 0,
    updated: 0,
    unchanged: 0,
    problemsByLine: new Map([[line, [{ code: 'DATABASE_REFUSED', column: null, detail: rule }]]]),
  };
}

function joinOutcomes(left: BatchOutcome, right: BatchOutcome): BatchOutcome {
  return {
    inserted: left.inserted + right.inserted,
    updated: left.updated + right.updated,
    unchanged: left.unchanged + right.unchanged,
    problemsByLine: new Map([...left.problemsByLine, ...right.problemsByLine]),
  };
}
