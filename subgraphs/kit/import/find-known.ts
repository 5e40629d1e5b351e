import type { CheckedRow, ImportContext } from './import-target.js';
import { textOf } from './delivered-person.js';

/**
 * The value of `column` for each of the texts that the rows hold under `key`, as found in a table of the agency's own database.
 * One statement for the batch; a text that is not in the map is unknown there.
 */
export async function findKnown(
  rows: readonly CheckedRow[],
  key: string,
  { client }: ImportContext,
  { table, keyColumn, column = keyColumn }: { readonly table: string; readonly keyColumn: string; readonly column?: string },
): Promise<ReadonlyMap<string, string>> {
  const texts = [...new Set(rows.map(({ values }) => textOf(values[key])).filter((text) => text !== null))];
  if (texts.length === 0) return new Map();
  // Table and columns are constants of the agency's code; what a file holds goes as a parameter.
  const { rows: found } = await client.query<{ key: string; value: string }>(
    `SELECT ${keyColumn} AS key, ${column} AS value FROM ${table} WHERE ${keyColumn} = ANY ($1::text[])`,
    [texts],
  );
  return new Map(found.map(({ key: text, value }) => [text, value]));
}
