import { createError } from '../../../schema/contract/error-codes.js';
import type { Reading } from '../rows/reading.js';
import { readableCondition, readableSelect } from '../rows/readable-select.js';
import type { ReadableRow, RecordDefinition } from '../rows/record.js';
import type { SqlParameters } from '../rows/sql.js';
import { SortDirection } from '../types/sort-direction.js';
import type { CursorKeys } from '../server/keys.js';
import { createCursorCodec, type CursorPosition } from './cursor.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** One column of an order; `cast` is its SQL type, since a cursor's values travel as text. */
export interface SortColumn {
  readonly expression: string;
  readonly cast: 'text' | 'date' | 'numeric' | 'int';
}

export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  /** Conditions of the filter on the record's columns; empty for none. */
  readonly conditions: (parameters: SqlParameters) => readonly string[];
  /** Names list, filter and order for the cursor's binding. */
  readonly fingerprint: string;
  readonly sort: { readonly column: SortColumn; readonly direction: SortDirection } | null;
  /** Makes the order total. */
  readonly tieBreaker: SortColumn;
}

/** One page of readable rows. `countRows` runs its own count, only when it is asked for. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly countRows: () => Promise<number>;
}

export async function readPage<Row extends object>(
  reading: Reading,
  cursorKeys: CursorKeys,
  record: RecordDefinition<Row>,
  request: PageRequest,
): Promise<Page<Row & ReadableRow>> {
  const size = pageSize(request.first);
  const codec = createCursorCodec(cursorKeys, reading.caller, request.fingerprint);
  const { select, from, where, parameters } = readableSelect(reading, record);
  const sort = sortColumns(request);
  const conditions = [where, ...request.conditions(parameters)];
  if (request.after != null) conditions.push(afterPosition(sort, codec.read(request.after), parameters));
  const position = sort.map(({ column }) => `(${column.expression})::text`).join(', ');
  const order = sort.map(({ column, direction }) => `${column.expression} ${direction} NULLS LAST`).join(', ');
  const text = `SELECT ARRAY[${position}] AS "pagePosition", ${select} FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${parameters.add(size + 1)}`;
  const rows = await reading.rows.read<Row & ReadableRow & { pagePosition: CursorPosition }>({ text, values: parameters.values });
  const edges = rows.slice(0, size).map((row) => ({ cursor: codec.write(row.pagePosition), node: row }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    countRows: () => countRows(reading, record, request),
  };
}

async function countRows<Row extends object>(reading: Reading, record: RecordDefinition<Row>, request: PageRequest): Promise<number> {
  const { where, parameters } = readableCondition(reading, record);
  const conditions = [where, ...request.conditions(parameters)];
  const text = `SELECT count(*)::int AS total FROM ${record.from} WHERE ${conditions.join(' AND ')}`;
  const [row] = await reading.rows.read<{ total: number }>({ text, values: parameters.values });
  return row?.total ?? 0;
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) throw createError('BAD_USER_INPUT');
  return size;
}

function sortColumns(request: PageRequest): { column: SortColumn; direction: SortDirection }[] {
  const last = { column: request.tieBreaker, direction: SortDirection.ASC };
  return request.sort === null ? [last] : [request.sort, last];
}

/** Keyset: rows strictly after the position, nulls last, without counting what comes before. */
function afterPosition(
  sort: readonly { column: SortColumn; direction: SortDirection }[],
  position: CursorPosition,
  parameters: SqlParameters,
): string {
  const [head, ...rest] = sort;
  const [value, ...others] = position;
  if (head === undefined || value === undefined) return 'false';
  const { expression, cast } = head.column;
  // The tie-breaker is never null: a plain comparison, which an index can walk.
  if (rest.length === 0) return `${expression} > ${parameters.add(value)}::text::${cast}`;
  const tail = afterPosition(rest, others, parameters);
  if (value === null) return `(${expression} IS NULL AND ${tail})`;
  const bound = `${parameters.add(value)}::text::${cast}`;
  const beyond = `${expression} ${head.direction === SortDirection.ASC ? '>' : '<'} ${bound}`;
  return `(${beyond} OR ${expression} IS NULL OR (${expression} = ${bound} AND ${tail}))`;
}
