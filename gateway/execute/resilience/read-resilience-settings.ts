import type { GuardSettings } from './agency-guard.js';

export interface ResilienceSettings extends GuardSettings {
  /** An address that does not take a connection by then is not reached. */
  readonly connectTimeoutMs: number;
}

export const DEFAULT_RESILIENCE: ResilienceSettings = {
  connectTimeoutMs: 1_000,
  fairTimeMs: 2_000,
  breaker: { windowMs: 10_000, minimumCalls: 20, failureShare: 0.5, openMs: 1_000, maxOpenMs: 5_000 },
  bulkhead: { inFlight: { CITIZEN: 64, OFFICER: 60, BULK: 4 }, queue: 128, queueMs: 1_000 },
  retry: { share: 0.1, maxSaved: 10, attempts: 1, backoffMs: 50 },
};

const PERCENT = 100;

/** What an agency in trouble may cost; `readNumber` gives the variable's whole number, or the default. */
export function readResilienceSettings(readNumber: (name: string, otherwise: number) => number): ResilienceSettings {
  const { breaker, bulkhead, retry, connectTimeoutMs, fairTimeMs } = DEFAULT_RESILIENCE;
  return {
    connectTimeoutMs: readNumber('ASXH_CONNECT_TIMEOUT_MS', connectTimeoutMs),
    fairTimeMs: readNumber('ASXH_FAIR_TIME_MS', fairTimeMs),
    breaker: {
      windowMs: readNumber('ASXH_BREAKER_WINDOW_MS', breaker.windowMs),
      minimumCalls: readNumber('ASXH_BREAKER_CALLS', breaker.minimumCalls),
      failureShare: readNumber('ASXH_BREAKER_FAILURE_PERCENT', breaker.failureShare * PERCENT) / PERCENT,
      openMs: readNumber('ASXH_BREAKER_OPEN_MS', breaker.openMs),
      maxOpenMs: readNumber('ASXH_BREAKER_MAX_OPEN_MS', breaker.maxOpenMs),
    },
    bulkhead: {
      inFlight: {
        CITIZEN: readNumber('ASXH_AGENCY_IN_FLIGHT', bulkhead.inFlight.CITIZEN),
        OFFICER: readNumber('ASXH_AGENCY_IN_FLIGHT_OFFICERS', bulkhead.inFlight.OFFICER),
        BULK: readNumber('ASXH_AGENCY_IN_FLIGHT_BULK', bulkhead.inFlight.BULK),
      },
      queue: readNumber('ASXH_AGENCY_QUEUE', bulkhead.queue),
      queueMs: readNumber('ASXH_AGENCY_QUEUE_MS', bulkhead.queueMs),
    },
    retry: {
      ...retry,
      share: readNumber('ASXH_RETRY_PERCENT', retry.share * PERCENT) / PERCENT,
      attempts: readNumber('ASXH_RETRY_ATTEMPTS', retry.attempts),
    },
  };
}
