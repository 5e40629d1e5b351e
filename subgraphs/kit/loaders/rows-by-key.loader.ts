import DataLoader from 'dataloader';
import type { Reading } from '../rows/reading.js';
import { readableSelect } from '../rows/readable-select.js';
import type { ReadableRow, RecordDefinition } from '../rows/record.js';

const MAX_KEYS = 1_000;

type Keyed<Row> = Row & ReadableRow & { readonly loaderKey: string };

/** All readable rows of each key in the record's own order; `[]` for a key without any. One query for the whole page of keys. */
export function createRowsByKeyLoader<Row extends object>(
  reading: Reading,
  record: RecordDefinition<Row>,
  keyColumn: string,
): DataLoader<string, readonly (Row & ReadableRow)[]> {
  return new DataLoader(
    async (keys) => {
      const byKey = Map.groupBy(await readByKeys(reading, record, keyColumn, keys), (row) => row.loaderKey);
      return keys.map((key) => byKey.get(key) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  );
}

/** The readable row of each key, or null: an unknown key and an unreadable row are the same answer. */
export function createRowByKeyLoader<Row extends object>(
  reading: Reading,
  record: RecordDefinition<Row>,
  keyColumn: string,
): DataLoader<string, (Row & ReadableRow) | null> {
  return new DataLoader(
    async (keys) => {
      const byKey = new Map((await readByKeys(reading, record, keyColumn, keys)).map((row) => [row.loaderKey, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  );
}

async function readByKeys<Row extends object>(
  reading: Reading,
  record: RecordDefinition<Row>,
  keyColumn: string,
  keys: readonly string[],
): Promise<Keyed<Row>[]> {
  const { select, from, where, parameters } = readableSelect(reading, record);
  const text = `SELECT ${keyColumn} AS "loaderKey", ${select} FROM ${from} WHERE ${keyColumn} = ANY(${parameters.add(keys)}::text[]) AND ${where} ORDER BY ${record.order}`;
  return reading.rows.read<Keyed<Row>>({ text, values: parameters.values, isLookup: true });
}
