import type { FieldNode } from 'graphql';

/** No field of a supergraph may begin with it (checked when one is loaded). */
export const ALIAS_PREFIX = 'as__';

/**
 * The key under which the assembled data holds a selected field.
 *
 * It is the client's response key, except that an alias gets a prefix: the planner adds keys and `@requires` fields of its own to every fetch, and
 * a client who writes `{ id: name }` would otherwise overwrite the key that the next agency is asked with (planner 0.0.38 renames
 * its answer back to `id` before the key is read). The prefix also keeps `__proto__` and `constructor` out of the data. All aliases of
 * `__typename` share that key, because a subgraph with `@interfaceObject` answers it wrongly and a later fetch corrects it.
 */
export function dataKeyOf(field: FieldNode): string {
  const alias = field.alias?.value;
  const name = field.name.value;
  return alias === undefined || alias === name || name === '__typename' ? name : ALIAS_PREFIX + alias;
}

/** The key that the client wrote, for paths of errors. */
export function clientKeyOf(dataKey: string): string {
  return dataKey.startsWith(ALIAS_PREFIX) ? dataKey.slice(ALIAS_PREFIX.length) : dataKey;
}

/** A field named like a member of every object (`constructor`) is read only where it was really delivered. */
export function readOwn(object: Record<string, unknown>, key: string): unknown {
  return key in Object.prototype && !Object.hasOwn(object, key) ? undefined : object[key];
}
