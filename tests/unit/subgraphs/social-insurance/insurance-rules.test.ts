import { describe, expect, it } from '@jest/globals';
import { checkClaim } from '../../../../subgraphs/social-insurance/store/reference/claim-amounts.js';
import { findManagingLevelRule, readManagingLevelRules } from '../../../../subgraphs/social-insurance/store/reference/managing-level.js';
import { checkNumber } from '../../../../subgraphs/social-insurance/store/reference/number-scheme.js';
import { isStateSubsidised } from '../../../../subgraphs/social-insurance/store/reference/state-subsidy.js';

describe('an insurance number', () => {
  it.each([
    ['TEN_DIGITS', '7512345678', true],
    ['TEN_DIGITS', '075190000001', false],
    ['PERSONAL_NUMBER', '075190000001', true],
    ['PERSONAL_NUMBER', '7512345678', false],
  ])('of the scheme %s written %s is taken: %s; one is never taken for the other', (scheme, number, taken) => {
    expect('values' in checkNumber({ scheme, number })).toBe(taken);
  });
});

describe('a claim', () => {
  const isTaken = (status: string, claimed: string, accepted: string | null, rejected: string | null) =>
    'values' in checkClaim({ status, claimed, accepted, rejected });

  it('that was decided makes up what was claimed to the đồng: one too little or too much is refused', () => {
    expect(isTaken('PARTLY_ACCEPTED', '100000', '99999', '1')).toBe(true);
    expect(isTaken('PARTLY_ACCEPTED', '100000', '99998', '1')).toBe(false);
    expect(isTaken('PARTLY_ACCEPTED', '100000', '99999', '2')).toBe(false);
  });

  it('has the status that its amounts say', () => {
    expect(isTaken('ACCEPTED', '100000', '100000', '0')).toBe(true);
    expect(isTaken('REJECTED', '100000', '0', '100000')).toBe(true);
    expect(isTaken('ACCEPTED', '100000', '99999', '1')).toBe(false);
    expect(isTaken('REJECTED', '100000', '1', '99999')).toBe(false);
    expect(isTaken('PARTLY_ACCEPTED', '100000', '100000', '0')).toBe(false);
  });

  it('that is pending has no amounts yet, and one that was decided has both', () => {
    expect(isTaken('PENDING', '100000', null, null)).toBe(true);
    expect(isTaken('PENDING', '100000', '100000', '0')).toBe(false);
    expect(isTaken('ACCEPTED', '100000', '100000', null)).toBe(false);
  });
});

describe('who pays the premium', () => {
  const fundings = [
    { fundingSource: 'SELF', stateSharePercent: 0, validFrom: '2015-01-01', validTo: '2025-06-30' },
    { fundingSource: 'STATE_BUDGET', stateSharePercent: 30, validFrom: '2025-07-01', validTo: null },
  ];

  it('is subsidised from the first day of a share of the State, and not on the day before', () => {
    expect(isStateSubsidised('SELF', fundings, '2025-06-30')).toBe(false);
    expect(isStateSubsidised('SELF', fundings, '2025-07-01')).toBe(true);
  });

  it('is the source of the membership where no period covers the day', () => {
    expect(isStateSubsidised('STATE_BUDGET', fundings, '2014-12-31')).toBe(true);
    expect(isStateSubsidised('STATE_BUDGET', fundings, '2015-01-01')).toBe(false);
    expect(isStateSubsidised('SELF', [], '2026-01-01')).toBe(false);
  });
});

describe('the office that manages an employer', () => {
  const levelOf = (kind: string, size: string, day: string) => findManagingLevelRule({ kind, size }, day)?.level ?? null;

  it('is the provincial one for a large employer, a district one for a small one and for every household', () => {
    expect(levelOf('ENTERPRISE', 'LARGE', '2020-01-01')).toBe('PROVINCE');
    expect(levelOf('ENTERPRISE', 'SMALL', '2020-01-01')).toBe('DISTRICT');
    expect(levelOf('HOUSEHOLD_BUSINESS', 'LARGE', '2020-01-01')).toBe('DISTRICT');
  });

  it('is known to 30/6/2025, the last day of the districts, and not after: nothing is guessed', () => {
    expect(levelOf('ENTERPRISE', 'SMALL', '2025-06-30')).toBe('DISTRICT');
    expect(levelOf('ENTERPRISE', 'SMALL', '2025-07-01')).toBeNull();
    expect(levelOf('ENTERPRISE', 'SMALL', '2018-05-20')).toBeNull();
  });

  it('says where each rule stands', () => {
    expect(readManagingLevelRules().map(({ source }) => source)).toEqual(Array(3).fill('KH 5023/KH-UBND Đồng Nai ngày 21/5/2018'));
  });
});

describe('“total insured” in the plans', () => {
  it('is health insurance and voluntary social insurance together, for compulsory and unemployment members are in health insurance', () => {
    expect(2_387_537 + 2_569).toBe(2_390_106); // Đồng Nai, KH 5023/KH-UBND
    expect(692_040 + 1_246).toBe(693_286); // Lào Cai, KH 282/KH-UBND
  });

  it('is less than the sum of the four memberships, which counts people twice', () => {
    expect(763_510 + 2_569 + 2_387_537 + 727_969).toBeGreaterThan(2_390_106);
    expect(59_073 + 1_246 + 692_040 + 49_669).toBeGreaterThan(693_286);
  });
});
