import type { CallerContext } from '../../../schema/contract/caller-context.js';
import { createError } from '../../../schema/contract/error-codes.js';
import type { ReadableRow, RecordDefinition } from '../rows/record.js';
import { rowPredicate } from '../rows/row-predicate.js';
import type { SqlParameters } from '../rows/sql.js';
import type { SubgraphContext } from '../server/context.js';
import type { SortDirection } from '../types/sort-direction.js';
import { type Page, readPage, type SortColumn } from './page.js';

/** A filter on one column. Filtering reads the column, so it names the group that the column belongs to. */
export interface FilterCondition<Value> {
  readonly group: string | null;
  readonly sql: (value: Value, parameters: SqlParameters) => string;
}

export interface OrderColumn extends SortColumn {
  readonly group: string | null;
}

/** How one list may be filtered and ordered; `null` as a group is for columns that say nothing about a person. */
export interface ListDefinition<Row extends object, Filter extends object, Order extends object> {
  readonly name: string;
  readonly record: RecordDefinition<Row>;
  readonly filters: { readonly [Key in keyof Filter]-?: FilterCondition<NonNullable<Filter[Key]>> };
  readonly orders: { readonly [Key in keyof Order]-?: OrderColumn };
  /** Unique and never null. */
  readonly tieBreaker: SortColumn;
}

export interface ListArguments<Filter, Order> {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: Filter | null;
  readonly orderBy?: Order | null;
}

export function equals<Value extends string | number | boolean>(
  group: string | null,
  expression: string,
  cast = 'text',
): FilterCondition<Value> {
  return { group, sql: (value, parameters) => `${expression} = ${parameters.add(value)}::${cast}` };
}

/** From this value on, itself included. */
export function atLeast(group: string | null, expression: string, cast = 'date'): FilterCondition<string | number> {
  return { group, sql: (value, parameters) => `${expression} >= ${parameters.add(value)}::${cast}` };
}

/** Up to this value, itself included. */
export function atMost(group: string | null, expression: string, cast = 'date'): FilterCondition<string | number> {
  return { group, sql: (value, parameters) => `${expression} <= ${parameters.add(value)}::${cast}` };
}

/** One page of a list. Throws `BAD_USER_INPUT` for more than one order and for a page size out of range, `INVALID_CURSOR` for a foreign cursor. */
export async function readList<Row extends object, Filter extends object, Order extends object>(
  context: SubgraphContext,
  list: ListDefinition<Row, Filter, Order>,
  { first, after, filter, orderBy }: ListArguments<Filter, Order>,
): Promise<Page<Row & ReadableRow>> {
  const sort = findSort(list, orderBy);
  const conditions = (parameters: SqlParameters): string[] => [
    ...filterConditions(context, list, filter, parameters),
    ...readableInGroup(context, list, sort?.column.group ?? null, parameters),
  ];
  return readPage(context.reading, context.cursorKeys, list.record, {
    first,
    after,
    conditions,
    fingerprint: JSON.stringify([list.name, filter ?? null, orderBy ?? null]),
    sort,
    tieBreaker: list.tieBreaker,
  });
}

function filterConditions<Row extends object, Filter extends object, Order extends object>(
  context: SubgraphContext,
  list: ListDefinition<Row, Filter, Order>,
  filter: Filter | null | undefined,
  parameters: SqlParameters,
): string[] {
  // The schema lets through no key that the filter type does not have.
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null) as [keyof Filter, NonNullable<Filter[keyof Filter]>][];
  return given.flatMap(([key, value]) => {
    const { group, sql } = list.filters[key];
    return [sql(value, parameters), ...readableInGroup(context, list, group, parameters)];
  });
}

/**
 * Rows whose column the caller may not read are not matched by it: a filter is a way of reading. A group with the same row
 * conditions as the list itself adds nothing; said twice, PostgreSQL would check every resident against every resident.
 */
function readableInGroup<Row extends object, Filter extends object, Order extends object>(
  { reading }: SubgraphContext,
  { record }: ListDefinition<Row, Filter, Order>,
  group: string | null,
  parameters: SqlParameters,
): string[] {
  if (group === null || group === record.group) return [];
  const index = reading.caller.groups[group];
  if (index !== undefined && index === rowSetOfList(reading.caller, record.group)) return [];
  return [rowPredicate({ ...reading, parameters }, group, record.subject)];
}

/** The row set that every row of the list satisfies already; undefined when one of several does. */
function rowSetOfList({ groups, rowSets }: CallerContext, group: string | null): number | undefined {
  if (group !== null) return groups[group];
  return rowSets.length === 1 ? 0 : undefined;
}

function findSort<Row extends object, Filter extends object, Order extends object>(
  list: ListDefinition<Row, Filter, Order>,
  orderBy: Order | null | undefined,
): { column: OrderColumn; direction: SortDirection } | null {
  const given = Object.entries(orderBy ?? {}).filter(([, direction]) => direction != null) as [keyof Order, SortDirection][];
  const [only] = given;
  if (given.length > 1) throw createError('BAD_USER_INPUT');
  return only === undefined ? null : { column: list.orders[only[0]], direction: only[1] };
}
