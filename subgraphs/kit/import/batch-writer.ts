import type { ClientBase } from 'pg';
import { findErrorCode } from './error-code-of.js';
import type { CheckedRow, ImportContext, ImportTarget, PreparedRow, RowValues } from './import-target.js';
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
  const write: BatchWriter = async (rows) => {
    if (rows.length === 0) return NOTHING_WRITTEN;
    try {
      return await writeTogether(target, upsert, context, rows);
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

async function writeTogether(
  target: ImportTarget,
  upsert: Upsert,
  context: ImportContext,
  rows: readonly CheckedRow[],
): Promise<BatchOutcome> {
  const { client } = context;
  return await inTransaction(client, async () => {
    const prepared: readonly PreparedRow[] = target.prepare === undefined ? rows : await target.prepare(rows, context);
    if (prepared.length !== rows.length)
      throw new Error(`prepare of ${target.format.record} answered ${prepared.length} of ${rows.length} rows.`);
    const accepted: RowValues[] = [];
    const problemsByLine = new Map<number, readonly RowProblem[]>();
    for (const [index, row] of rows.entries()) {
      const outcome = prepared[index] ?? row;
      if ('problems' in outcome) problemsByLine.set(row.line, outcome.problems);
      else accepted.push(outcome.values);
    }
    return { ...(await upsert(client, accepted)), problemsByLine };
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
