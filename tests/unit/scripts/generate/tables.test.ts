import { describe, expect, it } from '@jest/globals';
import { ASSISTANCE_PEOPLE } from '../../../../scripts/generate/tables/assistance-groups.js';
import { CONFIDENTIAL_DISEASES, DISEASES } from '../../../../scripts/generate/tables/diseases.js';
import { MERITORIOUS_CATEGORIES } from '../../../../scripts/generate/tables/meritorious-categories.js';
import { PROVINCES } from '../../../../scripts/generate/tables/provinces.js';
import { MERITORIOUS_DOSSIER_FORMAT } from '../../../../subgraphs/labour/store/formats/meritorious-dossier.format.js';

describe('tables of the plans', () => {
  it('hold the 22 kinds of dossier of plan 5023/KH-UBND, which add up to 57,174', () => {
    expect(MERITORIOUS_CATEGORIES).toHaveLength(22);
    expect(sum(MERITORIOUS_CATEGORIES.map(({ dossiers }) => dossiers))).toBe(57_174);
  });

  it('pay a monthly allowance on 13,825 of the dossiers', () => {
    expect(sum(MERITORIOUS_CATEGORIES.map(({ monthly }) => monthly))).toBe(13_825);
    for (const { monthly, dossiers } of MERITORIOUS_CATEGORIES) expect(monthly).toBeLessThanOrEqual(dossiers);
  });

  it('name the 22 kinds by the words of the file format', () => {
    const category = MERITORIOUS_DOSSIER_FORMAT.columns.find(({ key }) => key === 'category');
    expect(MERITORIOUS_CATEGORIES.map(({ name }) => name).sort()).toEqual(Object.keys(category?.values ?? {}).sort());
  });

  it('hold the three assistance groups of the plan, which add up to 74,351', () => {
    expect(ASSISTANCE_PEOPLE.elderly + ASSISTANCE_PEOPLE.disabled + ASSISTANCE_PEOPLE.children).toBe(74_351);
  });

  it('share all people among the provinces', () => {
    expect(sum(PROVINCES.map(({ share }) => share))).toBeCloseTo(1, 10);
  });

  it('have a disease for every age and sex in both lists, so that drawing one ends', () => {
    for (const list of [DISEASES, CONFIDENTIAL_DISEASES]) {
      for (let age = 0; age <= 110; age += 1) {
        expect(list.some(({ from, to, sex }) => sex === undefined && age >= from && age <= to)).toBe(true);
      }
    }
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
