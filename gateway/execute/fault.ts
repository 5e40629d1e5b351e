import type { GraphQLFormattedError } from 'graphql';
import { collectEntityPaths, type DataObject } from '../plan/entity-path.js';
import type { PlannedSteps } from '../plan/compile-plan.js';
import type { EntityFetchStep, FetchStep, RootFetchStep } from '../plan/plan-step.js';
import type { UnsupportedFeature } from '../plan/prepare-operation.js';
import { clientKeyOf } from '../plan/response-key.js';
import type { UnavailableCause } from './fetcher.js';

type Path = readonly (string | number)[];

/** Why a position of the answer is empty although nobody refused it. Paths are the client's; `"*"` stands for every element of a list. */
export type Fault =
  | {
      readonly kind: 'error';
      readonly subgraph: string;
      /** `extensions.code` of the subgraph, null when it gave none. */
      readonly code: string | null;
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
      readonly path: Path;
    }
  | {
      readonly kind: 'unavailable';
      readonly subgraph: string;
      /** `DEPENDENCY`: the subgraph was not asked, because another one failed to deliver what it needs. */
      readonly cause: UnavailableCause | 'DEPENDENCY';
      readonly path: Path;
    }
  | { readonly kind: 'unsupported'; readonly feature: UnsupportedFeature; readonly path: Path };

/** One fault for each position that only this fetch fills. */
export function unavailableFaults(
  plan: PlannedSteps,
  step: FetchStep,
  cause: UnavailableCause | 'DEPENDENCY',
  subgraph = step.subgraph,
): Fault[] {
  return lostPaths(plan, step).map((path) => ({ kind: 'unavailable', subgraph, cause, path }));
}

/** Errors of a root fetch keep their path, in the client's keys; one without a path counts for everything that the fetch fills. */
export function rootFaults(plan: PlannedSteps, step: RootFetchStep, errors: readonly GraphQLFormattedError[]): Fault[] {
  return errors.flatMap((error) => {
    const path = pathOf(error);
    return path.length > 0 ? [faultOf(step, error, inClientKeys(step, path))] : pathlessFaults(plan, step, error);
  });
}

/**
 * An error at `_entities.3.name` is one at every place of the client's answer where entity 3 stands.
 * `targets[s][p]` gives, for the entities at path p of selection s in the order of the data, their index among the representations.
 */
export function entityFaults(
  plan: PlannedSteps,
  step: EntityFetchStep,
  errors: readonly GraphQLFormattedError[],
  data: DataObject,
  targets: readonly (readonly (readonly number[])[])[],
): Fault[] {
  return errors.flatMap((error) => {
    const [key, index, ...tail] = pathOf(error);
    const selected = step.selections.findIndex((selection) => selection.key === key);
    if (selected < 0 || typeof index !== 'number') return pathlessFaults(plan, step, error);
    const places = (step.selections[selected]?.paths ?? []).flatMap((path, at) =>
      collectEntityPaths(data, path.steps).filter((_, nth) => targets[selected]?.[at]?.[nth] === index),
    );
    return places.map((place) => faultOf(step, error, [...place, ...inClientKeys(step, tail)]));
  });
}

function pathlessFaults(plan: PlannedSteps, step: FetchStep, error: GraphQLFormattedError): Fault[] {
  return lostPaths(plan, step).map((path) => faultOf(step, error, path));
}

function lostPaths(plan: PlannedSteps, step: FetchStep): readonly Path[] {
  return plan.lostPaths().get(step) ?? [];
}

function inClientKeys(step: FetchStep, path: Path): Path {
  return path.map((key) => (typeof key === 'string' ? clientKeyOf(step.renamedKeys.get(key) ?? key) : key));
}

/** Subgraphs are other people's programs: every part of an error is checked before it is used. */
function faultOf(step: FetchStep, error: GraphQLFormattedError, path: Path): Fault {
  const given: Partial<Record<keyof GraphQLFormattedError, unknown>> = error;
  // An object that is not null is readable as a record; its values stay unknown.
  const extensions = typeof given.extensions === 'object' && given.extensions !== null ? (given.extensions as Record<string, unknown>) : {};
  const code = typeof extensions.code === 'string' ? extensions.code : null;
  return {
    kind: 'error',
    subgraph: step.subgraph,
    code,
    message: typeof given.message === 'string' ? given.message : '',
    extensions,
    path,
  };
}

function pathOf(error: GraphQLFormattedError): Path {
  const path: unknown = error.path;
  return Array.isArray(path) ? path.filter((key): key is string | number => typeof key === 'string' || typeof key === 'number') : [];
}
