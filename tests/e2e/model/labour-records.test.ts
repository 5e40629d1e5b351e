import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLabourDatabase, type Asking, type LabourDatabase } from './labour-database.js';

const AN = { personRecordNumber: 'DT1', fullName: 'Trần Thị Ba', birthDate: '1980', personalNumber: '', address: 'Ấp 3' };
const CHILD = { ...AN, personRecordNumber: 'DT2', fullName: 'Trần Văn Em', birthDate: '2016' };
const VALID = { validFrom: '01/03/2024' };
const GROUPS = ['labour.disability', 'labour.child', 'labour.account', 'labour.payment', 'labour.unemployment', 'population.name'];
const SELF: Asking = { citizenId: 'C-DT1', groups: GROUPS };

let labour: LabourDatabase;

beforeAll(async () => {
  labour = await openLabourDatabase();
}, 120_000);
afterAll(() => labour.stop());

/** The fields of a citizen at this agency. */
async function readCitizen(fields: string, asking: Asking, id = 'C-DT1') {
  const { data, codes } = await labour.ask(
    `{ _entities(representations: [{ __typename: "Citizen", id: "${id}" }]) { ... on Citizen { ${fields} } } }`,
    asking,
  );
  const [citizen] = (data?._entities ?? []) as (Record<string, unknown> | null)[];
  return { citizen, codes };
}

describe('a disability', () => {
  it('is taken with its kind and level in the words of the law, and read by the person', async () => {
    const row = { ...AN, ...VALID, recordNumber: 'KT1', kind: 'Nghe, nói', level: 'Đặc biệt nặng' };
    const certificate = { certificateNumber: '7/GXN', certificateDate: '01/03/2024' };
    expect(await labour.take('disability-certificate', [{ ...row, ...certificate }])).toMatchObject({ inserted: 1 });
    expect(await readCitizen('disabilityCertificates { kind level certificateNumber validTo asDelivered { fullName } }', SELF)).toEqual({
      citizen: {
        disabilityCertificates: [
          {
            kind: 'HEARING_SPEECH',
            level: 'EXTREMELY_SEVERE',
            certificateNumber: '7/GXN',
            validTo: null,
            asDelivered: { fullName: 'Trần Thị Ba' },
          },
        ],
      },
      codes: [],
    });
  });

  it('has no level «vừa», which is not in the law', async () => {
    const row = { ...AN, ...VALID, recordNumber: 'KT2', kind: 'Nhìn', level: 'Vừa', certificateNumber: '8', certificateDate: '01/03/2024' };
    expect(await labour.take('disability-certificate', [row])).toMatchObject({ inserted: 0, rejected: 1 });
  });
});

describe('a child in special circumstances', () => {
  it('is read under the group of children only', async () => {
    await labour.take('child-circumstance', [{ ...CHILD, ...VALID, recordNumber: 'TE1', kind: 'Bị ngược đãi' }]);
    const measure = { circumstanceRecordNumber: 'TE1', level: 'Can thiệp', measure: 'Chăm sóc thay thế' };
    await labour.take('child-protection-measure', [{ ...CHILD, ...VALID, ...measure, recordNumber: 'TE1-BP' }]);
    const fields = 'childCircumstances { kind } childProtectionMeasures { level circumstanceRecordNumber }';
    const child = { citizenId: 'C-DT2', groups: GROUPS };
    expect(await readCitizen(fields, child, 'C-DT2')).toEqual({
      citizen: {
        childCircumstances: [{ kind: 'ABUSED' }],
        childProtectionMeasures: [{ level: 'INTERVENTION', circumstanceRecordNumber: 'TE1' }],
      },
      codes: [],
    });
    const { citizen } = await readCitizen(fields, { ...child, groups: ['labour.disability'] }, 'C-DT2');
    expect(citizen).toEqual({ childCircumstances: null, childProtectionMeasures: null });
  });

  it.each(['Nghiện ma túy', 'Nhiễm HIV', 'Khác'])('is never told to be «%s»: other groups hold that', async (kind) => {
    const row = { ...CHILD, ...VALID, recordNumber: 'TE9', kind };
    expect(await labour.take('child-circumstance', [row])).toMatchObject({ inserted: 0, rejected: 1 });
  });
});

describe('an account and what is paid to it', () => {
  const account = { ...AN, ...VALID, kind: 'Ví điện tử', accountNumber: '9700000001', provider: 'Ngân hàng Mẫu' };

  it('keeps the instant of its verification', async () => {
    const matched = { verificationStage: 'Nhân thân', verificationOutcome: 'Khớp', verifiedAt: '05/09/2026 14:30' };
    expect(await labour.take('payment-account', [{ ...account, ...matched, recordNumber: 'TK1', holder: 'Người hưởng' }])).toMatchObject({
      inserted: 1,
    });
    const { citizen } = await readCitizen('paymentAccounts { kind holder verificationOutcome verifiedAt proxyFullName }', SELF);
    expect(citizen?.paymentAccounts).toEqual([
      { kind: 'E_WALLET', holder: 'OWN', verificationOutcome: 'MATCHED', verifiedAt: '2026-09-05T07:30:00.000Z', proxyFullName: null },
    ]);
  });

  it('of a proxy without the minimum fields is rejected, and the rest of the file taken', async () => {
    const unverified = { ...account, verificationOutcome: 'Chưa xác thực', holder: 'Người được ủy quyền' };
    const proxy = { proxyFullName: 'A', proxyBirthDate: '1980', proxyPersonalNumber: '1', proxyResidence: 'Ấp 3' };
    const rows = [
      { ...unverified, recordNumber: 'TK2' },
      { ...unverified, ...proxy, ...CHILD, recordNumber: 'TK3' },
    ];
    expect(await labour.take('payment-account', rows)).toMatchObject({ inserted: 1, rejected: 1 });
  });

  it('is paid in exact đồng, and the account stays with those who may read accounts', async () => {
    const transfer = {
      channel: 'Ví điện tử',
      provider: 'Ngân hàng Mẫu',
      accountRecordNumber: 'TK1',
      status: 'Đã chi trả',
      paidOn: '07/10/2026',
    };
    const payment = { ...AN, ...transfer, recordNumber: 'CT1', month: '10/2026', programme: 'Trợ giúp xã hội', amount: '750000' };
    expect(await labour.take('payment', [payment])).toMatchObject({ inserted: 1 });
    const { citizen } = await readCitizen('payments { month programme amountVnd accountRecordNumber }', {
      ...SELF,
      groups: ['labour.payment'],
    });
    expect(citizen?.payments).toEqual([
      { month: '2026-10', programme: 'SOCIAL_ASSISTANCE', amountVnd: '750000', accountRecordNumber: null },
    ]);
  });
});

