import { describe, expect, it } from '@jest/globals';
import { addUp } from '../../../../subgraphs/health/store/reference/cost-items.js';
import { assessGrowth, lmsScore } from '../../../../subgraphs/health/store/reference/growth.js';
import { readGrowthStandard } from '../../../../subgraphs/health/store/reference/growth-standard.js';

const POINTS = readGrowthStandard();
const standardOf = (sex: string) =>
  POINTS.filter((point) => point.sex === sex).map(({ l, m, s, ...point }) => ({ ...point, l: Number(l), m: Number(m), s: Number(s) }));
const BOYS = standardOf('MALE');
const GIRLS = standardOf('FEMALE');

const child = (changes: object) => ({ ageMonths: 12, weightKg: null, heightCm: null, position: null, ...changes });
const assess = (changes: object, standard = BOYS) => {
  const assessed = assessGrowth(child(changes), standard);
  if (assessed === null) throw new Error('the standard has this month');
  return assessed;
};

describe('the WHO Child Growth Standards', () => {
  it('are there for each of 61 months, both sexes and both measures, and nothing else', () => {
    expect(new Set(POINTS.map(({ indicator, sex, ageMonths }) => `${indicator} ${sex} ${ageMonths}`)).size).toBe(244);
    expect(POINTS).toHaveLength(244);
    expect([...new Set(POINTS.map(({ ageMonths }) => ageMonths))].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 61 }, (_, i) => i),
    );
  });

  it.each([
    ['WEIGHT_FOR_AGE', 'MALE', 0, '3.3464'],
    ['WEIGHT_FOR_AGE', 'MALE', 60, '18.3366'],
    ['WEIGHT_FOR_AGE', 'FEMALE', 60, '18.2193'],
    ['HEIGHT_FOR_AGE', 'MALE', 0, '49.8842'],
    ['HEIGHT_FOR_AGE', 'MALE', 60, '109.9638'],
    ['HEIGHT_FOR_AGE', 'FEMALE', 60, '109.4233'],
  ])('have the published median of %s, %s, %i months: %s', (indicator, sex, ageMonths, median) => {
    expect(POINTS.find((point) => point.indicator === indicator && point.sex === sex && point.ageMonths === ageMonths)?.m).toBe(median);
  });

  it('grow from month to month but at 24, where lying becomes standing and a child is 0.7 cm shorter', () => {
    for (const standard of [BOYS, GIRLS]) {
      for (const indicator of ['HEIGHT_FOR_AGE', 'WEIGHT_FOR_AGE']) {
        const medians = standard.filter((point) => point.indicator === indicator).toSorted((a, b) => a.ageMonths - b.ageMonths);
        const shrinks = medians
          .filter((point, index) => index > 0 && point.m <= (medians[index - 1]?.m ?? 0))
          .map(({ ageMonths }) => ageMonths);
        expect(shrinks).toEqual([]);
      }
    }
    const heights = BOYS.filter(({ indicator }) => indicator === 'HEIGHT_FOR_AGE');
    expect((heights[24]?.m ?? 0) - (heights[23]?.m ?? 0)).toBeLessThan(0.5);
  });
});

