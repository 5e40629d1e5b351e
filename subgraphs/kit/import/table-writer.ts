import type { ClientBase } from 'pg';
import { copyRows } from './copy-rows.js';
import { findErrorCode } from './error-code-of.js';
import type { ImportTarget, RowValues } from './import-target.js';
import { withSavepoint } from './transaction.js';
import { createUpsert, quoted, readTargetColumns, type UpsertCounts } from './upsert.js';

type Queryable = Pick<ClientBase, 'query'>;

/** Writes a batch of rows whose natural keys differ. */
export type TableWriter = (client: Queryable, rows: readonly RowValues[]) => Promise<UpsertCounts>;

const UNIQUE_VIOLATION = '23505';

/**
 * A writer for the target's table. Rows that are all new go straight into the table by COPY, twice as fast as any INSERT; a batch that
 * meets a row which is there already is written by upsert instead, and so are those after it until one of them was new as a whole.
 */
export async function createTableWriter(target: ImportTarget, client: Queryable, runId: string | null): Promise<TableWriter> {
  const columns = await readTargetColumns(target, client);
  const upsert = createUpsert(target, columns, runId);
  const keys = Object.values(target.columns);
  const copy = `COPY ${quoted(target.table)} (${columns.map(({ name }) => quoted(name)).join(', ')}) FROM STDIN`;
  let expectsNewRows = true;
  return async (db, rows) => {
    if (rows.length === 0) return { inserted: 0, updated: 0, unchanged: 0 };
    if (expectsNewRows && (await isCopied(db, () => copyRows(db, copy, rows, keys)))) {
      return { inserted: rows.length, updated: 0, unchanged: 0 };
    }
    const counts = await upsert(db, rows);
    expectsNewRows = counts.inserted === rows.length;
    return counts;
  };
}

/** False, and nothing written, when a row was there already. */
async function isCopied(client: Queryable, copy: () => Promise<void>): Promise<boolean> {
  try {
    await withSavepoint(client, 'import_copy', copy);
    return true;
  } catch (error) {
    if (findErrorCode(error) !== UNIQUE_VIOLATION) throw error;
    return false;
  }
}
