import type { PreparedRow, RowValues } from '../../../kit/import/import-target.js';

/**
 * A number has the digits of its scheme: ten, or the twelve of a personal number (CV 1804/BHXH-QLT). A file that calls one the other
 * would show a personal number to those who may only read insurance numbers.
 */
export function checkNumber(values: RowValues): PreparedRow {
  const { scheme, number } = values;
  const digits = scheme === 'TEN_DIGITS' ? 10 : 12;
  if (typeof number === 'string' && number.length === digits) return { values };
  return { problems: [{ code: 'PATTERN_MISMATCH', column: 'number', detail: { vi: `${digits} chữ số`, en: `${digits} digits` } }] };
}
