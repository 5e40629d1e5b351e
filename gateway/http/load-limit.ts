import type { CallerClass } from '../execute/resilience/caller-class.js';

export interface LoadLimitSettings {
  /** Requests at the same time: at first, at least and at most. */
  readonly startLimit: number;
  readonly minLimit: number;
  readonly maxLimit: number;
  /** The part of the limit that each class may fill; the rest is kept for those before it. */
  readonly shares: Readonly<Record<CallerClass, number>>;
  /** The event loop is late by so much: fewer requests at a time. */
  readonly lagTargetMs: number;
  /** By so much: nobody but citizens; by twice as much: nobody. */
  readonly lagRefuseMs: number;
}

/** How the process and the agencies behind it are doing. */
export interface LoadReading {
  /** How much later than planned the event loop ran. */
  readonly lagMs: number;
  /** How full the queues before healthy agencies are, 0 to 1. */
  readonly pressure: number;
}

export interface LoadSnapshot {
  readonly limit: number;
  readonly inFlight: number;
  readonly lagMs: number;
  readonly refused: Readonly<Record<CallerClass, number>>;
}

export interface LoadLimit {
  /** Null: this request is turned away. Else what to call once when it is answered. */
  tryEnter(callerClass: CallerClass): (() => void) | null;
  /** True when not even the reading of a token is worth its time. */
  isShut(): boolean;
  /** Takes one reading, at even intervals. */
  observe(reading: LoadReading): void;
  snapshot(): LoadSnapshot;
}

const NEW_READING_WEIGHT = 0.3;
const FULL_PRESSURE = 0.5;
const SHRINK = 0.85;
const GROW = 1.1;
/** A limit that nobody came near proves nothing. */
const NEARLY_USED = 0.75;

/**
 * How many requests are worked on at a time: fewer while the event loop is late or healthy agencies have queues, more again while the limit
 * is used and nothing is late. Work that cannot be finished in time is turned away at the door, where it costs least, bulk readers first and
 * citizens last. One long pause of the process moves the average little; only lateness that lasts turns anybody away.
 */
export function createLoadLimit(settings: LoadLimitSettings): LoadLimit {
  const { minLimit, maxLimit, shares, lagTargetMs, lagRefuseMs } = settings;
  const refused: Record<CallerClass, number> = { CITIZEN: 0, OFFICER: 0, BULK: 0 };
  let limit = settings.startLimit;
  let inFlight = 0;
  let mostInFlight = 0;
  let lagMs = 0;
  const isShut = () => lagMs > 2 * lagRefuseMs;
  const hasPlace = (callerClass: CallerClass): boolean =>
    !isShut() && (callerClass === 'CITIZEN' || lagMs <= lagRefuseMs) && inFlight < Math.max(1, Math.floor(limit * shares[callerClass]));
  return {
    isShut,
    tryEnter(callerClass) {
      if (!hasPlace(callerClass)) {
        refused[callerClass]++;
        return null;
      }
      inFlight++;
      mostInFlight = Math.max(mostInFlight, inFlight);
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        inFlight--;
      };
    },
    observe(reading) {
      lagMs = NEW_READING_WEIGHT * reading.lagMs + (1 - NEW_READING_WEIGHT) * lagMs;
      if (lagMs > lagTargetMs || reading.pressure > FULL_PRESSURE) limit = Math.max(minLimit, Math.min(limit, mostInFlight) * SHRINK);
      else if (mostInFlight >= limit * NEARLY_USED) limit = Math.min(maxLimit, limit * GROW + 1);
      mostInFlight = inFlight;
    },
    snapshot: () => ({ limit: Math.floor(limit), inFlight, lagMs, refused: { ...refused } }),
  };
}

const HEALTHY_WITHIN_MS = 1_000;

interface AgencyLoad {
  readonly bulkhead: { readonly queued: number };
  readonly lastAnswerMs: number | null;
}

/** Of the queues before agencies that answer; one that does not answer is the breaker's business and turns nobody away at the door. */
export function pressureOf(agencies: Readonly<Record<string, AgencyLoad>>, queue: number, nowMs: number): number {
  const fillings = Object.values(agencies).map(({ bulkhead, lastAnswerMs }) =>
    lastAnswerMs === null || nowMs - lastAnswerMs > HEALTHY_WITHIN_MS ? 0 : bulkhead.queued / Math.max(1, queue),
  );
  return Math.max(0, ...fillings);
}
