import type { Visit } from './collect-visits.js';

/** Code of a citizen or a household → the information groups of which the data hold a value. */
export type DeliveredGroups = ReadonlyMap<string, ReadonlySet<string>>;

/** What the access log tells of an answer: of whom it holds which groups, after the second lock. A record of several people is told of each. */
export function listDelivered(visits: readonly Visit[]): DeliveredGroups {
  const groupsByCode = new Map<string, Set<string>>();
  for (const { object, checkpoint, owner } of visits) {
    for (const { dataKey, group } of checkpoint.guarded) {
      if (object[dataKey] === null || object[dataKey] === undefined) continue;
      for (const id of owner.ids) {
        const groups = groupsByCode.get(id);
        if (groups) groups.add(group);
        else groupsByCode.set(id, new Set([group]));
      }
    }
  }
  return groupsByCode;
}
