import type { ClientBase } from 'pg';
import { findErrorCode } from './error-code-of.js';
import type { CheckedRow, ImportContext, ImportTarget, PreparedRow, RowValues } from './import-target.js';
import { createNaturalKeyMemory } from './natural-key-memory.js';
import type { RowProblem } from './reject-codes.js';
import type { Upsert, UpsertCounts } from './upsert.js';

export interface BatchOutcome extends UpsertCounts {
  /** Why rows were not written, by line. */
  readonly problemsByLine: ReadonlyMap<number, readonly RowProblem[]>;
}

const NOTHING_WRITTEN: BatchOutcome = { inserted: 0, updated: 0, unchanged: 0, problemsByLine: new Map() };

export type BatchWriter = (rows: readonly CheckedRow[]) => Promise<BatchOutcome>;

/**
 * Prepares and writes a batch in one transaction. When the database refuses the batch because of its data, halves are tried until
 * the rows at fault stand alone: those are rejected with the name of the rule, all others are written.
 */
export function createBatchWriter(target: ImportTarget, upsert: Upsert, context: ImportContext): BatchWriter {
  const findEarlierLine = createResolvedKeyCheck(target);
  const write: BatchWriter = async (rows) => {
    if (rows.length === 0) return NOTHING_WRITTEN;
    try {
      return await writeTogether({ target, upsert, context, findEarlierLine }, rows);
    } catch (error) {
      const rule = findBrokenRule(error);
      if (rule === null) throw error;
      const [only] = rows;
      if (rows.length === 1 && only !== undefined) return refuseRow(only, rule);
      const middle = Math.ceil(rows.length / 2);
      return joinOutcomes(await write(rows.slice(0, middle)), await write(rows.slice(middle)));
    }
  };
  return write;
}

/** The line of an earlier row with the same key, if any. A row that is tried again does not meet itself. */
type ResolvedKeyCheck = (row: CheckedRow, values: RowValues) => number | null;

/**
 * Two keys of a file can turn out to be one once they are resolved (two record numbers of one citizen); the later row would silently
 * overwrite the earlier. Nothing is remembered when the key in the table is the one in the file, which is checked already.
 */
function createResolvedKeyCheck({ format, columns, conflictKey }: ImportTarget): ResolvedKeyCheck {
  const keys = conflictKey.map((column) => columns[column] ?? column);
  if (keys.every((key) => format.naturalKey.includes(key))) return () => null;
  const memory = createNaturalKeyMemory();
  return ({ line }, values) => {
    const firstLine = memory.findFirstLine(keys.map((key) => String(values[key])).join('\u001f'), line);
    return firstLine === line ? null : firstLine;
  };
}

interface WriterParts {
  readonly target: ImportTarget;
  readonly upsert: Upsert;
  readonly context: ImportContext;
  readonly findEarlierLine: ResolvedKeyCheck;
}

async function writeTogether(
  { target, upsert, context, findEarlierLine }: WriterParts,
  rows: readonly CheckedRow[],
): Promise<BatchOutcome> {
  return await inTransaction(context.client, async () => {
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
    return { ...(await upsert(context.client, accepted)), problemsByLine };
  });
}

async function inTransaction<Result>(client: Pick<ClientBase, 'query'>, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A broken connection has rolled back already; its own error is the one that counts.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
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
