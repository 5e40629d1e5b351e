import { describe, expect, it } from '@jest/globals';
import { findPersonalNumberFlags } from '../../../../subgraphs/population/store/personal-number-flags.js';
import { readReference } from '../../../../subgraphs/population/store/read-reference.js';
import { Sex } from '../../../../subgraphs/population/types/enums.js';

const MAN = { personalNumber: '015090123456', sex: Sex.MALE, birthDate: '1990-05-01' };

describe('the flags of a personal number', () => {
  it('are none for a man of 1990 who was registered in old Yên Bái', () => {
    expect(findPersonalNumberFlags(MAN)).toEqual([]);
  });

  it('are null, not empty, for a person without a number', () => {
    expect(findPersonalNumberFlags({ ...MAN, personalNumber: null })).toBeNull();
  });

  it.each(['01509012345', '0150901234567', '01509012345x'])('say that %s has not the structure, and nothing beside', (personalNumber) => {
    expect(findPersonalNumberFlags({ ...MAN, personalNumber })).toEqual(['STRUCTURE_INVALID']);
  });

  it('tell the sexes apart by the fourth digit', () => {
    expect(findPersonalNumberFlags({ ...MAN, sex: Sex.FEMALE })).toEqual(['SEX_DIFFERS']);
    expect(findPersonalNumberFlags({ ...MAN, personalNumber: '015190123456', sex: Sex.FEMALE })).toEqual([]);
  });

  it('tell the centuries apart on both sides of the year 2000', () => {
    const of1999 = { personalNumber: '015099123456', sex: Sex.MALE, birthDate: '1999-12-31' };
    const of2000 = { personalNumber: '015200123456', sex: Sex.MALE, birthDate: '2000-01-01' };
    expect([findPersonalNumberFlags(of1999), findPersonalNumberFlags(of2000)]).toEqual([[], []]);
    expect(findPersonalNumberFlags({ ...of2000, personalNumber: '015000123456' })).toEqual(['CENTURY_DIFFERS']);
  });

  it('say that the digits of the year are not those of the year of birth', () => {
    expect(findPersonalNumberFlags({ ...MAN, personalNumber: '015091123456' })).toEqual(['BIRTH_YEAR_DIFFERS']);
  });

  it('know the 63 provinces to 30/6/2025 and take any three digits for births from 1/7/2025 on', () => {
    const unknown = { personalNumber: '003225123456', sex: Sex.MALE };
    expect(findPersonalNumberFlags({ ...unknown, birthDate: '2025-06-30' })).toEqual(['PREFIX_UNKNOWN']);
    expect(findPersonalNumberFlags({ ...unknown, birthDate: '2025-07-01' })).toEqual([]);
  });

  it('know no list of countries: three digits from 100 on are not doubted', () => {
    expect(findPersonalNumberFlags({ ...MAN, personalNumber: '232090123456' })).toEqual([]);
  });
});

describe('the table of prefixes', () => {
  it('has 63 provinces: 010 is old Lào Cai, 015 old Yên Bái', () => {
    const { prefixes } = readReference('birth-registration-prefixes') as { prefixes: Record<string, string> };
    expect(Object.keys(prefixes)).toHaveLength(63);
    expect([prefixes['010'], prefixes['015']]).toEqual(['Lào Cai', 'Yên Bái']);
  });
});
