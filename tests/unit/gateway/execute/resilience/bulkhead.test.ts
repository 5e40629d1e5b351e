import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createBulkhead, type Release } from '../../../../../gateway/execute/resilience/bulkhead.js';
import { CALLER_CLASSES, type CallerClass } from '../../../../../gateway/execute/resilience/caller-class.js';

const SETTINGS = { inFlight: { CITIZEN: 4, OFFICER: 3, BULK: 1 }, queue: 2, queueMs: 60_000 };
const ALWAYS = new AbortController().signal;

describe('the bulkhead before an agency', () => {
  it('gives bulk readers their few places and leaves the others free', () => {
    const bulkhead = createBulkhead(SETTINGS);
    expect([bulkhead.tryEnter('BULK'), bulkhead.tryEnter('BULK')]).toEqual([expect.any(Function), null]);
    expect(bulkhead.tryEnter('OFFICER')).not.toBeNull();
    expect(bulkhead.snapshot()).toEqual({ inFlight: 2, queued: 0 });
  });

  it('hands a place that becomes free to a citizen before an officer before a bulk reader', async () => {
    const bulkhead = createBulkhead({ ...SETTINGS, inFlight: { CITIZEN: 1, OFFICER: 1, BULK: 1 } });
    const order: CallerClass[] = [];
    const held = bulkhead.tryEnter('OFFICER');
    const waits = (['BULK', 'OFFICER', 'CITIZEN'] as const).map(async (callerClass) => {
      const release = await bulkhead.wait(callerClass, ALWAYS);
      order.push(callerClass);
      release?.();
    });
    expect(bulkhead.tryEnter('CITIZEN')).toBeNull();
    held?.();
    await Promise.all(waits);
    expect(order).toEqual(['CITIZEN', 'OFFICER', 'BULK']);
  });

  it('refuses at once what finds the queue full, soon what waits too long, and at once what is over', async () => {
    const bulkhead = createBulkhead({ ...SETTINGS, inFlight: { CITIZEN: 0, OFFICER: 0, BULK: 0 }, queueMs: 20 });
    const left = new AbortController();
    const waits = [bulkhead.wait('CITIZEN', ALWAYS), bulkhead.wait('CITIZEN', left.signal)];
    expect(await bulkhead.wait('CITIZEN', ALWAYS)).toBeNull();
    left.abort();
    expect(await waits[1]).toBeNull();
    expect(bulkhead.snapshot().queued).toBe(1);
    expect(await waits[0]).toBeNull();
    expect(await bulkhead.wait('CITIZEN', AbortSignal.abort())).toBeNull();
    expect(bulkhead.snapshot()).toEqual({ inFlight: 0, queued: 0 });
  });

  it('never lets in more than the limits, whatever comes and goes, and loses no place', async () => {
    const step = fc.record({ kind: fc.constantFrom('enter', 'release', 'release again'), who: fc.constantFrom(...CALLER_CLASSES) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const bulkhead = createBulkhead({ ...SETTINGS, queueMs: 1 });
        const held: Record<CallerClass, Release[]> = { CITIZEN: [], OFFICER: [], BULK: [] };
        let last: Release = () => undefined;
        for (const { kind, who } of steps) {
          if (kind === 'enter') {
            const release = bulkhead.tryEnter(who);
            if (release !== null) held[who].push(release);
          } else if (kind === 'release') (last = held[who].pop() ?? last)();
          else last();
          const counts = CALLER_CLASSES.map((callerClass) => held[callerClass].length);
          expect(bulkhead.snapshot().inFlight).toBe(counts.reduce((sum, count) => sum + count, 0));
          expect(bulkhead.snapshot().inFlight).toBeLessThanOrEqual(SETTINGS.inFlight.CITIZEN);
          CALLER_CLASSES.forEach((callerClass, index) => expect(counts[index]).toBeLessThanOrEqual(SETTINGS.inFlight[callerClass]));
        }
        for (const releases of Object.values(held)) for (const release of releases) release();
        const refilled = Array.from({ length: SETTINGS.inFlight.CITIZEN }, () => bulkhead.tryEnter('CITIZEN'));
        expect(refilled).not.toContain(null);
        await Promise.resolve();
      }),
    );
  });
});
