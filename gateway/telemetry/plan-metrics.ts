import { Counter, Histogram, type Registry } from 'prom-client';
import { createCacheCounts, type CacheCounts } from '../operation/cache-counts.js';
import type { PlannerObserver } from '../plan/planner.js';

export interface PlanMetrics extends PlannerObserver {
  /** Counted where it happens, looked at when somebody reads. */
  readonly operationCache: CacheCounts;
}

const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];

/** What is made once for an operation, and how often it is at hand. */
export function createPlanMetrics(registers: Registry[]): PlanMetrics {
  const operationCache = createCacheCounts();
  const plans = new Histogram({
    ...{ name: 'asxh_gateway_plan_seconds', help: 'From the question for a plan to its answer, waiting included.' },
    ...{ labelNames: ['result'], buckets: SECONDS, registers },
  });
  const ends = new Counter({
    ...{ name: 'asxh_gateway_planner_ends_total', help: 'Planner processes that ended and were replaced, by signal.' },
    ...{ labelNames: ['cause'], registers },
  });
  new Counter({
    ...{ name: 'asxh_gateway_operation_cache_total', help: 'Operations read and compiled (`step`), and whether that was known already.' },
    ...{ labelNames: ['step', 'result'], registers },
    collect(this: Counter) {
      this.reset();
      const { readHits, readMisses, compiledHits, compiledMisses } = operationCache;
      this.inc({ step: 'read', result: 'hit' }, readHits);
      this.inc({ step: 'read', result: 'miss' }, readMisses);
      this.inc({ step: 'compiled', result: 'hit' }, compiledHits);
      this.inc({ step: 'compiled', result: 'miss' }, compiledMisses);
    },
  });
  return {
    operationCache,
    notePlan(result, ms) {
      plans.observe({ result }, ms / 1000);
    },
    notePlannerEnd(cause) {
      ends.inc({ cause });
    },
  };
}
