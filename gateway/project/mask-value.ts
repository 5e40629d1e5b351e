import { findLocalDate } from '../../schema/contract/local-date.js';
import type { Mask } from '../../schema/contract/row-condition.js';

const CUT_BY: Readonly<Record<Mask, (text: string) => string | null>> = {
  LAST4: lastFour,
  YEAR: yearOf,
  COMMUNE: communeOf,
  BAND: bandOf,
  INITIALS: initialsOf,
};

/**
 * A value as a mask leaves it, always a text: a masked date is no date. Null withholds it, and so does whatever the mask does not understand:
 * a value of another kind is never passed on whole.
 */
export function maskValue(mask: Mask, value: unknown): string | null {
  return typeof value === 'string' ? CUT_BY[mask](value.normalize('NFC').trim()) : null;
}

/** `0123 4567 8901` → `•••• 8901`. Of a number with fewer than 8 characters not even four are told, nor how many it has. */
function lastFour(text: string): string | null {
  const characters = text.replace(/[ .-]/g, '');
  if (!/^(?=.*\d)[A-Z0-9]+$/i.test(characters) || isDate(text)) return null;
  return characters.length < 8 ? '••••' : `•••• ${characters.slice(-4)}`;
}

function isDate(text: string): boolean {
  return /^(\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{4})$/.test(text);
}

/** A calendar date or month → its year. An instant is none: its year depends on the place. */
function yearOf(text: string): string | null {
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  return isMonth || findLocalDate(text) !== null ? text.slice(0, 4) : null;
}

/** A house, a street or a part of a village where a unit is expected: the address is not written from the small to the large. */
const BELOW_A_UNIT = /^(\d|số|đường|phố|ngõ|ngách|hẻm|kiệt|tổ|ấp|thôn|bản|khu phố)/i;

/** `Số 5, tổ 3, xã Tân Phú, tỉnh Đồng Nai` → `xã Tân Phú, tỉnh Đồng Nai`: the last two parts, of three at least. */
function communeOf(text: string): string | null {
  const parts = text.split(',').map((part) => part.trim());
  const units = parts.slice(-2);
  if (parts.length < 3 || units.some((part) => part === '' || BELOW_A_UNIT.test(part))) return null;
  return units.join(', ');
}

/** Below this, bands of 1-2-5 would tell the amount itself. */
const LOWEST_BAND_VND = 1_000;

/** `1500000` → `1000000-2000000`: each decade has the bands 1 to 2, 2 to 5, 5 to 10; the lower bound is in, the upper is not. Nothing for a debt. */
function bandOf(text: string): string | null {
  if (!/^\d{1,18}$/.test(text)) return null;
  const digits = text.replace(/^0+(?=\d)/, '');
  if (Number(digits) < LOWEST_BAND_VND) return `0-${LOWEST_BAND_VND}`;
  const first = Number(digits[0]);
  const [lower, upper] = first >= 5 ? [5, 10] : first >= 2 ? [2, 5] : [1, 2];
  const zeros = '0'.repeat(digits.length - 1);
  return `${lower}${zeros}-${upper}${zeros}`;
}

/** `Nguyễn Văn An` → `N. V. A.`; Vietnamese letters stay what they are. */
function initialsOf(text: string): string | null {
  const words = text.split(/\s+/);
  const initials = words.map((word) => /^(\p{L}\p{M}*)[\p{L}\p{M}'’.-]*$/u.exec(word)?.[1]);
  if (initials.some((initial) => initial === undefined)) return null;
  return initials.map((initial) => `${initial?.toLocaleUpperCase('vi') ?? ''}.`).join(' ');
}
