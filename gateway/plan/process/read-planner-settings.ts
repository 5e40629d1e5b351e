export interface PlannerSettings {
  /** Computing time of one plan. */
  readonly timeoutMs: number;
}

export const DEFAULT_PLANNER_SETTINGS: PlannerSettings = { timeoutMs: 200 };

export function readPlannerSettings(readNumber: (name: string, otherwise: number) => number): PlannerSettings {
  return { timeoutMs: Math.max(1, readNumber('ASXH_PLAN_TIMEOUT_MS', DEFAULT_PLANNER_SETTINGS.timeoutMs)) };
}
