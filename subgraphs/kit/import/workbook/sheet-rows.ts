import type { Readable } from 'node:stream';
import type { RawRow, TypedCell } from '../csv-rows.js';
import { readXml, type XmlHandler } from './read-xml.js';
import type { WorkbookFacts } from './workbook-facts.js';

const DAY_MS = 86_400_000;
/** Excel believes that 1900 had a 29 February: from 1 March on its days are counted from 30 December 1899. */
const FIRST_CERTAIN_DAY = 61;

/** The rows of a sheet that hold anything, each as wide as the first one at least. Line is the number of the row in the sheet. */
export async function* readSheetRows(stream: Readable, facts: WorkbookFacts): AsyncGenerator<readonly RawRow[]> {
  let rows: RawRow[] = [];
  let width = 0;
  const handler = createSheetHandler(facts, (line, cells, typed) => {
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) return;
    if (width === 0) width = cells.length;
    while (cells.length < width) cells.push('');
    rows.push({ line, cells, ...(typed.size > 0 && { typed }) });
  });
  for await (const _ of readXml(stream, handler)) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}

type TakeRow = (line: number, cells: string[], typed: ReadonlyMap<number, TypedCell>) => void;

function createSheetHandler(facts: WorkbookFacts, takeRow: TakeRow): XmlHandler {
  let line = 0;
  let cells: string[] = [];
  let typed = new Map<number, TypedCell>();
  let position = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  return {
    open(name, { r: reference, t = 'n', s = '0' }) {
      inValue = name === 'v' || name === 't';
      if (name === 'row') {
        line = reference === undefined ? line + 1 : Number(reference);
        cells = [];
        typed = new Map();
        position = -1;
      } else if (name === 'c') {
        position = reference === undefined ? position + 1 : positionOf(reference);
        [type, style, value] = [t, Number(s), ''];
      }
    },
    text(piece) {
      if (inValue) value += piece;
    },
    close(name) {
      inValue = false;
      if (name === 'row') takeRow(line, cells, typed);
      if (name !== 'c' || value === '') return;
      const cell = readCell(type, style, value, facts);
      while (cells.length <= position) cells.push('');
      cells[position] = cell.text;
      if (cell.typed !== null) typed.set(position, cell.typed);
    },
  };
}

interface SheetCell {
  readonly text: string;
  readonly typed: TypedCell | null;
}

/** Nothing is padded: a number is the text of the number, a date its day in the form that files use. */
function readCell(type: string, style: number, value: string, { sharedTexts, dateStyles, from1904 }: WorkbookFacts): SheetCell {
  switch (type) {
    case 's':
      return { text: sharedTexts[Number(value)] ?? '', typed: null };
    case 'n':
      if (dateStyles.has(style)) return { text: dayOf(Number(value), from1904) ?? value, typed: 'date' };
      return { text: String(Number(value)), typed: 'number' };
    case 'e':
      return { text: value, typed: 'error' };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', typed: null };
    default:
      return { text: value, typed: null };
  }
}

/** `05/09/2024` for a whole day; null for a time of day, which no column holds. */
function dayOf(serial: number, from1904: boolean): string | null {
  if (!Number.isInteger(serial) || serial < 1) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < FIRST_CERTAIN_DAY ? 31 : 30);
  const date = new Date(start + serial * DAY_MS);
  if (Number.isNaN(date.getTime())) return null;
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** `AB12` → 27. */
function positionOf(reference: string): number {
  let position = 0;
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break;
    position = position * 26 + letter.charCodeAt(0) - 64;
  }
  return position - 1;
}
