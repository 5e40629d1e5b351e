import type { Visit } from './collect-visits.js';
import { findWay, heldAt, type RowSetsOf } from './enforce.js';

/** Code of a citizen or a household → the information groups of which the data hold a value. */
export type DeliveredGroups = ReadonlyMap<string, ReadonlySet<string>>;

/** What the access log tells of an answer: of whom it holds which groups, after the second lock, by the first way that was open. A record of several people is told of each. */
export function listDelivered(visits: readonly Visit[], rowSetsOf: RowSetsOf): DeliveredGroups {
  const groupsByCode = new Map<string, Set<string>>();
  for (const visit of visits) {
    const { object, checkpoint, owner } = visit;
    const held = heldAt(visit, rowSetsOf);
    for (const { dataKey, ways } of checkpoint.guarded) {
      if (object[dataKey] === null || object[dataKey] === undefined) continue;
      const groups = findWay(ways, held)?.groups ?? [];
      for (const id of owner.ids) note(groupsByCode, id, groups);
    }
  }
  return groupsByCode;
}

function note(groupsByCode: Map<string, Set<string>>, id: string, groups: readonly string[]): void {
  const known = groupsByCode.get(id) ?? new Set<string>();
  for (const group of groups) known.add(group);
  groupsByCode.set(id, known);
}
