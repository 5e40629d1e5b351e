import type { PlanNode } from '@graphql-hive/router-query-planner';

/** Text of a normalised operation in, plan out. One planner knows one supergraph, and is closed with it. */
export interface Planner {
  /** Rejects when this supergraph cannot be planned for at all. */
  readonly ready: Promise<void>;
  /**
   * Null when no subgraph has to be asked. Rejects with PlanTooComplex or PlannerUnavailable, and with another error where the planner finds no way,
   * which composition should have excluded.
   */
  plan(text: string): Promise<PlanNode | null>;
  /** What still waits for a plan gets none. */
  close(): void;
}

/** Planning this operation takes longer than anybody may take, or ends the process that plans. */
export class PlanTooComplex extends Error {
  override readonly name = 'PlanTooComplex';
}

/** No plan in time: too much waits for the planner, or it is being started again. */
export class PlannerUnavailable extends Error {
  override readonly name = 'PlannerUnavailable';
}

/** What became of a question for a plan; `NO_WAY`: the planner knows none. */
export type PlanResult = 'PLANNED' | 'NO_WAY' | 'TOO_COMPLEX' | 'UNAVAILABLE';

export interface PlannerObserver {
  /** `ms` from the question to its answer, waiting included. */
  notePlan(result: PlanResult, ms: number): void;
  /** A process that plans ended without being told to: by a signal, or `START` for one that never began. */
  notePlannerEnd(cause: string): void;
}
