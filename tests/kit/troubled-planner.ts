import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { servePlans } from '../../gateway/plan/process/serve-plans.js';

/** The planner, but for texts that name what shall happen to the process: what nobody knows how to bring about in the real one. */
servePlans((supergraphSdl) => {
  const planner = new QueryPlanner(supergraphSdl);
  return (text) => {
    if (text.includes('forever')) for (;;);
    if (text.includes('aborts')) process.abort();
    if (text.includes('sleeps')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    return planner.plan(text, undefined, new Set(), 0).node ?? null;
  };
});
