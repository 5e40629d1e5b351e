import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskValue } from '../../../../gateway/project/mask-value.js';
import { MASKS, type Mask } from '../../../../schema/contract/row-condition.js';

/** Each as [mask, value, what is left of it]; null withholds. */
const CASES: readonly (readonly [Mask, unknown, string | null])[] = [
  ['LAST4', '012345678901', '•••• 8901'],
  ['LAST4', '0123 4567 8901', '•••• 8901'],
  ['LAST4', 'GD4797912345678', '•••• 5678'],
  ['LAST4', '12345678', '•••• 5678'],
  ['LAST4', '1234567', '••••'],
  ['LAST4', '1', '••••'],
  ['LAST4', '', null],
  ['LAST4', 'Nguyễn Văn An', null],
  ['LAST4', 'NGUYEN VAN AN', null],
  ['LAST4', 'an.nguyen@example.vn', null],
  ['LAST4', '1980-05-12', null],
  ['LAST4', '12-05-1980', null],
  ['LAST4', '12/05/1980', null],
  ['LAST4', 'số 12, xã Tân Phú', null],
  ['YEAR', '1980-05-12', '1980'],
  ['YEAR', '1980-05', '1980'],
  ['YEAR', '1980-02-30', null],
  ['YEAR', '1980-13', null],
  ['YEAR', '12/05/1980', null],
  ['YEAR', '2025-12-31T18:00:00.000Z', null],
  ['YEAR', '012345678901', null],
  ['COMMUNE', 'Số 5, tổ 3, xã Tân Phú, tỉnh Đồng Nai', 'xã Tân Phú, tỉnh Đồng Nai'],
  ['COMMUNE', '12 Lê Lợi ,  Phường 5 , TP. Hồ Chí Minh ', 'Phường 5, TP. Hồ Chí Minh'],
  ['COMMUNE', 'xã Tân Phú, tỉnh Đồng Nai', null],
  ['COMMUNE', 'số 12 Lê Lợi', null],
  ['COMMUNE', 'Đồng Nai, Tân Phú, 12 Lê Lợi', null],
  ['COMMUNE', 'Đồng Nai, Tân Phú, số 12', null],
  ['COMMUNE', 'số 12, , Đồng Nai', null],
  ['BAND', '1500000', '1000000-2000000'],
  ['BAND', '1000000', '1000000-2000000'],
  ['BAND', '1999999', '1000000-2000000'],
  ['BAND', '2000000', '2000000-5000000'],
  ['BAND', '4999999', '2000000-5000000'],
  ['BAND', '5000000', '5000000-10000000'],
  ['BAND', '9999999', '5000000-10000000'],
  ['BAND', '999999999999999999', '500000000000000000-1000000000000000000'],
  ['BAND', '0001500000', '1000000-2000000'],
  ['BAND', '999', '0-1000'],
  ['BAND', '1000', '1000-2000'],
  ['BAND', '0', '0-1000'],
  ['BAND', '-1500000', null],
  ['BAND', '1.500.000', null],
  ['BAND', 'Nguyễn Văn An', null],
  ['INITIALS', 'Nguyễn Văn An', 'N. V. A.'],
  ['INITIALS', 'đặng ánh', 'Đ. Á.'],
  ['INITIALS', 'Đặng Ánh'.normalize('NFD'), 'Đ. Á.'],
  ['INITIALS', "H'Hen  Niê", 'H. N.'],
  ['INITIALS', 'An', 'A.'],
  ['INITIALS', 'Nguyễn Văn An 1980', null],
  ['INITIALS', '012345678901', null],
  ['INITIALS', '', null],
];

describe('a mask', () => {
  it.each(CASES)('%s cuts %j to %j', (mask, value, expected) => {
    expect(maskValue(mask, value)).toBe(expected);
  });

  it.each(MASKS)('%s withholds everything that is no text', (mask) => {
    for (const value of [null, undefined, 1_500_000, 12345678, true, ['012345678901'], { number: '012345678901' }])
      expect(maskValue(mask, value)).toBeNull();
  });

  it.each(MASKS)('%s never gives a value whole', (mask) => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^\d{1,18}$/),
      fc.stringMatching(/^[A-Z]{2}\d{8,13}$/),
      fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.array(fc.stringMatching(/^[a-zđáàả ]{2,9}$/), { minLength: 2, maxLength: 5 }).map((parts) => parts.join(', ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const left = maskValue(mask, text);
        expect(left === null || left !== text.trim()).toBe(true);
      }),
    );
  });

  it('LAST4 tells nothing but the last four characters, and nothing of how many there were', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,20}$/), (number) => {
        expect(maskValue('LAST4', number)).toBe(`•••• ${number.slice(-4)}`);
      }),
    );
  });

  it('BAND gives the same band to everything inside it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1_000n, max: 10n ** 18n - 1n }), (amountVnd) => {
        const [lower = '', upper = ''] = maskValue('BAND', amountVnd.toString())?.split('-') ?? [];
        expect(BigInt(lower) <= amountVnd && amountVnd < BigInt(upper)).toBe(true);
        expect(maskValue('BAND', lower)).toBe(`${lower}-${upper}`);
        expect(maskValue('BAND', (BigInt(upper) - 1n).toString())).toBe(`${lower}-${upper}`);
      }),
    );
  });
});
