import { describe, expect, it } from '@jest/globals';
import { classifyHousehold, type PovertyStandardContent } from '../../../../subgraphs/labour/store/reference/classify-household.js';
import { findRuleOn, type LegalRule, readLegalRules } from '../../../../subgraphs/labour/store/reference/legal-rule.js';
import { derivePovertyTransitions } from '../../../../subgraphs/labour/store/reference/poverty-transitions.js';

const STANDARDS = readLegalRules().filter(({ kind }) => kind === 'poverty-standard') as LegalRule<PovertyStandardContent>[];
const standardOn = (day: string) => findRuleOn(STANDARDS, day);

function classify(day: string, incomeVnd: string, deprivations: number, isUrban = false): string | null {
  const standard = standardOn(day);
  if (standard === null) throw new Error(`no standard on ${day}`);
  return classifyHousehold(standard, { incomeVnd, deprivations, isUrban })?.class ?? null;
}

describe('the poverty standards', () => {
  it('follow each other without a gap from 2016 to 2030', () => {
    const [first, ...rest] = STANDARDS.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
    expect(first?.validFrom).toBe('2016-01-01');
    let last = first?.validTo;
    for (const { validFrom, validTo } of rest) {
      expect(Date.parse(validFrom) - Date.parse(last ?? '')).toBe(86_400_000);
      last = validTo;
    }
    expect(last).toBe('2030-12-31');
  });

  it.each([
    ['2020-12-31', 'Quyết định 59/2015/QĐ-TTg', '700000', '900000'],
    ['2025-12-31', 'Nghị định 07/2021/NĐ-CP', '1500000', '2000000'],
    ['2026-12-31', 'Nghị định 351/2025/NĐ-CP', '1500000', '2000000'],
    ['2027-01-01', 'Nghị định 351/2025/NĐ-CP', '2200000', '2800000'],
  ])('are on %s those of %s', (day, source, rural, urban) => {
    const standard = standardOn(day);
    expect(standard?.source).toContain(source);
    expect(standard?.content.poorLineVnd).toEqual({ rural, urban });
  });

  it('list ten indicators for 2016 to 2020 and twelve from 2022 on', () => {
    expect(['2016-01-01', '2022-01-01', '2026-06-01'].map((day) => standardOn(day)?.content.indicators.length)).toEqual([10, 12, 12]);
  });

  it('say where they are not verified, and that no whole formula is', () => {
    expect(STANDARDS.filter(({ verified }) => verified).map(({ validFrom }) => validFrom)).toEqual(['2016-01-01', '2027-01-01']);
    expect(STANDARDS.filter(({ content }) => content.isFormulaVerified)).toEqual([]);
  });
});

describe('a household of 2016 to 2020', () => {
  const on = (income: string, deprivations: number, isUrban = false) => classify('2018-06-01', income, deprivations, isUrban);

  it('is poor up to the poor line, whatever it lacks', () => {
    expect([on('700000', 0), on('700001', 0)]).toEqual(['POOR', 'NEAR_POOR']);
    expect([on('900000', 0, true), on('900001', 0, true)]).toEqual(['POOR', 'NEAR_POOR']);
  });

  it('is poor between the lines from three deprivations on', () => {
    expect([on('1000000', 2), on('1000000', 3)]).toEqual(['NEAR_POOR', 'POOR']);
  });

  it('is not poor above the upper line', () => {
    expect([on('1000001', 9), on('1300000', 0, true), on('1300001', 9, true)]).toEqual(['NOT_POOR', 'NEAR_POOR', 'NOT_POOR']);
  });
});

describe('a household from 2022 on', () => {
  it('is poor up to the line with three deprivations, near-poor with fewer', () => {
    const on = (income: string, deprivations: number) => classify('2026-12-31', income, deprivations);
    expect([on('1500000', 3), on('1500000', 2), on('1500001', 12)]).toEqual(['POOR', 'NEAR_POOR', 'NOT_POOR']);
  });

  it('is shown as unverified, and not classified at all by the standard of 2027, whose formula is not on file', () => {
    const standard = standardOn('2022-01-01');
    const situation = { incomeVnd: '0', deprivations: 3, isUrban: false };
    expect(standard && classifyHousehold(standard, situation)).toEqual({ class: 'POOR', verified: false });
    expect(classify('2027-01-01', '0', 12)).toBeNull();
  });
});

describe('poverty transitions', () => {
  const kinds = (...classes: readonly (readonly [number, string])[]) =>
    derivePovertyTransitions(classes.map(([year, name]) => ({ year, class: name }))).map(({ year, kind }) => `${year} ${kind}`);

  it('tell escaping, falling back and becoming poor apart', () => {
    expect(kinds([2022, 'POOR'], [2023, 'NEWLY_ESCAPED'], [2024, 'NOT_POOR'], [2025, 'POOR'])).toEqual(['2023 ESCAPED', '2025 FELL_BACK']);
    expect(kinds([2024, 'NEAR_POOR'], [2025, 'POOR'])).toEqual(['2025 NEWLY_POOR']);
  });

  it('count a household that becomes near-poor as escaped', () => {
    expect(kinds([2024, 'POOR'], [2025, 'NEAR_POOR'])).toEqual(['2025 ESCAPED']);
  });

  it('say nothing of a first year, of an unchanged one and of one after a gap', () => {
    expect(kinds([2022, 'POOR'], [2023, 'POOR'], [2025, 'NOT_POOR'], [2026, 'NEAR_POOR'])).toEqual([]);
  });

  it('do not depend on the order of the rows', () => {
    expect(kinds([2025, 'NOT_POOR'], [2024, 'POOR'])).toEqual(['2025 ESCAPED']);
  });
});
