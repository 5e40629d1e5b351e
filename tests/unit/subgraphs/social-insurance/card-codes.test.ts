import { describe, expect, it } from '@jest/globals';
import { readCardCodeTable } from '../../../../subgraphs/social-insurance/store/reference/card-code-table.js';
import { decodeCardCode } from '../../../../subgraphs/social-insurance/store/reference/decode-card-code.js';

const TABLE = readCardCodeTable().map((entry) => Object.assign({ name: entry.nameVi }, entry));
const decode = (cardCode: string, day = '2024-01-01') => decodeCardCode(cardCode, day, TABLE);
const provincesOf = (cardCode: string, day: string) => decode(cardCode, day).provincesOfIssue.map(({ name }) => name);

describe('the code table of health-insurance cards', () => {
  it('holds 63 provinces to 30/6/2025 and 34 from 1/7/2025, each code once in its time', () => {
    const provinces = TABLE.filter(({ list }) => list === 'PROVINCE');
    expect(provinces.filter(({ validTo }) => validTo === '2025-06-30')).toHaveLength(63);
    expect(provinces.filter(({ validFrom }) => validFrom === '2025-07-01')).toHaveLength(34);
    expect(new Set(TABLE.map(({ list, code, validFrom }) => `${list} ${code} ${validFrom}`)).size).toBe(TABLE.length);
  });

  it('says of each entry where it stands and whether it was held against the text', () => {
    expect(TABLE.filter(({ source, name }) => source === '' || name === '')).toEqual([]);
    const verified = (code: string) => TABLE.find((entry) => entry.code === code)?.verified;
    expect({ DN: verified('DN'), TE: verified('TE'), HN: verified('HN'), 1: verified('1'), 4: verified('4') }).toEqual({
      DN: true,
      TE: true,
      HN: false,
      1: true,
      4: false,
    });
  });
});

describe('a card code', () => {
  it('gives group, benefit level, province of issue and insurance number', () => {
    expect(decode('DN4757512345678')).toMatchObject({
      group: { code: 'DN', name: 'Người lao động trong doanh nghiệp' },
      benefitLevel: { code: '4', percent: 80 },
      provincesOfIssue: [{ code: '75', name: 'Tỉnh Đồng Nai' }],
      insuranceNumber: '7512345678',
      problems: [],
      source: 'QĐ 1351/QĐ-BHXH ngày 16/11/2015',
    });
  });

  it.each(['DN475751234567', 'DN47575123456789', 'DN6757512345678', 'dn4757512345678', 'D14757512345678', ''])(
    'of another form (%p) gives nothing but that it is malformed',
    (cardCode) => {
      expect(decode(cardCode)).toMatchObject({ group: null, benefitLevel: null, provincesOfIssue: [], insuranceNumber: null });
      expect(decode(cardCode).problems).toEqual(['MALFORMED']);
    },
  );

  it('with letters that the table does not have says so, and the rest is read', () => {
    const { group, insuranceNumber, problems } = decode('ZZ4757512345678');
    expect({ group, insuranceNumber, problems }).toEqual({ group: null, insuranceNumber: '7512345678', problems: ['UNKNOWN_GROUP'] });
  });

  it('with a province that nobody has says so', () => {
    expect(decode('DN4997512345678').problems).toEqual(['UNKNOWN_PROVINCE']);
  });

  it('is read by the table of its day: on 15/11/2015 there was none, on 16/11/2015 there was', () => {
    expect(decode('DN4757512345678', '2015-11-15').problems).toEqual(['UNKNOWN_GROUP', 'UNKNOWN_BENEFIT_LEVEL']);
    expect(decode('DN4757512345678', '2015-11-16').problems).toEqual([]);
  });

  it('of 15 means Yên Bái to 30/6/2025; from 1/7/2025 it may be Lào Cai too, and both are named', () => {
    expect(provincesOf('DN4157512345678', '2025-06-30')).toEqual(['Tỉnh Yên Bái']);
    expect(provincesOf('DN4157512345678', '2025-07-01')).toEqual(['Lào Cai', 'Tỉnh Yên Bái']);
    expect(decode('DN4157512345678', '2025-07-01').problems).toEqual(['AMBIGUOUS_PROVINCE']);
  });

  it('of 10, which no province has any more, still means the old Lào Cai on a card that was renewed', () => {
    expect(provincesOf('DN4107512345678', '2026-01-01')).toEqual(['Tỉnh Lào Cai']);
  });

  it('is verified only where each part of it is: the meaning of the two digits of the province is from memory', () => {
    expect(decode('TE1757512345678').verified).toBe(false);
    const verified = TABLE.map((entry) => Object.assign({}, entry, { verified: true }));
    expect(decodeCardCode('TE1757512345678', '2024-01-01', verified).verified).toBe(true);
    expect(decodeCardCode('ZZ1757512345678', '2024-01-01', verified).verified).toBe(false);
  });
});
