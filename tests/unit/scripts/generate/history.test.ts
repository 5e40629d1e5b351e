import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateInto, type Cells, type Generated } from './read-generated.js';

describe('what is over, paused or missing in a run', () => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await generateInto(6_000, 21);
  });

  it('has memberships that run without an end, are paused without an end, and stopped with one', async () => {
    const rows = await generated.rowsOf('insurance-membership');
    const ends = Map.groupBy(rows, ({ status }) => status);
    expect([...ends.keys()].sort()).toEqual(['Tạm dừng', 'Đang tham gia', 'Đã dừng']);
    expect(ends.get('Đang tham gia')?.every(({ validTo }) => validTo === '')).toBe(true);
    expect(ends.get('Tạm dừng')?.every(({ validTo }) => validTo === '')).toBe(true);
    expect(ends.get('Đã dừng')?.every(({ validFrom, validTo }) => toIso(validFrom) < toIso(validTo) && toIso(validTo) < '2026-11-01')).toBe(
      true,
    );
  });

  it('has entitlements that are over; each ended on the day before the next of the person began', async () => {
    const rows = await generated.rowsOf('assistance-entitlement');
    const closed = rows.filter(({ validTo }) => validTo !== '');
    expect(closed.length).toBeGreaterThan(3);
    for (const { validFrom, validTo, personRecordNumber } of closed) {
      const next = rows.find((row) => row.personRecordNumber === personRecordNumber && row.validTo === '');
      expect(toIso(validFrom) < toIso(validTo)).toBe(true);
      expect(nextDay(validTo)).toBe(toIso(next?.validFrom));
    }
  });

  it('has people who are missing since a day of their own, and who are insured in nothing', async () => {
    const missing = (await generated.rowsOf('citizen')).filter(({ lifeStatus }) => lifeStatus === 'Mất tích');
    expect(missing.length).toBeGreaterThan(0);
    const insured = new Set((await generated.rowsOf('insurance-membership')).map(({ personalNumber }) => personalNumber));
    for (const { deathDate, personalNumber } of missing) {
      expect(deathDate).not.toBe('');
      expect(insured.has(personalNumber)).toBe(personalNumber === '' && insured.has(''));
    }
  });
});

function toIso(date: Cells[string] = ''): string {
  return date.split('/').reverse().join('-');
}

function nextDay(date: Cells[string] | undefined): string {
  return new Date(Date.parse(`${toIso(date)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
