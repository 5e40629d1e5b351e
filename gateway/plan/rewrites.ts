import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import type { PossibleTypes } from '../supergraph/possible-types.js';
import type { DataObject } from './entity-path.js';

/** Changes an answer or a representation in place. */
export type Rewrite = (value: unknown) => void;

/** `ValueSetter` sets a text, `KeyRenamer` moves a value to another key; lists on the way are walked. */
export function compileRewrites(rewrites: readonly FetchRewrite[] | undefined | null, possibleTypes: PossibleTypes): readonly Rewrite[] {
  return (rewrites ?? []).map((rewrite) => {
    if ('KeyRenamer' in rewrite) {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      return alongPath(path, possibleTypes, (object, key) => {
        if (!Object.hasOwn(object, key)) return;
        object[renameKeyTo] = object[key];
        // Parsed JSON has no prototype of ours to disturb, and the old key must be free for what a later fetch delivers.
        Reflect.deleteProperty(object, key);
      });
    }
    const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    return alongPath(path, possibleTypes, (object, key) => {
      object[key] = setValueTo;
    });
  });
}

/** Planner's key → key after renaming, for the paths of errors. */
export function renamedKeys(rewrites: readonly FetchRewrite[] | undefined | null): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue;
    const last = rewrite.KeyRenamer.path.at(-1);
    if (last && 'Key' in last) renamed.set(last.Key, rewrite.KeyRenamer.renameKeyTo);
  }
  return renamed;
}

function alongPath(
  path: readonly FetchNodePathSegment[],
  possibleTypes: PossibleTypes,
  change: (object: DataObject, key: string) => void,
): Rewrite {
  const visit = (value: unknown, at: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, at);
      return;
    }
    const object = value as DataObject;
    const segment = path[at];
    if (segment === undefined) return;
    if ('TypenameEquals' in segment) {
      if (isOneOf(object.__typename, segment.TypenameEquals, possibleTypes)) visit(object, at + 1);
    } else if (at === path.length - 1) change(object, segment.Key);
    else if (Object.hasOwn(object, segment.Key)) visit(object[segment.Key], at + 1);
  };
  return (value) => visit(value, 0);
}

/** `TypenameEquals` means "is": planner 0.0.38 names an interface there and expects its implementations to match. */
function isOneOf(typename: unknown, names: readonly string[], possibleTypes: PossibleTypes): boolean {
  if (typeof typename !== 'string') return true;
  return names.some((name) => name === typename || possibleTypes.get(name)?.has(typename) === true);
}
