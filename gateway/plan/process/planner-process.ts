import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { servePlans } from './serve-plans.js';

servePlans((supergraphSdl) => {
  const planner = new QueryPlanner(supergraphSdl);
  return (text) => planner.plan(text, undefined, new Set(), 0).node ?? null;
});