describe('an unemployment claim', () => {
  const decided = { appraisedOn: '12/01/2026', decidedOn: '20/01/2026', decisionNumber: '9', outcome: 'Được hưởng' };
  const granted = { benefitMonths: '3', monthlyBenefit: '6000000', startsOn: '21/01/2026', endsOn: '20/04/2026' };

  it('shows what was granted beside what the rule of the day of filing says', async () => {
    const row = { ...AN, ...decided, ...granted, recordNumber: 'TN1', filedOn: '05/01/2026', contributionMonths: '48' };
    expect(await labour.take('unemployment-claim', [row])).toMatchObject({ inserted: 1 });
    const { citizen, codes } = await readCitizen(
      'unemploymentClaims { stage outcome benefitMonths expectedBenefitMonths monthlyBenefitVnd }',
      SELF,
    );
    expect({ claims: citizen?.unemploymentClaims, codes }).toEqual({
      claims: [{ stage: 'DECIDED', outcome: 'GRANTED', benefitMonths: 3, expectedBenefitMonths: 4, monthlyBenefitVnd: '6000000' }],
      codes: [],
    });
  });

  it('that was decided before it was filed is rejected', async () => {
    const row = { ...AN, ...decided, ...granted, recordNumber: 'TN2', filedOn: '21/01/2026', contributionMonths: '12' };
    expect(await labour.take('unemployment-claim', [row])).toMatchObject({ inserted: 0, rejected: 1 });
  });

  it('is capped by the law of its day, which anybody may read with its source', async () => {
    const read = async (day: string) => {
      const { data } = await labour.ask(`{ unemploymentBenefitRule(asOf: "${day}") { source caps { scheme region capVnd } } }`, SELF);
      return data?.unemploymentBenefitRule;
    };
    expect(await read('2025-12-31')).toMatchObject({
      source: expect.stringContaining('38/2013'),
      caps: expect.arrayContaining([{ scheme: 'STATE_SALARY', region: 'I', capVnd: '11700000' }]),
    });
    expect(await read('2026-01-01')).toMatchObject({
      source: expect.stringContaining('74/2025'),
      caps: expect.arrayContaining([{ scheme: 'STATE_SALARY', region: 'I', capVnd: '26550000' }]),
    });
  });
});

describe('a worker record', () => {
  const row = { ...AN, recordNumber: 'NL1', collectedOn: '01/09/2026', activity: 'Có việc làm', jobTitle: 'Kế toán', formVersion: '1' };

  it('shows its answers under the version of the form, with their labels', async () => {
    expect(await labour.take('worker-record', [{ ...row, answers: '{"hasWorkedBefore":"Có"}' }])).toMatchObject({ inserted: 1 });
    const worker = { ...SELF, groups: ['labour.employment'] };
    const { citizen, codes } = await readCitizen('workerRecords { activity jobTitle form { version fields { key label value } } }', worker);
    const fields = [{ key: 'hasWorkedBefore', label: 'Đã từng làm việc. Has worked before', value: 'Có' }];
    expect({ records: citizen?.workerRecords, codes }).toEqual({
      records: [{ activity: 'EMPLOYED', jobTitle: 'Kế toán', form: { version: '1', fields } }],
      codes: [],
    });
  });

  it('with an answer that the form does not allow is rejected', async () => {
    const wrong = { ...row, recordNumber: 'NL2', answers: '{"hasWorkedBefore":"Có lẽ"}' };
    expect(await labour.take('worker-record', [wrong])).toMatchObject({ inserted: 0, rejected: 1 });
  });
});

describe('lists', () => {
  it.each(['disabilityCertificates', 'childCircumstances', 'childProtectionMeasures', 'paymentAccounts', 'payments', 'unemploymentClaims'])(
    '%s hold the caller’s own rows, and nothing for a caller whom no row is about',
    async (list) => {
      const count = async (asking: Asking) => {
        const { data } = await labour.ask(`{ ${list} { totalCount nodes { id citizen { id } } } }`, asking);
        return (data?.[list] as { totalCount: number } | undefined)?.totalCount;
      };
      const about = list.startsWith('child') ? 'C-DT2' : 'C-DT1';
      expect(await count({ citizenId: about, groups: GROUPS })).toBe(1);
      expect(await count({ citizenId: 'C-DT9', groups: GROUPS })).toBe(0);
    },
  );
});
