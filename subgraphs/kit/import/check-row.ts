import type { RawRow } from './csv-rows.js';
import type { ImportFormat } from './format.js';
import type { HeaderMatch } from './header.js';
import type { RowValue, RowValues } from './import-target.js';
import { createTypedCellReader } from './typed-cell.js';
import { createCellReader, type Fail } from './read-cell.js';
import type { RowProblem } from './reject-codes.js';

/** Pairs of columns of which the second must not come before the first. Their normalised texts sort as the time does. */
const PERIODS = [
  ['validFrom', 'validTo'],
  ['startMonth', 'endMonth'],
  ['issuedOn', 'expiresOn'],
  ['admittedOn', 'dischargedOn'],
  ['birthDate', 'deathDate'],
] as const;

/** The values of a row by column key, or everything that is wrong with it. */
export type RowCheck = { readonly values: RowValues } | { readonly problems: readonly RowProblem[] };

/** Checks every cell of a row, even after a first fault, so that an officer corrects a row once. */
export function createRowChecker(format: ImportFormat, header: HeaderMatch): (row: RawRow) => RowCheck {
  const readers = format.columns.map((column, index) => ({
    key: column.key,
    read: createCellReader(column),
    readTyped: createTypedCellReader(column),
    position: header.positions[index] ?? -1,
  }));
  const periods = findPeriods(format);
  let problems: RowProblem[] = [];
  let column = '';
  const fail: Fail = (code, detail) => {
    problems.push({ code, column, ...(detail !== undefined && { detail }) });
    return null;
  };
  return ({ cells, typed }) => {
    if (cells.length !== header.width) return { problems: [countProblem(cells.length - header.skip, header.width - header.skip)] };
    const values: Record<string, RowValue> = {};
    for (const reader of readers) {
      column = reader.key;
      const cell = cells[reader.position] ?? '';
      const type = typed?.get(reader.position);
      values[reader.key] = type === undefined ? reader.read(cell, fail) : reader.readTyped(cell, type, fail);
    }
    for (const period of periods) checkPeriod(period, values, problems);
    if (problems.length === 0) return { values };
    const found = problems;
    problems = [];
    return { problems: found };
  };
}

function countProblem(given: number, expected: number): RowProblem {
  return { code: 'COLUMN_COUNT_DIFFERS', column: null, detail: `${given} ≠ ${expected}` };
}

interface Period {
  readonly start: string;
  readonly end: string;
  readonly headers: string;
}

function findPeriods({ columns }: ImportFormat): readonly Period[] {
  return PERIODS.flatMap(([start, end]) => {
    const first = columns.find(({ key }) => key === start);
    const last = columns.find(({ key }) => key === end);
    // As text (a birth date as delivered) the two cannot be compared.
    if (first === undefined || last === undefined || first.kind !== last.kind || first.kind === 'text') return [];
    return [{ start, end, headers: `${first.header} – ${last.header}` }];
  });
}

function checkPeriod({ start, end, headers }: Period, values: RowValues, problems: RowProblem[]): void {
  const first = values[start];
  const last = values[end];
  if (typeof first === 'string' && typeof last === 'string' && last < first) {
    problems.push({ code: 'PERIOD_REVERSED', column: end, detail: headers });
  }
}
