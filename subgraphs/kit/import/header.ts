import { FileRefused } from './file-refusal.js';
import type { ImportFormat } from './format.js';
import { REJECT_HEADERS } from './reject-file.js';

/** Where a format's columns stand in this file. */
export interface HeaderMatch {
  /** For each column of the format, in its order, the position of its cell. */
  readonly positions: readonly number[];
  /** How many cells a row has. */
  readonly width: number;
  /** Leading cells that are not the agency's: those that a reject file put before each row. */
  readonly skip: number;
}

/**
 * Finds every column of the format by its Vietnamese name, in any order, or refuses the file naming all that is wrong of one kind.
 * A corrected reject file is taken as it is: its own leading columns are known and passed over.
 */
export function matchHeader(format: ImportFormat, cells: readonly string[]): HeaderMatch {
  const names = cells.map((cell) => cell.normalize('NFC').trim());
  const skip = REJECT_HEADERS.every((header, index) => names[index] === header) ? REJECT_HEADERS.length : 0;
  refuseOtherDelimiter(format, names);
  const given = names.slice(skip);
  const known = format.columns.map((column) => column.header.normalize('NFC'));
  refuseIfAny('COLUMN_DUPLICATED', [...new Set(given.filter((name, index) => given.indexOf(name) !== index))]);
  refuseIfAny(
    'COLUMN_MISSING',
    known.filter((name) => !given.includes(name)),
  );
  refuseIfAny(
    'COLUMN_UNKNOWN',
    given.filter((name) => !known.includes(name)),
  );
  return { positions: known.map((name) => skip + given.indexOf(name)), width: cells.length, skip };
}

function refuseIfAny(code: 'COLUMN_DUPLICATED' | 'COLUMN_MISSING' | 'COLUMN_UNKNOWN', names: readonly string[]): void {
  if (names.length > 0) throw new FileRefused(code, names.map((name) => `«${name}»`).join(', '));
}

/** The commonest fault of a spreadsheet with Vietnamese settings: it writes semicolons and calls the file CSV. */
function refuseOtherDelimiter(format: ImportFormat, names: readonly string[]): void {
  const only = names.length === 1 ? (names[0] ?? '') : '';
  for (const delimiter of [';', '\t', '|']) {
    const parts = only.split(delimiter).map((part) => part.trim());
    if (parts.length > 1 && format.columns.some(({ header }) => parts.includes(header))) {
      throw new FileRefused('DELIMITER_WRONG', delimiter === '\t' ? 'tab' : `«${delimiter}»`);
    }
  }
}
