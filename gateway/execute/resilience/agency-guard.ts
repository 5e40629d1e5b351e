import { setTimeout as sleep } from 'node:timers/promises';
import type { SubgraphAnswer, SubgraphRequest, UnavailableCause } from '../fetcher.js';
import { createBulkhead, type BulkheadSettings, type BulkheadSnapshot, type Release } from './bulkhead.js';
import type { CallerClass } from './caller-class.js';
import { createCircuitBreaker, type BreakerSettings, type BreakerSnapshot, type CallOutcome } from './circuit-breaker.js';
import { backoffMs, createRetryBudget, type RetrySettings } from './retry-budget.js';

export interface GuardSettings {
  readonly breaker: BreakerSettings;
  readonly bulkhead: BulkheadSettings;
  readonly retry: RetrySettings;
  /** An agency that was given less time than this and has not answered in it has not failed. */
  readonly fairTimeMs: number;
}

/** What one attempt came to. */
export interface Attempt {
  readonly answer: SubgraphAnswer;
  /** Null when there was no answer to have one. */
  readonly httpStatus: number | null;
}

export interface GuardSnapshot {
  readonly breaker: BreakerSnapshot;
  readonly bulkhead: BulkheadSnapshot;
  readonly retries: { readonly made: number; readonly saved: number };
  /** Calls that were never sent. */
  readonly refused: number;
  /** Null when nothing was ever answered. */
  readonly lastAnswerMs: number | null;
}

/** Everything that stands between the gateway and one agency, so that its trouble stays its own. */
export interface AgencyGuard {
  /** Never rejects when `attempt` does not. */
  run(
    request: Pick<SubgraphRequest, 'kind' | 'signal'>,
    callerClass: CallerClass,
    attempt: () => Promise<Attempt>,
  ): Promise<SubgraphAnswer>;
  snapshot(): GuardSnapshot;
}

const FAILED_STATUS = 500;
const TOO_MANY_REQUESTS = 429;
/** Answers of a proxy before an agency that is just restarting, and of an agency that has too much to do. */
const PASSING_STATUSES: ReadonlySet<number | null> = new Set([502, 503, 504]);

export function createAgencyGuard(settings: GuardSettings, nowMs: () => number, random: () => number): AgencyGuard {
  const breaker = createCircuitBreaker(settings.breaker, nowMs, random);
  const bulkhead = createBulkhead(settings.bulkhead);
  const budget = createRetryBudget(settings.retry);
  const counts = { made: 0, refused: 0 };
  let lastAnswerMs: number | null = null;
  const refuse = (cause: UnavailableCause): SubgraphAnswer => {
    counts.refused++;
    return { kind: 'unavailable', cause };
  };

  /** One attempt; null when the agency is left alone. */
  const attemptOnce = async (signal: AbortSignal, attempt: () => Promise<Attempt>): Promise<Attempt | null> => {
    const settle = breaker.enter();
    if (settle === null) return null;
    const startedMs = nowMs();
    const made = await attempt();
    if (made.answer.kind === 'answered') lastAnswerMs = nowMs();
    settle(outcomeOf(made, signal, nowMs() - startedMs >= settings.fairTimeMs));
    return made;
  };
  const attemptWithin = async (request: Pick<SubgraphRequest, 'kind' | 'signal'>, attempt: () => Promise<Attempt>) => {
    budget.deposit();
    for (let repeated = 0; ; repeated++) {
      const made = await attemptOnce(request.signal, attempt);
      if (made === null) return refuse('CIRCUIT_OPEN');
      const mayRepeat = request.kind === 'query' && repeated < settings.retry.attempts && isPassing(made, request.signal);
      if (!mayRepeat || breaker.isRefusing() || !budget.tryWithdraw()) return made.answer;
      counts.made++;
      await sleep(backoffMs(repeated, settings.retry, random), undefined, { signal: request.signal }).catch(() => undefined);
      if (request.signal.aborted) return made.answer;
    }
  };
  const findPlace = (callerClass: CallerClass, signal: AbortSignal): Release | null | Promise<Release | null> =>
    bulkhead.tryEnter(callerClass) ?? bulkhead.wait(callerClass, signal);

  return {
    async run(request, callerClass, attempt) {
      if (breaker.isRefusing()) return refuse('CIRCUIT_OPEN');
      const found = findPlace(callerClass, request.signal);
      const release = found instanceof Promise ? await found : found;
      if (release === null) return refuse(request.signal.aborted ? 'TIMEOUT' : 'OVERLOADED');
      try {
        return await attemptWithin(request, attempt);
      } finally {
        release();
      }
    },
    snapshot: () => ({
      breaker: breaker.snapshot(),
      bulkhead: bulkhead.snapshot(),
      retries: { made: counts.made, saved: budget.saved() },
      refused: counts.refused,
      lastAnswerMs,
    }),
  };
}

/**
 * Whether an attempt speaks against the agency. A request that it refuses (4xx) does not: a caller could make it refuse and so take it away
 * from everybody else. Nor does a client's impatience.
 */
function outcomeOf({ answer, httpStatus }: Attempt, signal: AbortSignal, hadFairTime: boolean): CallOutcome {
  if (answer.kind === 'answered') return 'SUCCESS';
  if (signal.aborted) return hadFairTime ? 'FAILURE' : 'NEUTRAL';
  if (answer.cause === 'STATUS') return httpStatus !== null && isFailedStatus(httpStatus) ? 'FAILURE' : 'NEUTRAL';
  return 'FAILURE';
}

function isFailedStatus(status: number): boolean {
  return status >= FAILED_STATUS || status === TOO_MANY_REQUESTS;
}

/** Trouble that another attempt may not meet: a connection that broke, a restart. Not a timeout, nor an answer that makes no sense. */
function isPassing({ answer, httpStatus }: Attempt, signal: AbortSignal): boolean {
  if (answer.kind === 'answered' || signal.aborted) return false;
  return answer.cause === 'CONNECTION' || (answer.cause === 'STATUS' && PASSING_STATUSES.has(httpStatus));
}