describe('a child', () => {
  it('at the median has the score 0', () => {
    expect(assess({ heightCm: 75.7488, weightKg: 9.6479 })).toMatchObject({
      heightForAgeZ: 0,
      weightForAgeZ: 0,
      stunting: 'NOT_BELOW',
      underweight: 'NOT_BELOW',
    });
  });

  it('is stunted below -2 SD, not at it, and severely below -3', () => {
    // 12 months, a boy: median 75.7488 cm, one standard deviation 2.3762 cm.
    expect(assess({ heightCm: 71.0 })).toMatchObject({ heightForAgeZ: -2, stunting: 'NOT_BELOW' });
    expect(assess({ heightCm: 70.96 })).toMatchObject({ heightForAgeZ: -2.02, stunting: 'MODERATE' });
    expect(assess({ heightCm: 68.62 })).toMatchObject({ heightForAgeZ: -3, stunting: 'MODERATE' });
    expect(assess({ heightCm: 68.58 })).toMatchObject({ heightForAgeZ: -3.02, stunting: 'SEVERE' });
  });

  it('is underweight by weight, whatever its height', () => {
    expect(assess({ weightKg: 7.8, heightCm: 75.7 })).toMatchObject({ underweight: 'NOT_BELOW', stunting: 'NOT_BELOW' });
    expect(assess({ weightKg: 7.7, heightCm: 75.7 })).toMatchObject({ underweight: 'MODERATE', stunting: 'NOT_BELOW' });
    expect(assess({ weightKg: 6.8, heightCm: 75.7 })).toMatchObject({ underweight: 'SEVERE' });
  });

  it('is held against the standard of its sex', () => {
    expect(assess({ heightCm: 74.015 }, GIRLS).heightForAgeZ).toBe(0);
    expect(assess({ heightCm: 74.015 }, BOYS).heightForAgeZ).toBe(-0.73);
  });

  it('that was measured standing before 24 months is 0.7 cm longer lying; from 24 months on it is the other way round', () => {
    expect(assess({ ageMonths: 23, heightCm: 86.241, position: 'STANDING' }).heightForAgeZ).toBe(0);
    expect(assess({ ageMonths: 23, heightCm: 86.941, position: 'LYING' }).heightForAgeZ).toBe(0);
    expect(assess({ ageMonths: 24, heightCm: 87.8161, position: 'LYING' }).heightForAgeZ).toBe(0);
    expect(assess({ ageMonths: 24, heightCm: 87.1161, position: 'STANDING' }).heightForAgeZ).toBe(0);
    expect(assess({ ageMonths: 24, heightCm: 87.1161 }).heightForAgeZ).toBe(0);
  });

  it('of 60 months is assessed, of 61 it is not: this standard ends there', () => {
    expect(assessGrowth(child({ ageMonths: 60, heightCm: 110 }), BOYS)).not.toBeNull();
    expect(assessGrowth(child({ ageMonths: 61, heightCm: 110 }), BOYS)).toBeNull();
  });

  it('without a measurement has no score and no status, rather than a good one', () => {
    expect(assess({})).toMatchObject({ heightForAgeZ: null, weightForAgeZ: null, stunting: null, underweight: null, implausible: false });
  });

  it('beyond -6 SD is a fault of the measurement, and said to be', () => {
    expect(assess({ heightCm: 61.6 })).toMatchObject({ heightForAgeZ: -5.95, implausible: false });
    expect(assess({ heightCm: 61.3 })).toMatchObject({ implausible: true });
  });

  it('beyond three standard deviations of weight goes on in steps as wide as the third', () => {
    const lms = { l: 0.0644, m: 9.6479, s: 0.10925 };
    const at = (z: number) => 9.6479 * (1 + 0.0644 * 0.10925 * z) ** (1 / 0.0644);
    expect(lmsScore(at(-3), lms)).toBeCloseTo(-3, 6);
    expect(assess({ weightKg: at(-3) - (at(-2) - at(-3)) }).weightForAgeZ).toBe(-4);
    expect(assess({ weightKg: at(3) + (at(3) - at(2)) }).weightForAgeZ).toBe(4);
  });
});

describe('the items of a treatment', () => {
  const items = [{ amountVnd: '9007199254740993' }, { amountVnd: '7' }];

  it('add up to the total to the đồng, beyond what a JavaScript number holds', () => {
    expect(addUp(items, '9007199254741000')).toBe(true);
    expect(addUp(items, '9007199254740999')).toBe(false);
    expect(addUp(items, '9007199254741001')).toBe(false);
  });

  it('say nothing when there are none', () => {
    expect(addUp([], '0')).toBeNull();
  });
});
