import { textOf } from '../../../kit/import/delivered-person.js';
import { findKnown } from '../../../kit/import/find-known.js';
import type { CheckedRow, ImportContext, PreparedRow } from '../../../kit/import/import-target.js';

interface Reference {
  /** Key of the cell that names another record. */
  readonly column: string;
  readonly table: string;
  readonly keyColumn: string;
}

/** A record stands after the one that it names; one that names none belongs to none. */
export async function refuseUnknown(
  rows: readonly CheckedRow[],
  context: ImportContext,
  { column, table, keyColumn }: Reference,
): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, column, context, { table, keyColumn });
  return rows.map((row): PreparedRow => {
    const named = textOf(row.values[column]);
    return named === null || known.has(named) ? row : { problems: [{ code: 'UNKNOWN_REFERENCE', column }] };
  });
}
