import { describe, expect, it } from '@jest/globals';
import {
  type AssistanceCase,
  type AssistanceCoefficientContent,
  type AssistanceLevelContent,
  computeExpectedAssistance,
  findAgeOn,
  findAssistanceLevel,
} from '../../../../subgraphs/labour/store/reference/expected-assistance.js';
import { type LegalRule, readLegalRules } from '../../../../subgraphs/labour/store/reference/legal-rule.js';
import { findSocialPensionVnd, type SocialPensionContent } from '../../../../subgraphs/labour/store/reference/social-pension.js';

const rulesOf = <Content>(kind: string) => readLegalRules().filter((rule) => rule.kind === kind) as LegalRule<Content>[];
const RULES = {
  levels: rulesOf<AssistanceLevelContent>('assistance-level'),
  coefficients: rulesOf<AssistanceCoefficientContent>('assistance-coefficient'),
};
const CASE: AssistanceCase = { clause: '1', day: '2026-11-23', age: 3, disabilityLevel: null, children: null, provinceCode: null };
const amount = (changes: Partial<AssistanceCase>) => computeExpectedAssistance(RULES, { ...CASE, ...changes })?.amountVnd ?? null;

describe('the standard level of assistance', () => {
  const levelOn = (day: string) => findAssistanceLevel(RULES.levels, day, null)?.content.levelVnd ?? null;

  it.each([
    ['2014-12-31', null],
    ['2021-06-30', '270000'],
    ['2021-07-01', '360000'],
    ['2024-06-30', '360000'],
    ['2024-07-01', '500000'],
  ])('is on %s %s đồng', (day, level) => {
    expect(levelOn(day)).toBe(level);
  });

  it('is the one of the province where that is higher, and only there', () => {
    const [national] = RULES.levels.filter(({ validTo }) => validTo === null);
    if (national === undefined) throw new Error('no level holds today');
    const levels = [...RULES.levels, { ...national, key: 'province-75', content: { levelVnd: '650000', provinceCode: '75' } }];
    expect(findAssistanceLevel(levels, CASE.day, '75')?.content.levelVnd).toBe('650000');
    expect(findAssistanceLevel(levels, CASE.day, '15')?.content.levelVnd).toBe('500000');
    expect(findAssistanceLevel(levels, '2024-06-30', '75')?.content.levelVnd).toBe('360000');
  });
});

describe('the expected amount', () => {
  it('of a child without support falls with the fourth birthday and ends with the sixteenth', () => {
    expect([3, 4, 15, 16].map((age) => amount({ age }))).toEqual(['1250000', '750000', '750000', null]);
  });

  it('of a student begins with the sixteenth birthday', () => {
    expect([15, 16, 22, 23].map((age) => amount({ clause: '2', age }))).toEqual([null, '750000', '750000', null]);
  });

  it('of a poor elderly person without support rises with the eightieth birthday', () => {
    expect([59, 60, 79, 80].map((age) => amount({ clause: '5a', age }))).toEqual([null, '750000', '750000', '1000000']);
  });

  it('of the elderly in special communes and of those from eighty on', () => {
    expect([74, 75, 79, 80].map((age) => amount({ clause: '5b', age }))).toEqual([null, '500000', '500000', null]);
    expect([79, 80].map((age) => amount({ clause: '5c', age }))).toEqual([null, '500000']);
  });

  it('of a disabled person depends on the level and is higher for children and the elderly', () => {
    const of = (disabilityLevel: string) => [15, 16, 59, 60].map((age) => amount({ clause: '6', age, disabilityLevel }));
    expect(of('EXTREMELY_SEVERE')).toEqual(['1250000', '1000000', '1000000', '1250000']);
    expect(of('SEVERE')).toEqual(['1000000', '750000', '750000', '1000000']);
  });

  it('follows the level of the day, on both sides of each change', () => {
    expect(amount({ day: '2024-06-30' })).toBe('900000');
    expect(amount({ day: '2024-07-01' })).toBe('1250000');
    expect(amount({ day: '2021-07-01' })).toBe('900000');
    // The coefficients before Decree 20/2021 are not on file: nothing is computed with later ones.
    expect(amount({ day: '2021-06-30' })).toBeNull();
  });

  it('counts a single parent once for each child, and not at all without their number', () => {
    expect(amount({ clause: '4', age: 30, children: 3 })).toBe('1500000');
    expect(amount({ clause: '4', age: 30 })).toBeNull();
  });

  it('is left open by what was not recorded, unless it makes no difference', () => {
    expect(amount({ age: null })).toBeNull();
    expect(amount({ clause: '6', age: 30 })).toBeNull();
    expect(amount({ clause: '5d', age: null })).toBe('1500000');
  });

  it('says of clauses 4, 7 and 8 that their coefficients are unverified, and of the others that they are verified', () => {
    const unverified = RULES.coefficients.filter(({ verified }) => !verified).map(({ content }) => content.clause);
    expect(unverified.toSorted()).toEqual(['4', '7', '8']);
  });
});

describe('the age that decides', () => {
  it('changes on the birthday', () => {
    expect(['2026-11-22', '2026-11-23'].map((day) => findAgeOn(day, '23/11/2022'))).toEqual([3, 4]);
  });

  it('is unknown for a year alone, for no date and before birth', () => {
    expect(['1950', '', '01/01/2030'].map((birthDate) => findAgeOn('2026-11-23', birthDate))).toEqual([null, null, null]);
  });
});

describe('the social pension', () => {
  const pensions = rulesOf<SocialPensionContent>('social-pension');
  const CLAIM = { day: '2025-07-01', age: 75, isPoorOrNearPoor: false, otherPensionVnd: null };
  const pension = (changes: object) => findSocialPensionVnd(pensions, { ...CLAIM, ...changes });

  it('begins on 1/7/2025', () => {
    expect(pension({ day: '2025-06-30' })).toBeNull();
    expect(pension({})).toBe('500000');
  });

  it('is for those from 75 on, and from 70 on in a poor or near-poor household', () => {
    expect([69, 70, 74].map((age) => pension({ age, isPoorOrNearPoor: true }))).toEqual([null, '500000', '500000']);
    expect([74, 75].map((age) => pension({ age }))).toEqual([null, '500000']);
  });

  it('is not for those with a pension as high', () => {
    expect(['499999', '500000'].map((otherPensionVnd) => pension({ otherPensionVnd }))).toEqual(['500000', null]);
  });
});
