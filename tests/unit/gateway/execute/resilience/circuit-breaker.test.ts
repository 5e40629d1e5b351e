import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCircuitBreaker, type CallOutcome } from '../../../../../gateway/execute/resilience/circuit-breaker.js';

const SETTINGS = { windowMs: 10_000, minimumCalls: 4, failureShare: 0.5, openMs: 1_000, maxOpenMs: 4_000 };

function createBreaker(random = () => 0) {
  let nowMs = 0;
  const breaker = createCircuitBreaker(SETTINGS, () => nowMs, random);
  return {
    breaker,
    pass: (ms: number) => void (nowMs += ms),
    call: (outcome: CallOutcome): boolean => {
      const settle = breaker.enter();
      settle?.(outcome);
      return settle !== null;
    },
  };
}

function callTimes(call: (outcome: CallOutcome) => boolean, outcome: CallOutcome, times: number): void {
  for (let nth = 0; nth < times; nth++) call(outcome);
}

describe('the breaker of an agency', () => {
  it('lets everything through while fewer calls failed than would prove anything', () => {
    const { breaker, call } = createBreaker();
    callTimes(call, 'FAILURE', SETTINGS.minimumCalls - 1);
    expect(breaker.snapshot()).toEqual({ state: 'CLOSED', calls: 3, failures: 3 });
    expect(call('FAILURE')).toBe(true);
    expect([breaker.snapshot().state, call('SUCCESS')]).toEqual(['OPEN', false]);
  });

  it('stays closed below the share, however many calls fail', () => {
    const { breaker, call } = createBreaker();
    for (let nth = 0; nth < 100; nth++) callTimes(call, nth % 3 === 2 ? 'FAILURE' : 'SUCCESS', 1);
    expect(breaker.snapshot().state).toBe('CLOSED');
  });

  it('forgets what failed before the window', () => {
    const { breaker, call, pass } = createBreaker();
    callTimes(call, 'FAILURE', 3);
    pass(SETTINGS.windowMs + 1_000);
    call('FAILURE');
    expect(breaker.snapshot()).toEqual({ state: 'CLOSED', calls: 1, failures: 1 });
  });

  it('learns nothing from a client who left or had no time', () => {
    const { breaker, call } = createBreaker();
    callTimes(call, 'NEUTRAL', 100);
    expect(breaker.snapshot()).toEqual({ state: 'CLOSED', calls: 0, failures: 0 });
  });

  it('lets one call try, and the others only after it came back', () => {
    const { breaker, call, pass } = createBreaker();
    callTimes(call, 'FAILURE', 4);
    pass(999);
    expect(breaker.enter()).toBeNull();
    pass(1);
    const trial = breaker.enter();
    expect([trial === null, breaker.enter(), breaker.snapshot().state]).toEqual([false, null, 'HALF_OPEN']);
    trial?.('SUCCESS');
    expect([breaker.snapshot().state, call('SUCCESS'), call('SUCCESS')]).toEqual(['CLOSED', true, true]);
  });

  it('waits twice as long after each trial that failed, up to a limit, and from the beginning after a success', () => {
    const { breaker, call, pass } = createBreaker();
    callTimes(call, 'FAILURE', 4);
    for (const waitMs of [1_000, 2_000, 4_000, 4_000]) {
      pass(waitMs - 1);
      expect(breaker.enter()).toBeNull();
      pass(1);
      expect(call('FAILURE')).toBe(true);
    }
    pass(4_000);
    call('SUCCESS');
    callTimes(call, 'FAILURE', 4);
    pass(1_000);
    expect(call('SUCCESS')).toBe(true);
  });

  it('frees the trial when its client left', () => {
    const { breaker, call, pass } = createBreaker();
    callTimes(call, 'FAILURE', 4);
    pass(1_000);
    call('NEUTRAL');
    expect([breaker.snapshot().state, call('SUCCESS'), breaker.snapshot().state]).toEqual(['HALF_OPEN', true, 'CLOSED']);
  });

  it('does not count what was asked before it opened', () => {
    const { breaker, call, pass } = createBreaker();
    const late = [breaker.enter(), breaker.enter()];
    callTimes(call, 'FAILURE', 4);
    late[0]?.('SUCCESS');
    expect(breaker.snapshot().state).toBe('OPEN');
    pass(1_000);
    call('SUCCESS');
    late[1]?.('FAILURE');
    expect(breaker.snapshot()).toEqual({ state: 'CLOSED', calls: 0, failures: 0 });
  });

  it('opens for at least half of the time and at most all of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
        const { breaker, call, pass } = createBreaker(() => chance);
        callTimes(call, 'FAILURE', 4);
        pass(SETTINGS.openMs / 2 - 1);
        expect(breaker.isRefusing()).toBe(true);
        pass(SETTINGS.openMs / 2 + 1);
        expect(breaker.isRefusing()).toBe(false);
      }),
    );
  });

  it('never runs two trials at a time, refuses only while open or trying, and always lets the agency come back', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('enter' as const) }),
      fc.record({ kind: fc.constant('settle' as const), outcome: fc.constantFrom<CallOutcome>('SUCCESS', 'FAILURE', 'NEUTRAL') }),
      fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 3_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { breaker, call, pass } = createBreaker();
        const running: { readonly settle: (outcome: CallOutcome) => void; readonly isTrial: boolean }[] = [];
        for (const each of steps) {
          if (each.kind === 'pass') pass(each.ms);
          else if (each.kind === 'settle') running.shift()?.settle(each.outcome);
          else {
            const settle = breaker.enter();
            const { state } = breaker.snapshot();
            if (settle === null) expect(state).not.toBe('CLOSED');
            else running.push({ settle, isTrial: state === 'HALF_OPEN' });
          }
          expect(running.filter(({ isTrial }) => isTrial).length).toBeLessThanOrEqual(1);
        }
        for (const { settle } of running) settle('NEUTRAL');
        pass(SETTINGS.maxOpenMs);
        expect(call('SUCCESS')).toBe(true);
        expect(breaker.snapshot().state).toBe('CLOSED');
      }),
    );
  });
});
