import type { PlanNode, QueryPlanner } from '@graphql-hive/router-query-planner';
import type { Planner } from './planner.js';

/**
 * Plans in this very process, from the first question on: for tests of thousands of supergraphs and for scripts that plan little or nothing. Never
 * behind a door: what the planner does with a hostile document it then does to the whole process.
 */
export function createLocalPlanner(supergraphSdl: string): Planner {
  let planner: Promise<QueryPlanner> | undefined;
  return {
    ready: Promise.resolve(),
    async plan(text): Promise<PlanNode | null> {
      const { node } = (await (planner ??= createPlanner(supergraphSdl))).plan(text, undefined, new Set(), 0);
      return node ?? null;
    },
    close: () => undefined,
  };
}

async function createPlanner(supergraphSdl: string): Promise<QueryPlanner> {
  const { QueryPlanner } = await import('@graphql-hive/router-query-planner');
  return new QueryPlanner(supergraphSdl);
}
