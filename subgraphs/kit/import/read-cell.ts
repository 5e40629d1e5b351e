import { findLocalDate } from '../../../schema/contract/local-date.js';
import type { Sentence } from '../../../schema/contract/error-codes.js';
import type { Column } from './format.js';
import type { RowValue } from './import-target.js';
import type { RejectCode } from './reject-codes.js';

export const MAX_TEXT_LENGTH = 2000;
const FIRST_YEAR = 1850;
const LAST_YEAR = 2199;
// Tabs and line breaks are what people type into an address; everything else below the space, and DEL to U+009F, is damage.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const PLAIN_ASCII = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const MONTH = /^(0[1-9]|1[0-2])\/(\d{4})$/;

/** Tells what is wrong with the cell at hand; the reader then gives null. */
export type Fail = (code: RejectCode, detail?: string | Sentence) => null;
export type CellReader = (cell: string, fail: Fail) => RowValue;

/** Reads the cells of one column: NFC, without surrounding spaces, an empty one null. Nothing is guessed and nothing padded. */
export function createCellReader(column: Column): CellReader {
  const read = createValueReader(column);
  return (cell, fail) => {
    if (cell === '') return column.required ? fail('REQUIRED_MISSING') : null;
    // Most cells are plain already; looking is five times cheaper than normalising.
    if (cell.length <= MAX_TEXT_LENGTH && PLAIN_ASCII.test(cell)) return read(cell, fail);
    const text = cell.normalize('NFC').trim();
    if (text === '') return column.required ? fail('REQUIRED_MISSING') : null;
    if (text.length > MAX_TEXT_LENGTH) return fail('TEXT_TOO_LONG', String(MAX_TEXT_LENGTH));
    if (CONTROL.test(text)) return fail('CONTROL_CHARACTER');
    return read(text, fail);
  };
}

function createValueReader(column: Column): CellReader {
  switch (column.kind) {
    case 'text':
      return column.pattern === undefined ? (text) => text : createPatternReader(column.pattern, column.about);
    case 'date':
      return readDate;
    case 'yearMonth':
      return readMonth;
    case 'year':
      return (text, fail) => (/^\d{4}$/.test(text) ? inRange(Number(text), text, fail) : fail('YEAR_MALFORMED'));
    case 'vnd':
      return (text, fail) => (/^(0|[1-9]\d{0,14})$/.test(text) ? text : fail('MONEY_MALFORMED'));
    case 'decimal':
      return (text, fail) => (/^(0|[1-9]\d{0,8})(\.\d{1,6})?$/.test(text) ? text : fail('DECIMAL_MALFORMED'));
    case 'enum':
      return createEnumReader(column);
    case 'boolean':
      return (text, fail) => (text === 'Có' ? true : text === 'Không' ? false : fail('BOOLEAN_MALFORMED'));
    case 'list':
      return readList;
  }
}

function createPatternReader(pattern: RegExp, about: Sentence): CellReader {
  if (pattern.global || pattern.sticky) throw new Error(`The pattern ${pattern.source} keeps a state between two texts.`);
  return (text, fail) => (pattern.test(text) ? text : fail('PATTERN_MISMATCH', withoutFullStop(about)));
}

function withoutFullStop({ vi, en }: Sentence): Sentence {
  return { vi: vi.replace(/\.$/, ''), en: en.replace(/\.$/, '') };
}

function createEnumReader({ key, values }: Column): CellReader {
  if (values === undefined) throw new Error(`The enum column ${key} lists no words.`);
  const valueByWord = new Map(Object.entries(values).map(([word, value]) => [word.normalize('NFC'), value]));
  const words = [...valueByWord.keys()].join(', ');
  return (text, fail) => valueByWord.get(text) ?? fail('ENUM_UNKNOWN', words);
}

const readDate: CellReader = (text, fail) => {
  const [, day, month, year] = DATE.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return fail('DATE_MALFORMED');
  const date = `${year}-${month}-${day}`;
  return isDay(day, month, date) ? inRange(Number(year), date, fail) : fail('DATE_IMPOSSIBLE');
};

/** Days 1 to 28 exist in every month; only the others need the calendar. */
function isDay(day: string, month: string, date: string): boolean {
  return (day >= '01' && day <= '28' && month >= '01' && month <= '12') || findLocalDate(date) !== null;
}

const readMonth: CellReader = (text, fail) => {
  const [, month, year] = MONTH.exec(text) ?? [];
  return month === undefined || year === undefined ? fail('MONTH_MALFORMED') : inRange(Number(year), `${year}-${month}`, fail);
};

const readList: CellReader = (text, fail) => {
  const items = text.split(';').map((item) => item.trim());
  return items.includes('') ? fail('LIST_ITEM_EMPTY') : items;
};

function inRange(year: number, value: string, fail: Fail): RowValue {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? value : fail('DATE_OUT_OF_RANGE', `${FIRST_YEAR}-${LAST_YEAR}`);
}
