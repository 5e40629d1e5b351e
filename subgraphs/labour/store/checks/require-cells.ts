import type { RowValues } from '../../../kit/import/import-target.js';
import type { RowProblem } from '../../../kit/import/reject-codes.js';

/** One problem for each of the cells that is empty although the rest of the row needs it. */
export function requireCells(values: RowValues, keys: readonly string[]): RowProblem[] {
  return keys.filter((key) => (values[key] ?? null) === null).map((column) => ({ code: 'REQUIRED_MISSING', column }));
}

/** A problem for each day that comes before the one it follows; empty cells are left out. */
export function requireOrder(values: RowValues, keys: readonly string[]): RowProblem[] {
  const days = keys.flatMap((key) => {
    const day = values[key];
    return typeof day === 'string' ? [{ key, day }] : [];
  });
  return days.flatMap(({ key, day }, index): RowProblem[] => {
    const before = days[index - 1];
    return before !== undefined && day < before.day ? [{ code: 'PERIOD_REVERSED', column: key, detail: `${before.key} – ${key}` }] : [];
  });
}
