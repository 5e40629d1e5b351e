import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoffMs, createRetryBudget } from '../../../../../gateway/execute/resilience/retry-budget.js';

const SETTINGS = { share: 0.1, maxSaved: 10 };

describe('the retry budget', () => {
  it('never lets more than a tenth of the offered calls be repeated, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (calls) => {
        const budget = createRetryBudget(SETTINGS);
        let offered = 0;
        let repeated = 0;
        for (const isOffer of calls) {
          if (isOffer) budget.deposit();
          if (isOffer) offered++;
          else if (budget.tryWithdraw()) repeated++;
          expect(repeated).toBeLessThanOrEqual(offered * SETTINGS.share + 1e-9);
        }
      }),
    );
  });

  it('saves no more than its limit', () => {
    const budget = createRetryBudget(SETTINGS);
    for (let nth = 0; nth < 10_000; nth++) budget.deposit();
    expect(budget.saved()).toBe(10);
  });

  it('waits somewhere below a limit that doubles', () => {
    const waits = [0, 1, 2].map((attempt) => backoffMs(attempt, { backoffMs: 50 }, () => 0.5));
    expect(waits).toEqual([25, 50, 100]);
  });
});
