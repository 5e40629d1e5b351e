import type { PlanNode } from '@graphql-hive/router-query-planner';

/** First the supergraph, once; then one text at a time, each after the answer to the one before. */
export type ToPlanner = { readonly supergraph: string; readonly timeoutMs: number } | { readonly text: string };

/** A plan, or why the planner found none. */
export type Planned = { readonly node: PlanNode | null } | { readonly error: string };

/** What is said of the supergraph, then of each text. */
export type FromPlanner = { readonly ready: true } | { readonly failed: string } | Planned;

/** By which a planner process ends itself when one plan has had its computing time: the signal's own meaning, and it leaves no image of the memory behind. */
export const OUT_OF_TIME = 'SIGVTALRM';
