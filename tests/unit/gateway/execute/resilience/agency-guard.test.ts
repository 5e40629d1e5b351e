import { describe, expect, it } from '@jest/globals';
import type { SubgraphAnswer, UnavailableCause } from '../../../../../gateway/execute/fetcher.js';
import { createAgencyGuard, type Attempt } from '../../../../../gateway/execute/resilience/agency-guard.js';
import { DEFAULT_RESILIENCE } from '../../../../../gateway/execute/resilience/read-resilience-settings.js';

const signal = new AbortController().signal;
const ANSWERED: Attempt = { httpStatus: 200, answer: { kind: 'answered', data: {}, errors: [] } };
const failed = (cause: UnavailableCause, httpStatus: number | null = null): Attempt => ({
  httpStatus,
  answer: { kind: 'unavailable', cause },
});

function createGuard(changes: Partial<typeof DEFAULT_RESILIENCE> = {}) {
  let nowMs = 0;
  let sent = 0;
  const retry = { ...DEFAULT_RESILIENCE.retry, backoffMs: 0 };
  const guard = createAgencyGuard(
    { ...DEFAULT_RESILIENCE, retry, ...changes },
    () => nowMs,
    () => 0,
  );
  return {
    guard,
    sent: () => sent,
    ask: (answer: () => Attempt, kind: 'query' | 'mutation' = 'query', tookMs = 0, given = signal): Promise<SubgraphAnswer> =>
      guard.run({ kind, signal: given }, 'CITIZEN', () => {
        sent++;
        nowMs += tookMs;
        return Promise.resolve(answer());
      }),
  };
}

describe('what stands between the gateway and one agency', () => {
  it('repeats a query whose connection broke, within a tenth of what was offered (E6)', async () => {
    const breaker = { ...DEFAULT_RESILIENCE.breaker, failureShare: 1 };
    const { ask, sent, guard } = createGuard({ breaker });
    let nth = 0;
    for (let offered = 0; offered < 1_000; offered++) await ask(() => (nth++ % 2 === 0 ? failed('CONNECTION') : ANSWERED));
    expect(sent()).toBeGreaterThan(1_050);
    expect(sent()).toBeLessThanOrEqual(1_100);
    expect(guard.snapshot().retries.made).toBe(sent() - 1_000);
  });

  it('never repeats a mutation, a timeout or an answer that makes no sense', async () => {
    for (const [cause, kind] of [
      ['CONNECTION', 'mutation'],
      ['STATUS', 'mutation'],
      ['TIMEOUT', 'query'],
      ['INVALID_ANSWER', 'query'],
    ] as const) {
      const { ask, sent } = createGuard();
      for (let nth = 0; nth < 15; nth++) await ask(() => ANSWERED);
      expect(await ask(() => failed(cause, 503), kind)).toEqual({ kind: 'unavailable', cause });
      expect(sent()).toBe(16);
    }
  });

  it('leaves an agency alone that fails, and says so as UNAVAILABLE without asking', async () => {
    const { ask, sent, guard } = createGuard();
    for (let nth = 0; nth < 40; nth++) await ask(() => failed('STATUS', 500));
    const before = sent();
    expect(await ask(() => ANSWERED)).toEqual({ kind: 'unavailable', cause: 'CIRCUIT_OPEN' });
    expect([sent(), guard.snapshot().breaker.state]).toEqual([before, 'OPEN']);
  });

  it('cannot be made to leave an agency alone by refused requests, or by clients without time', async () => {
    const { ask, guard } = createGuard();
    for (let nth = 0; nth < 100; nth++) await ask(() => failed('STATUS', 400));
    for (let nth = 0; nth < 100; nth++) await ask(() => failed('TIMEOUT'), 'query', 50, AbortSignal.abort());
    expect(guard.snapshot().breaker.state).toBe('CLOSED');
  });

  it('refuses what finds no place as OVERLOADED and is free again afterwards', async () => {
    const bulkhead = { inFlight: { CITIZEN: 1, OFFICER: 1, BULK: 1 }, queue: 0, queueMs: 1_000 };
    const { guard, ask } = createGuard({ bulkhead });
    let finish: (made: Attempt) => void = () => undefined;
    const running = guard.run({ kind: 'query', signal }, 'CITIZEN', () => new Promise((resolve) => (finish = resolve)));
    expect(await ask(() => ANSWERED)).toEqual({ kind: 'unavailable', cause: 'OVERLOADED' });
    finish(ANSWERED);
    expect(await running).toEqual(ANSWERED.answer);
    expect(await ask(() => ANSWERED)).toEqual(ANSWERED.answer);
    expect(guard.snapshot()).toMatchObject({ refused: 1, bulkhead: { inFlight: 0, queued: 0 } });
  });
});
