import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALLER_CLASSES, callerClassOf, type CallerClass } from '../../../../gateway/execute/resilience/caller-class.js';
import { createLoadLimit, pressureOf, type LoadLimit } from '../../../../gateway/http/load-limit.js';

const SETTINGS = {
  startLimit: 10,
  minLimit: 4,
  maxLimit: 100,
  shares: { CITIZEN: 1, OFFICER: 0.8, BULK: 0.5 },
  lagTargetMs: 100,
  lagRefuseMs: 400,
};
const CALM = { lagMs: 0, pressure: 0 };

function fill(limit: LoadLimit, callerClass: CallerClass): (() => void)[] {
  const inside: (() => void)[] = [];
  for (let leave = limit.tryEnter(callerClass); leave !== null; leave = limit.tryEnter(callerClass)) inside.push(leave);
  return inside;
}

describe('the limit of requests at a time', () => {
  it('is reached by bulk readers first and by citizens last', () => {
    const limit = createLoadLimit(SETTINGS);
    expect(CALLER_CLASSES.toReversed().map((callerClass) => fill(limit, callerClass).length)).toEqual([5, 3, 2]);
    expect(limit.snapshot()).toMatchObject({ inFlight: 10, refused: { CITIZEN: 1, OFFICER: 1, BULK: 1 } });
  });

  it('shrinks while the event loop is late or healthy agencies have queues, never below its least', () => {
    for (const strained of [
      { lagMs: 300, pressure: 0 },
      { lagMs: 0, pressure: 0.6 },
    ]) {
      const limit = createLoadLimit(SETTINGS);
      fill(limit, 'CITIZEN');
      for (let nth = 0; nth < 50; nth++) limit.observe(strained);
      expect(limit.snapshot().limit).toBe(SETTINGS.minLimit);
    }
  });

  it('grows while it is used and nothing is late, never above its most, and not when nobody comes near', () => {
    const limit = createLoadLimit(SETTINGS);
    limit.observe(CALM);
    expect(limit.snapshot().limit).toBe(SETTINGS.startLimit);
    for (let nth = 0; nth < 50; nth++) {
      for (const leave of fill(limit, 'CITIZEN')) leave();
      limit.observe(CALM);
    }
    expect(limit.snapshot().limit).toBe(SETTINGS.maxLimit);
  });

  it('turns away everybody but citizens while the process is late, and everybody while it is very late; one pause turns nobody away (E23)', () => {
    const limit = createLoadLimit(SETTINGS);
    limit.observe({ lagMs: 1_000, pressure: 0 });
    expect(limit.tryEnter('BULK')).not.toBeNull();
    limit.observe({ lagMs: 700, pressure: 0 });
    expect(CALLER_CLASSES.map((callerClass) => limit.tryEnter(callerClass) !== null)).toEqual([true, false, false]);
    for (let nth = 0; nth < 10; nth++) limit.observe({ lagMs: 2_000, pressure: 0 });
    expect([limit.isShut(), limit.tryEnter('CITIZEN')]).toEqual([true, null]);
    for (let nth = 0; nth < 10; nth++) limit.observe(CALM);
    expect([limit.isShut(), limit.tryEnter('CITIZEN') === null]).toEqual([false, false]);
  });

  it('never lets in more than its limit, and turns away no citizen where somebody else would be let in', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('enter' as const), who: fc.constantFrom(...CALLER_CLASSES) }),
      fc.record({ kind: fc.constant('leave' as const) }),
      fc.record({ kind: fc.constant('observe' as const), lagMs: fc.nat(3_000), pressure: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const limit = createLoadLimit(SETTINGS);
        const inside: (() => void)[] = [];
        for (const each of steps) {
          if (each.kind === 'observe') limit.observe(each);
          else if (each.kind === 'leave') inside.shift()?.();
          else {
            const leave = limit.tryEnter(each.who);
            if (leave !== null) {
              inside.push(leave);
              expect(inside.length).toBeLessThanOrEqual(limit.snapshot().limit);
            } else if (each.who === 'CITIZEN') expect([limit.tryEnter('OFFICER'), limit.tryEnter('BULK')]).toEqual([null, null]);
          }
          expect(limit.snapshot().inFlight).toBe(inside.length);
          expect(limit.snapshot().limit).toBeGreaterThanOrEqual(SETTINGS.minLimit);
          expect(limit.snapshot().limit).toBeLessThanOrEqual(SETTINGS.maxLimit);
        }
      }),
    );
  });
});

it('counts the fullest queue before an agency that answers, and none before one that does not', () => {
  const agency = (queued: number, lastAnswerMs: number | null) => ({ bulkhead: { queued }, lastAnswerMs });
  expect(pressureOf({}, 10, 5_000)).toBe(0);
  expect(pressureOf({ one: agency(3, 4_900), other: agency(8, 4_500) }, 10, 5_000)).toBe(0.8);
  expect(pressureOf({ one: agency(3, 4_900), silent: agency(10, 3_000), never: agency(10, null) }, 10, 5_000)).toBe(0.3);
});

it('takes machines and statistics for bulk readers', () => {
  const purpose = { kind: 'KNOWN', name: 'PAYMENT' };
  expect(callerClassOf({ role: 'citizen', purpose }, 'CITIZEN')).toBe('CITIZEN');
  expect(callerClassOf({ role: 'health-worker', purpose }, 'OFFICER')).toBe('OFFICER');
  expect(callerClassOf({ role: 'payment-provider', purpose }, 'ORGANISATION')).toBe('BULK');
  expect(callerClassOf({ role: 'inspector', purpose: { kind: 'KNOWN', name: 'STATISTICS' } }, 'OFFICER')).toBe('BULK');
  expect(callerClassOf({ role: 'analyst', purpose: { kind: 'NONE' } }, 'OFFICER')).toBe('BULK');
});
