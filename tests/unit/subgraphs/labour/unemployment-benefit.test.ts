import { describe, expect, it } from '@jest/globals';
import { readLegalRules } from '../../../../subgraphs/labour/store/reference/legal-rule.js';
import {
  type CapRules,
  findBenefitMonths,
  findMonthlyBenefitVnd,
  findMonthlyCapVnd,
} from '../../../../subgraphs/labour/store/reference/unemployment-benefit.js';

const RULES = readLegalRules();
const ofKind = (kind: string) => RULES.filter((rule) => rule.kind === kind);
// What stands under a kind in the file has the shape of that kind; the assertions below would fail on another.
const LAW = {
  benefit: ofKind('unemployment-benefit'),
  baseSalary: ofKind('base-salary'),
  regionalMinimumWage: ofKind('regional-minimum-wage'),
} as unknown as CapRules;

const LAST_DAY_OF_2013_LAW = '2025-12-31';
const FIRST_DAY_OF_2025_LAW = '2026-01-01';
const monthsFor = (contributionMonths: number, day = FIRST_DAY_OF_2025_LAW) => findBenefitMonths(LAW.benefit, day, contributionMonths);

describe('months of unemployment benefit', () => {
  it.each([
    [0, 0],
    [11, 0],
    [12, 3],
    [36, 3],
    [47, 3],
    [48, 4],
    [59, 4],
    [60, 5],
    [143, 11],
    [144, 12],
    [156, 12],
    [600, 12],
  ])('for %i months of contributions are %i', (contributionMonths, benefitMonths) => {
    expect(monthsFor(contributionMonths)).toBe(benefitMonths);
    expect(monthsFor(contributionMonths, LAST_DAY_OF_2013_LAW)).toBe(benefitMonths);
  });

  it('are unknown before the first rule, never guessed', () => {
    expect(monthsFor(36, '2014-12-31')).toBeNull();
    expect(monthsFor(36, '2015-01-01')).toBe(3);
  });
});

describe('the cap of a month', () => {
  const state = { scheme: 'STATE_SALARY', region: 'IV' } as const;
  const company = { scheme: 'EMPLOYER_SALARY', region: 'IV' } as const;

  it('is five times the base salary for the State’s pay scale to the last day of 2025, and the regional minimum from the first of 2026', () => {
    expect(findMonthlyCapVnd(LAW, { ...state, day: LAST_DAY_OF_2013_LAW })).toBe(11_700_000n);
    expect(findMonthlyCapVnd(LAW, { ...state, day: FIRST_DAY_OF_2025_LAW })).toBe(18_500_000n);
  });

  it('is five times the regional minimum for everybody else, of the wage of that day', () => {
    expect(findMonthlyCapVnd(LAW, { ...company, day: LAST_DAY_OF_2013_LAW })).toBe(17_250_000n);
    expect(findMonthlyCapVnd(LAW, { ...company, day: FIRST_DAY_OF_2025_LAW })).toBe(18_500_000n);
    expect(findMonthlyCapVnd(LAW, { ...company, region: 'I', day: FIRST_DAY_OF_2025_LAW })).toBe(26_550_000n);
  });

  it('follows the raise of the base salary on its day', () => {
    expect(findMonthlyCapVnd(LAW, { ...state, day: '2024-06-30' })).toBe(9_000_000n);
    expect(findMonthlyCapVnd(LAW, { ...state, day: '2024-07-01' })).toBe(11_700_000n);
  });

  it('is unknown where the wage of that day is not in the data', () => {
    expect(findMonthlyCapVnd(LAW, { ...company, day: '2024-06-30' })).toBeNull();
    expect(findMonthlyBenefitVnd(LAW, 10_000_000n, { ...company, day: '2024-06-30' })).toBeNull();
  });

  it('cuts 60% of the average salary, not a đồng below it', () => {
    const situation = { ...company, day: FIRST_DAY_OF_2025_LAW };
    // 60% of 30,833,333 is 18,499,999.8; of 30,833,334 it is 18,500,000.4.
    expect(findMonthlyBenefitVnd(LAW, 30_833_333n, situation)).toBe(18_499_999n);
    expect(findMonthlyBenefitVnd(LAW, 30_833_334n, situation)).toBe(18_500_000n);
    expect(findMonthlyBenefitVnd(LAW, 90_000_000n, situation)).toBe(18_500_000n);
  });
});

it('says of every amount from memory that it is not verified', () => {
  const rules = [...ofKind('base-salary'), ...ofKind('regional-minimum-wage')];
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(({ verified }) => verified)).toEqual([]);
});
