import { DEFAULT_RESILIENCE, readResilienceSettings, type ResilienceSettings } from '../execute/resilience/read-resilience-settings.js';
import type { ShedSettings } from './shed.js';

/** What keeps the gateway answering when agencies fail, when too many ask, and when it is restarted. */
export interface ProtectionSettings {
  readonly resilience: ResilienceSettings;
  readonly shed: ShedSettings;
  /** How long a stopping process says that it is not ready, and still answers: a load balancer looks every few seconds. */
  readonly drainNoticeMs: number;
  /** What runs longer than this while the process stops is cut off. */
  readonly drainLimitMs: number;
}

export const DEFAULT_PROTECTION: ProtectionSettings = {
  resilience: DEFAULT_RESILIENCE,
  shed: {
    startLimit: 256,
    minLimit: 32,
    maxLimit: 2_048,
    shares: { CITIZEN: 1, OFFICER: 0.9, BULK: 0.5 },
    lagTargetMs: 150,
    lagRefuseMs: 500,
    tickMs: 100,
  },
  drainNoticeMs: 1_000,
  drainLimitMs: 25_000,
};

/** `readNumber` gives the variable's whole number, or the default. */
export function readProtectionSettings(readNumber: (name: string, otherwise: number) => number): ProtectionSettings {
  const { shed, drainNoticeMs, drainLimitMs } = DEFAULT_PROTECTION;
  return {
    resilience: readResilienceSettings(readNumber),
    shed: {
      ...shed,
      startLimit: readNumber('ASXH_REQUESTS_AT_FIRST', shed.startLimit),
      minLimit: readNumber('ASXH_REQUESTS_AT_LEAST', shed.minLimit),
      maxLimit: readNumber('ASXH_REQUESTS_AT_MOST', shed.maxLimit),
      lagTargetMs: readNumber('ASXH_LAG_TARGET_MS', shed.lagTargetMs),
      lagRefuseMs: readNumber('ASXH_LAG_REFUSE_MS', shed.lagRefuseMs),
    },
    drainNoticeMs: readNumber('ASXH_DRAIN_NOTICE_MS', drainNoticeMs),
    drainLimitMs: readNumber('ASXH_DRAIN_LIMIT_MS', drainLimitMs),
  };
}
