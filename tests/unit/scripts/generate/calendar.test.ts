import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addYears,
  ageOn,
  dayOf,
  formatDay,
  formatMonth,
  lastDayAsMinor,
  monthOf,
  parseDay,
} from '../../../../scripts/generate/calendar.js';

describe('calendar of the generator', () => {
  it('formats every day of three centuries as the library does', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1850, 1, 1), max: dayOf(2150, 12, 31) }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        expect(formatDay(day)).toBe(`${date}/${month}/${year}`);
        expect(formatMonth(monthOf(day))).toBe(`${month}/${year}`);
        expect(parseDay(iso)).toBe(day);
      }),
    );
  });

  it('ends the minority on the day before the 18th birthday, not one day earlier or later', () => {
    const last = lastDayAsMinor(dayOf(2008, 11, 2));
    expect(formatDay(last)).toBe('01/11/2026');
    expect(ageOn(last, dayOf(2008, 11, 2))).toBe(17);
    expect(ageOn(last + 1, dayOf(2008, 11, 2))).toBe(18);
  });

  it('takes 28/2 for the birthday of somebody born on 29/2 in a common year, as PostgreSQL does', () => {
    expect(formatDay(addYears(dayOf(2008, 2, 29), 18))).toBe('28/02/2026');
    expect(formatDay(lastDayAsMinor(dayOf(2008, 2, 29)))).toBe('27/02/2026');
    expect(formatDay(addYears(dayOf(2008, 2, 29), 20))).toBe('29/02/2028');
  });
});
