import type { TypedCell } from './csv-rows.js';
import type { Column } from './format.js';
import type { RowValue } from './import-target.js';
import { createCellReader, type Fail } from './read-cell.js';

/** A spreadsheet keeps fifteen digits of a number; those behind are made up. */
const CERTAIN_DIGITS = 15;

/**
 * Reads a cell that a spreadsheet holds as a number, a date or an error. A number where a text belongs may once have begun with zeros:
 * it is taken only when it has the form that the column demands and would not have it with one more zero; it is never padded.
 */
export function createTypedCellReader(column: Column): (cell: string, type: TypedCell, fail: Fail) => RowValue {
  const read = createCellReader(column);
  const isText = column.kind === 'text' || column.kind === 'list';
  const isWhole = (cell: string) =>
    cell.length <= CERTAIN_DIGITS && column.pattern?.test(cell) === true && !column.pattern.test(`0${cell}`);
  return (cell, type, fail) => {
    switch (type) {
      case 'error':
        return fail('SPREADSHEET_ERROR');
      case 'number':
        return isText && !isWhole(cell) ? fail('NUMBER_NOT_TEXT') : read(cell, fail);
      case 'date':
        // A month that was typed into a spreadsheet has become its first day.
        return read(column.kind === 'yearMonth' && cell.startsWith('01/') ? cell.slice(3) : cell, fail);
    }
  };
}
