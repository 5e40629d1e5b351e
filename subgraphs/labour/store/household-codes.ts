import { textOf } from '../../kit/import/delivered-person.js';
import type { ImportTarget, PreparedRow } from '../../kit/import/import-target.js';

/** A household is known by its file number at the population agency or not at all: nothing is recorded of one that cannot be found. */
export async function addHouseholdCodes(
  ...[rows, { register }]: Parameters<NonNullable<ImportTarget['prepare']>>
): Promise<readonly PreparedRow[]> {
  if (rows.length === 0) return [];
  const codes = await register.resolveHouseholds(rows.map(({ values }) => textOf(values.householdFileNumber) ?? ''));
  return rows.map((row, index): PreparedRow => {
    const householdId = codes[index] ?? null;
    if (householdId === null) return { problems: [{ code: 'UNKNOWN_HOUSEHOLD', column: 'householdFileNumber' }] };
    return { values: { ...row.values, householdId } };
  });
}
