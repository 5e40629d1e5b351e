import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { PossibleTypes } from '../supergraph/possible-types.js';
import { clientKeyOf, readOwn } from './response-key.js';

export type DataObject = Record<string, unknown>;

type PathStep = { readonly key: string } | { readonly types: ReadonlySet<string> };

/**
 * Where the entities of a fetch stand in the assembled data. Lists are walked wherever they occur: the planner writes one `@`
 * for a list, also for a list of lists, and none after a type condition on one.
 */
export interface EntityPath {
  readonly steps: readonly PathStep[];
  /** Response keys of the client, without list positions. */
  readonly keys: readonly string[];
}

export function compileEntityPath(path: readonly FlattenNodePathSegment[], possibleTypes: PossibleTypes): EntityPath {
  const steps: PathStep[] = [];
  for (const segment of path) {
    if (segment === '@') continue;
    if ('Field' in segment) steps.push({ key: segment.Field });
    else steps.push({ types: new Set(segment.TypeCondition.flatMap((name) => [name, ...(possibleTypes.get(name) ?? [])])) });
  }
  return { steps, keys: steps.flatMap((step) => ('key' in step ? [clientKeyOf(step.key)] : [])) };
}

/** Appends every object at the path, in the order of the data. An object without `__typename` passes type conditions: its type was never in doubt. */
export function collectEntities(value: unknown, steps: readonly PathStep[], at: number, into: DataObject[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collectEntities(item, steps, at, into);
    return;
  }
  // Neither null nor an array: in parsed JSON that is an object.
  const object = value as DataObject;
  const step = steps[at];
  if (step === undefined) into.push(object);
  else if ('key' in step) collectEntities(readOwn(object, step.key), steps, at + 1, into);
  else if (typeof object.__typename !== 'string' || step.types.has(object.__typename)) collectEntities(object, steps, at + 1, into);
}

/** The client's paths of the same objects in the same order; walked only when an error must be relocated. */
export function collectEntityPaths(
  value: unknown,
  steps: readonly PathStep[],
  at = 0,
  path: readonly (string | number)[] = [],
): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => collectEntityPaths(item, steps, at, [...path, index]));
  const object = value as DataObject;
  const step = steps[at];
  if (step === undefined) return [[...path]];
  if ('key' in step) return collectEntityPaths(readOwn(object, step.key), steps, at + 1, [...path, clientKeyOf(step.key)]);
  if (typeof object.__typename === 'string' && !step.types.has(object.__typename)) return [];
  return collectEntityPaths(object, steps, at + 1, path);
}
