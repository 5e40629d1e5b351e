import { textOf } from '../../kit/import/delivered-person.js';
import { findKnown } from '../../kit/import/find-known.js';
import type { CheckedRow, ImportContext, PreparedRow } from '../../kit/import/import-target.js';

/** Which table must hold what a column names. */
export interface Reference {
  readonly key: string;
  readonly table: string;
  readonly keyColumn: string;
}

/** One statement for the batch; a row whose reference is not there yet is rejected, never kept with a link that leads nowhere. */
export async function requireKnown(
  rows: readonly CheckedRow[],
  context: ImportContext,
  { key, table, keyColumn }: Reference,
): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, key, context, { table, keyColumn });
  return rows.map((row): PreparedRow =>
    known.has(textOf(row.values[key]) ?? '') ? row : { problems: [{ code: 'UNKNOWN_REFERENCE', column: key }] },
  );
}
