import { asText } from './world.js';

/** A value as the model says that a mask leaves it, written a second time; null withholds it. */
export function cut(mask: string, value: unknown): string | null {
  const text = asText(value).normalize('NFC').trim();
  switch (mask) {
    case 'LAST4':
      return lastFour(text);
    case 'YEAR':
      return /^\d{4}-\d\d(-\d\d)?$/.test(text) ? text.slice(0, 4) : null;
    case 'COMMUNE':
      return text.split(/\s*,\s*/).length < 3
        ? null
        : text
            .split(/\s*,\s*/)
            .slice(-2)
            .join(', ');
    case 'BAND':
      return /^\d+$/.test(text) ? band(Number(text)) : null;
    case 'INITIALS':
      return text
        .split(/\s+/)
        .map((word) => `${word.charAt(0).toLocaleUpperCase('vi')}.`)
        .join(' ');
    default:
      throw new Error(`The reference does not know the mask ${mask}.`);
  }
}

/** Separators are no characters of a number; of a short number nothing is told. */
function lastFour(text: string): string | null {
  const characters = Array.from(text).filter((one) => !' .-'.includes(one));
  if (!characters.every((one) => /[A-Za-z0-9]/.test(one)) || !characters.some((one) => /\d/.test(one))) return null;
  return characters.length < 8 ? '••••' : `•••• ${characters.slice(-4).join('')}`;
}

function band(amount: number): string {
  if (amount < 1_000) return '0-1000';
  const unit = 10 ** Math.floor(Math.log10(amount));
  const [from = 1, to = 2] =
    [
      [5, 10],
      [2, 5],
      [1, 2],
    ].find(([lower = 0]) => amount >= lower * unit) ?? [];
  return `${from * unit}-${to * unit}`;
}
