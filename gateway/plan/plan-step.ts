import type { EntityPath } from './entity-path.js';
import type { RepresentationBuilder } from './representation.js';
import type { Rewrite } from './rewrites.js';

/** A variable of the client that a fetch passes on: its name and the text before its value. */
export interface PassedVariable {
  readonly name: string;
  readonly text: string;
}

/** One request to one subgraph, with everything that does not depend on the request prepared as text. */
interface Fetch {
  readonly subgraph: string;
  readonly operation: string;
  /** The JSON body up to and including the opening brace of the variables. */
  readonly opening: string;
  readonly variables: readonly PassedVariable[];
  /** Planner's key → the key after output rewrites, for the paths of errors. */
  readonly renamedKeys: ReadonlyMap<string, string>;
}

/** Root fields. */
export interface RootFetchStep extends Fetch {
  readonly kind: 'ROOT_FETCH';
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly rewrites: readonly Rewrite[];
}

/** One `_entities` selection of a fetch: which entities it is asked about, and where they stand. */
export interface EntitySelection {
  /** `_entities`, or the alias of a batch. */
  readonly key: string;
  /** Index into `representationVariables`; selections can share the same representations. */
  readonly variable: number;
  readonly paths: readonly EntityPath[];
  readonly represent: RepresentationBuilder;
  readonly rewrites: readonly Rewrite[];
}

/** Further fields of entities that earlier fetches delivered. */
export interface EntityFetchStep extends Fetch {
  readonly kind: 'ENTITY_FETCH';
  readonly representationVariables: readonly string[];
  readonly selections: readonly EntitySelection[];
}

export interface SequenceStep {
  readonly kind: 'SEQUENCE';
  readonly steps: readonly PlanStep[];
}

export interface ParallelStep {
  readonly kind: 'PARALLEL';
  readonly steps: readonly PlanStep[];
}

export interface ConditionStep {
  readonly kind: 'CONDITION';
  readonly variable: string;
  readonly whenTrue: PlanStep | null;
  readonly otherwise: PlanStep | null;
}

export type FetchStep = RootFetchStep | EntityFetchStep;
export type PlanStep = FetchStep | SequenceStep | ParallelStep | ConditionStep;
