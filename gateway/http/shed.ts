import type { Language } from '../../schema/contract/error-codes.js';
import type { CallerClass } from '../execute/resilience/caller-class.js';
import { createLoadLimit, type LoadLimitSettings, type LoadSnapshot } from './load-limit.js';
import { refusalAnswer, type Answer } from './respond.js';

export interface ShedSettings extends LoadLimitSettings {
  readonly tickMs: number;
}

export interface ShedOptions {
  readonly settings: ShedSettings;
  /** How full the queues before healthy agencies are, 0 to 1. */
  readonly pressure: () => number;
  readonly nowMs: () => number;
  readonly random: () => number;
}

/** Turns away at the door what could not be answered in time. */
export interface Shed {
  tryEnter(callerClass: CallerClass): (() => void) | null;
  isShut(): boolean;
  turnAway(language: Language): Answer;
  snapshot(): LoadSnapshot;
  stop(): void;
}

const RETRY_AFTER_AT_LEAST_SECONDS = 1;
const RETRY_AFTER_SPREAD_SECONDS = 3;

/** Reads the event loop's lag and the agencies' queues a few times a second. */
export function createShed({ settings, pressure, nowMs, random }: ShedOptions): Shed {
  const limit = createLoadLimit(settings);
  let dueMs = nowMs() + settings.tickMs;
  const timer = setInterval(() => {
    limit.observe({ lagMs: Math.max(0, nowMs() - dueMs), pressure: pressure() });
    dueMs = nowMs() + settings.tickMs;
  }, settings.tickMs);
  // A process that has nothing else to do may end.
  timer.unref();
  return {
    tryEnter: (callerClass) => limit.tryEnter(callerClass),
    isShut: () => limit.isShut(),
    turnAway(language) {
      const answer = refusalAnswer('OVERLOADED', language);
      // Spread out: who was turned away together does not come back together.
      const seconds = RETRY_AFTER_AT_LEAST_SECONDS + Math.floor(random() * RETRY_AFTER_SPREAD_SECONDS);
      return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
    },
    snapshot: () => limit.snapshot(),
    stop: () => clearInterval(timer),
  };
}
