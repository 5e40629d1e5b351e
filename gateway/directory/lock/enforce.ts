import type { DataObject } from '../../plan/entity-path.js';
import type { Owner, Place, Visit } from './collect-visits.js';
import type { GuardedWay } from './compile-checkpoints.js';

/** Bit i is set when the decision's row set i reaches the record; 0 for somebody unknown. */
export type RowSetsOf = (kind: 'CITIZEN' | 'HOUSEHOLD', id: string) => number;

/** Where the second lock refused what a subgraph had delivered. Nothing of the record itself. */
export interface Incident {
  readonly typeName: string;
  /** The field, or null when the whole record was refused. */
  readonly coordinate: string | null;
}

/**
 * Takes out of the assembled data what the directory does not confirm: a record that no granted row set reaches is null at a single position and leaves
 * its list, whose size is then no longer told; a field to which no way is open is null. Changes the data in place.
 */
export function enforce(visits: readonly Visit[], rowSetsOf: RowSetsOf): Incident[] {
  const incidents: Incident[] = [];
  const shortened = new Set<unknown[]>();
  for (const visit of visits) {
    const { object, checkpoint, isRecord, place } = visit;
    const held = heldAt(visit, rowSetsOf);
    if (isRecord && held === 0) {
      incidents.push({ typeName: checkpoint.typeName, coordinate: null });
      takeOut(place, shortened);
      continue;
    }
    for (const { dataKey, coordinate, ways } of checkpoint.guarded) {
      if (findWay(ways, held) !== undefined || object[dataKey] === null || object[dataKey] === undefined) continue;
      object[dataKey] = null;
      incidents.push({ typeName: checkpoint.typeName, coordinate });
    }
  }
  for (const list of shortened) compact(list);
  return incidents;
}

/** The decision's row sets that reach the object's record, as bits. */
export function heldAt({ owner, shownBy }: Visit, rowSetsOf: RowSetsOf): number {
  const heldBy = ({ kind, ids }: Owner): number => ids.reduce((bits, id) => bits | rowSetsOf(kind, id), 0);
  return heldBy(owner) | (shownBy === null ? 0 : heldBy(shownBy));
}

/** The first way that these row sets open; undefined when none does. */
export function findWay(ways: readonly GuardedWay[], held: number): GuardedWay | undefined {
  return ways.find(({ rowSets }) => (held & rowSets) === rowSets);
}

const REMOVED = Symbol('removed');

function takeOut({ holder, key, page }: Place, shortened: Set<unknown[]>): void {
  if (Array.isArray(holder)) {
    holder[Number(key)] = REMOVED;
    shortened.add(holder);
  } else holder[key] = null;
  if (page !== null) forgetSize(page.connection, page.checkpoint.page);
}

function compact(list: unknown[]): void {
  const kept = list.filter((item) => item !== REMOVED);
  list.length = 0;
  for (const item of kept) list.push(item);
}

/** How many there are and whether more follow would tell of the record that is gone. */
function forgetSize(connection: DataObject, page: NonNullable<Place['page']>['checkpoint']['page']): void {
  for (const key of page?.totalCountKeys ?? []) connection[key] = null;
  for (const key of page?.pageInfoKeys ?? []) {
    const info = connection[key];
    if (typeof info !== 'object' || info === null) continue;
    // In parsed JSON that is neither null nor a text it is an object; its fields may all be null.
    const fields = info as DataObject;
    for (const name of Object.keys(fields)) if (name !== '__typename') fields[name] = null;
  }
}
