import { describe, expect, it } from '@jest/globals';
import { readTwoTierUnits } from '../../../../subgraphs/population/store/administrative-units.js';
import { applyChanges } from '../../../../subgraphs/population/store/apply-unit-changes.js';
import { readThreeTierUnits } from '../../../../subgraphs/population/store/three-tier-units.js';
import { codeDayOf, unitDayAsOf } from '../../../../subgraphs/population/store/unit-days.js';
import { decideSuccession } from '../../../../subgraphs/population/loaders/unit-succession.loader.js';
import type { AdministrativeUnit } from '../../../../subgraphs/population/types/administrative-unit.type.js';

const TODAY = '2026-11-24';
const reached = (code: string, split: boolean, isItself = false) =>
  ({ code, split, isItself }) as AdministrativeUnit & { split: boolean; isItself: boolean };

describe('the lists of units', () => {
  it('give 00004 another meaning from 1/7/2025 on', () => {
    const old = readThreeTierUnits().find(({ code }) => code === '00004');
    const now = readTwoTierUnits().find(({ code }) => code === '00004');
    expect([old?.name, old?.validTo, old?.parentCode]).toEqual(['Phường Trúc Bạch', '2025-06-30', '001']);
    expect([now?.name, now?.validFrom, now?.parentCode]).toEqual(['Phường Ba Đình', '2025-07-01', '01']);
  });

  it('have 63 provinces with districts before, 34 provinces and 3,321 communes after', () => {
    const count = (units: readonly { readonly level: string }[], level: string) => units.filter((unit) => unit.level === level).length;
    expect(count(readThreeTierUnits(), 'PROVINCE')).toBe(63);
    expect(count(readThreeTierUnits(), 'DISTRICT')).toBeGreaterThan(600);
    expect([count(readTwoTierUnits(), 'PROVINCE'), count(readTwoTierUnits(), 'COMMUNE')]).toEqual([34, 3321]);
    expect(count(readTwoTierUnits(), 'DISTRICT')).toBe(0);
  });
});

describe('a dated change', () => {
  const group = { effectiveOn: '2026-04-30', level: 'COMMUNE', kind: 'WARD', source: 'a resolution', verified: true };

  it('ends the commune on the day before and begins the ward under the same code', () => {
    const { units, successions } = applyChanges(readTwoTierUnits(), [{ ...group, units: [{ code: '26368', name: 'Phường Long Thành' }] }]);
    const history = units.filter(({ code }) => code === '26368').map(({ kind, validFrom, validTo }) => [kind, validFrom, validTo]);
    expect(history).toEqual([
      ['COMMUNE', '2025-07-01', '2026-04-29'],
      ['WARD', '2026-04-30', null],
    ]);
    expect(successions).toEqual([
      { level: 'COMMUNE', code: '26368', effectiveOn: '2026-04-30', oldName: 'Xã Long Thành', newName: 'Phường Long Thành' },
    ]);
  });

  it('of a code that no unit has is a fault of the file', () => {
    expect(() => applyChanges([], [{ ...group, units: [{ code: '99999', name: 'x' }] }])).toThrow('99999');
  });
});

describe('the code of a residence', () => {
  const residence = { validFrom: '2010-01-01', validTo: null, unitReadOn: null };

  it('is read today while the residence holds, and on its last day afterwards', () => {
    expect(codeDayOf(residence, TODAY)).toBe(TODAY);
    expect(codeDayOf({ ...residence, validTo: '2025-06-30' }, TODAY)).toBe('2025-06-30');
  });

  it('of the first format is read on 1/7/2025 although the residence had ended', () => {
    expect(codeDayOf({ ...residence, validTo: '2020-01-01', unitReadOn: '2025-07-01' }, TODAY)).toBe('2025-07-01');
  });

  it('says the unit of a day of its own list only', () => {
    expect(unitDayAsOf(residence, '2025-07-01', TODAY)).toBe('2025-07-01');
    expect(unitDayAsOf(residence, '2025-06-30', TODAY)).toBeNull();
    expect(unitDayAsOf({ ...residence, validTo: '2025-06-30' }, '2012-01-01', TODAY)).toBe('2012-01-01');
  });
});

describe('what became of a unit', () => {
  it.each([
    ['UNKNOWN', []],
    ['SAME', [reached('1', false, true)]],
    ['REPLACED', [reached('1', false)]],
    ['AMBIGUOUS', [reached('1', true), reached('2', true)]],
  ])('is %s', (outcome, candidates) => {
    expect(decideSuccession(candidates)).toEqual({ outcome, candidates });
  });

  it('is ambiguous too when the mapping says a split and names one target only', () => {
    expect(decideSuccession([reached('1', true)]).outcome).toBe('AMBIGUOUS');
  });
});
