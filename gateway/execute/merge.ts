import type { DataObject } from '../plan/entity-path.js';

/**
 * Adds what a subgraph delivered to an object of the assembled data: objects are merged, lists position by position, and a value
 * replaces an older one, but null replaces nothing: a shared field that one of two subgraphs could not answer is kept.
 *
 * `owned` says that the delivered objects belong to this target alone. An entity that stands at several places is delivered once; every
 * further place gets its own copy, because later fetches can add different values under the same key there.
 * `__proto__` is never a key of a fetch and is passed over.
 */
export function mergeInto(target: DataObject, delivered: DataObject, owned: boolean): void {
  for (const key of Object.keys(delivered)) {
    if (key === '__proto__') continue;
    const next = delivered[key];
    if (typeof next !== 'object' || next === null) {
      if (next !== null || !Object.hasOwn(target, key)) target[key] = next;
      continue;
    }
    const current = Object.hasOwn(target, key) ? target[key] : undefined;
    target[key] = typeof current === 'object' && current !== null ? merged(current, next, owned) : owned ? next : structuredCopy(next);
  }
}

function merged(current: object, next: object, owned: boolean): object {
  const bothLists = Array.isArray(current) && Array.isArray(next);
  if (bothLists && current.length === next.length) return mergedLists(current, next, owned);
  if (!Array.isArray(current) && !Array.isArray(next)) {
    // Objects of parsed JSON.
    mergeInto(current as DataObject, next as DataObject, owned);
    return current;
  }
  return owned ? next : structuredCopy(next);
}

/** Lists of different lengths are not the same list: the caller then takes the newer one whole. */
function mergedLists(current: unknown[], next: readonly unknown[], owned: boolean): unknown[] {
  for (let index = 0; index < next.length; index++) {
    const item = next[index];
    const known = current[index];
    if (typeof item === 'object' && item !== null) {
      current[index] = typeof known === 'object' && known !== null ? merged(known, item, owned) : owned ? item : structuredCopy(item);
    } else if (item !== null) current[index] = item;
  }
  return current;
}

function structuredCopy(value: object): object {
  if (Array.isArray(value)) return value.map(copied);
  const copy: DataObject = {};
  mergeInto(copy, value as DataObject, false);
  return copy;
}

function copied(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? structuredCopy(value) : value;
}
