import { describe, expect, it } from '@jest/globals';
import type { PreparedRow } from '../../../../subgraphs/kit/import/import-target.js';
import { checkCareFacility } from '../../../../subgraphs/labour/store/checks/care-facility.js';
import { checkPayment } from '../../../../subgraphs/labour/store/checks/payment.js';
import { checkPaymentAccount } from '../../../../subgraphs/labour/store/checks/payment-account.js';
import { checkUnemploymentClaim } from '../../../../subgraphs/labour/store/checks/unemployment-claim.js';

/** `CODE column` of each problem; empty for a row that holds together. */
function problemsOf(outcome: PreparedRow): string[] {
  return 'problems' in outcome ? outcome.problems.map(({ code, column }) => `${code} ${column ?? ''}`) : [];
}

describe('a payment account', () => {
  const own = { holder: 'OWN', verificationOutcome: 'NOT_VERIFIED', verificationStage: null, verifiedAt: null };
  const matched = { ...own, verificationOutcome: 'MATCHED', verificationStage: 'IDENTITY', verifiedAt: '05/09/2026 14:30' };
  const proxy = { proxyFullName: 'A', proxyBirthDate: '1980', proxyPersonalNumber: '1', proxyResidence: 'Ấp 3' };

  it('of the beneficiary needs no proxy, one of a proxy all four of the minimum fields', () => {
    expect(problemsOf(checkPaymentAccount(own))).toEqual([]);
    expect(problemsOf(checkPaymentAccount({ ...own, holder: 'PROXY', ...proxy }))).toEqual([]);
    expect(problemsOf(checkPaymentAccount({ ...own, holder: 'PROXY', ...proxy, proxyResidence: null }))).toEqual([
      'REQUIRED_MISSING proxyResidence',
    ]);
    expect(problemsOf(checkPaymentAccount({ ...own, holder: 'PROXY' }))).toHaveLength(4);
  });

  it('that was verified says at which stage and when', () => {
    expect(problemsOf(checkPaymentAccount({ ...matched, verificationStage: null, verifiedAt: null }))).toEqual([
      'REQUIRED_MISSING verificationStage',
      'REQUIRED_MISSING verifiedAt',
    ]);
    expect(checkPaymentAccount(matched)).toMatchObject({ values: { verifiedAt: '2026-09-05T14:30:00+07:00' } });
  });

  it('cannot have been verified on a day that no calendar has', () => {
    expect(problemsOf(checkPaymentAccount({ ...matched, verifiedAt: '30/02/2026 14:30' }))).toEqual(['DATE_IMPOSSIBLE verifiedAt']);
  });
});

describe('a payment', () => {
  const cash = { channel: 'POST_CASH', status: 'PENDING', paidOn: null, reason: null, accountRecordNumber: null, provider: null };

  it('in cash names no account, one by transfer names account and provider', () => {
    expect(problemsOf(checkPayment(cash))).toEqual([]);
    expect(problemsOf(checkPayment({ ...cash, channel: 'BANK_TRANSFER' }))).toEqual([
      'REQUIRED_MISSING accountRecordNumber',
      'REQUIRED_MISSING provider',
    ]);
  });

  it('that was made has its day, and one that came back its reason', () => {
    expect(problemsOf(checkPayment({ ...cash, status: 'PAID' }))).toEqual(['REQUIRED_MISSING paidOn']);
    expect(problemsOf(checkPayment({ ...cash, status: 'RETURNED' }))).toEqual(['REQUIRED_MISSING reason']);
    expect(problemsOf(checkPayment({ ...cash, status: 'RETURNED', reason: 'Không đến nhận' }))).toEqual([]);
  });
});

describe('an unemployment claim', () => {
  const filed = { filedOn: '2026-01-05' };
  const granted = {
    ...filed,
    ...{ appraisedOn: '2026-01-12', decidedOn: '2026-01-20', decisionNumber: '1', outcome: 'GRANTED', benefitMonths: '3' },
    ...{ monthlyBenefit: '1', startsOn: '2026-01-21', endsOn: '2026-04-20' },
  };

  it('is filed, then appraised, then decided', () => {
    expect(checkUnemploymentClaim(filed)).toMatchObject({ values: { stage: 'FILED' } });
    expect(checkUnemploymentClaim({ ...filed, appraisedOn: '2026-01-05' })).toMatchObject({ values: { stage: 'APPRAISED' } });
    expect(checkUnemploymentClaim(granted)).toMatchObject({ values: { stage: 'DECIDED' } });
  });

  it('is not appraised the day before it was filed', () => {
    expect(problemsOf(checkUnemploymentClaim({ ...filed, appraisedOn: '2026-01-04' }))).toEqual(['PERIOD_REVERSED appraisedOn']);
  });

  it('that was granted has months, amount and days; one that was refused has none of them', () => {
    const refused = { ...granted, outcome: 'REFUSED', benefitMonths: null, monthlyBenefit: null, startsOn: null, endsOn: null };
    expect(problemsOf(checkUnemploymentClaim(refused))).toEqual([]);
    expect(problemsOf(checkUnemploymentClaim({ ...refused, outcome: 'GRANTED' }))).toHaveLength(4);
  });

  it('stops with a reason, and has no reason before it stopped', () => {
    expect(problemsOf(checkUnemploymentClaim({ ...granted, stoppedOn: '2026-03-01' }))).toEqual(['REQUIRED_MISSING stopReason']);
    expect(problemsOf(checkUnemploymentClaim({ ...granted, stopReason: 'EMPLOYED' }))).toEqual(['REQUIRED_MISSING stoppedOn']);
  });
});

describe('a care facility', () => {
  it.each(['Mái ấm Hoa Sen', 'Trung tâm Nghiên cứu và chăm sóc người cao tuổi', 'Cơ sở Mã Tùng', 'Nhà tình thương Archive'])(
    'may be called «%s»',
    (name) => {
      expect(problemsOf(checkCareFacility({ name }))).toEqual([]);
    },
  );

  it.each([
    'Mái ấm trẻ em HIV',
    'Nhà HIV/AIDS Hy Vọng',
    'Cơ sở cai nghiện số 1',
    'CƠ SỞ CAI NGHIỆN',
    'Trung tâm phòng chống ma túy',
    'Trung tâm ma tuý',
  ])('is not taken as «%s», which would tell of its residents', (name) => {
    expect(problemsOf(checkCareFacility({ name }))).toEqual(['PATTERN_MISMATCH name']);
    expect(problemsOf(checkCareFacility({ name: name.normalize('NFD') }))).toEqual(['PATTERN_MISMATCH name']);
  });
});
