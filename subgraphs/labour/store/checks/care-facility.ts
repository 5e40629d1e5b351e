import type { PreparedRow, RowValues } from '../../../kit/import/import-target.js';

/** With its marks: «nghiên cứu» is research. Either place of the tone is written. */
const TELLING = /\b(hiv|aids)\b|nghiện|ma\s+(túy|tuý)/;

/** A facility whose name tells of HIV or addiction would tell it of whoever lives there; such facilities are not kept here. */
export function checkCareFacility(values: RowValues): PreparedRow {
  const { name } = values;
  if (typeof name !== 'string' || !TELLING.test(name.normalize('NFC').toLowerCase())) return { values };
  const detail = { vi: 'tên không nói về HIV hoặc nghiện', en: 'a name that does not tell of HIV or addiction' };
  return { problems: [{ code: 'PATTERN_MISMATCH', column: 'name', detail }] };
}
