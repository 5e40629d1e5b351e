import type { PlannerObserver } from '../plan/planner.js';
import { createProcessPlanner } from '../plan/process/process-planner.js';
import type { PlannerSettings } from '../plan/process/read-planner-settings.js';
import type { Logger } from '../telemetry/logger.js';
import { loadSupergraph, type ScalarMeaning, type Supergraph } from './load-supergraph.js';

export interface OpeningOptions extends Partial<PlannerSettings> {
  readonly scalars?: ScalarMeaning;
  readonly log: Logger;
  readonly metrics?: PlannerObserver;
  /** Path of another program than the planner's own: tests only. */
  readonly program?: string | undefined;
}

/**
 * A supergraph that is planned for in a process of its own, ready for the first question. Two can be open at the same time: each is closed by its
 * planner when nothing is asked of it any more.
 */
export async function openSupergraph(sdl: string, { scalars, log, metrics, timeoutMs, program }: OpeningOptions): Promise<Supergraph> {
  const observer: PlannerObserver = {
    notePlan: (result, ms) => metrics?.notePlan(result, ms),
    notePlannerEnd(cause) {
      log.warn({ cause }, 'the planner process ended and is started again');
      metrics?.notePlannerEnd(cause);
    },
  };
  const supergraph = loadSupergraph(sdl, scalars, (text) => createProcessPlanner(text, { timeoutMs, program, observer }));
  await supergraph.planner.ready;
  return supergraph;
}
