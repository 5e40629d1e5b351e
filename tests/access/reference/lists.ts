import { columnFor, compareCells, comparisonFor, rangeFor, tableOfList } from './conventions.js';
import { isOn } from './periods.js';
import { asText, type Row, type TableName, type World } from './world.js';

type Matches = (row: Row, value: unknown, world: World) => boolean;

/** What is not named `id`: the column that comes last in every order, and the one of the row's own key in a cursor. */
const KEYS: Partial<Readonly<Record<TableName, string>>> = {
  administrative_unit: 'key',
  health_facility: 'code',
  care_facility: 'code',
  card_code_entry: 'key',
};

/** Filters that are not the column of their name, a range of one, or `validOn`. */
const FILTERS: Readonly<Record<string, Matches>> = {
  'citizens.bornFrom': (row, day) => isAtLeast(row.birth_date, day),
  'citizens.bornTo': (row, day) => isAtMost(row.birth_date, day),
  'cases.openOn': (row, day) => isOn({ valid_from: row.opened_on, valid_to: row.closed_on }, asText(day)),
  'healthInsuranceCards.registeredFacilityId': (row, id) => row.facility_code === id,
  'careResidences.facilityId': (row, id) => row.facility_code === id,
  'encounters.facilityId': (row, id) => row.facility_code === id,
  'encounters.icd10Code': (row, code, world) =>
    world.find('diagnosis', 'encounter_record_number', row.record_number).some((diagnosis) => diagnosis.icd10 === code),
};

export function keyColumnOf(list: string): string {
  return KEYS[tableOfList(list)] ?? 'id';
}

/** The rows that fulfil every condition of the filter; a condition that nobody explained fails the test that asks for it. */
export function filterRows(world: World, list: string, rows: readonly Row[], filter: object): readonly Row[] {
  const conditions = Object.entries(filter);
  return conditions.length === 0 ? rows : rows.filter((row) => matches(world, list, row, conditions));
}

function matches(world: World, list: string, row: Row, conditions: readonly [string, unknown][]): boolean {
  return conditions.every(([name, value]) => {
    const special = FILTERS[`${list}.${name}`];
    if (special !== undefined) return special(row, value, world);
    if (name === 'validOn') return isOn(row, asText(value));
    if (name === 'month' && 'start_month' in row) return holdsInMonth(row, asText(value));
    const column = columnFor(row, name);
    if (column !== undefined) return row[column] === value;
    const range = rangeFor(row, name);
    if (range === undefined) throw new Error(`The reference does not know the filter ${list}.${name}: add it to FILTERS.`);
    return (range.end === 'FROM' ? isAtLeast : isAtMost)(row[range.column], value, comparisonFor(name));
  });
}

type Order = Readonly<Record<string, unknown>>;

/** Each order of each list of a world, made once: what a caller may read of it keeps its order. */
const sortedByWorld = new WeakMap<World, Map<string, readonly Row[]>>();

/** By the order, rows without the value last either way; then by the key, which the graph's description names as the tie-breaker. */
export function listSorted(world: World, list: string, orderBy: Order): readonly Row[] {
  const sorted = sortedByWorld.get(world) ?? new Map<string, readonly Row[]>();
  sortedByWorld.set(world, sorted);
  const name = `${list} ${JSON.stringify(orderBy)}`;
  const found = sorted.get(name) ?? sortRows(list, world[tableOfList(list)], orderBy);
  sorted.set(name, found);
  return found;
}

function sortRows(list: string, rows: readonly Row[], orderBy: Order): Row[] {
  const key = keyColumnOf(list);
  const [name, direction] = Object.entries(orderBy)[0] ?? [];
  const column = name === undefined || rows[0] === undefined ? undefined : columnFor(rows[0], name);
  if (name !== undefined && rows.length > 0 && column === undefined)
    throw new Error(`The reference does not know the order ${list}.${name}.`);
  const compare = comparisonFor(name ?? key);
  return rows.toSorted((a, b) => {
    if (column !== undefined && a[column] !== b[column]) {
      if (a[column] === null) return 1;
      if (b[column] === null) return -1;
      const order = compare(a[column], b[column]) * (direction === 'DESC' ? -1 : 1);
      if (order !== 0) return order;
    }
    return compareCells(a[key], b[key]);
  });
}

function isAtLeast(cell: unknown, value: unknown, compare = compareCells): boolean {
  return cell !== null && compare(cell, value) >= 0;
}

function isAtMost(cell: unknown, value: unknown, compare = compareCells): boolean {
  return cell !== null && compare(cell, value) <= 0;
}

function holdsInMonth(row: Row, month: string): boolean {
  return asText(row.start_month) <= month && (row.end_month === null || asText(row.end_month) >= month);
}
