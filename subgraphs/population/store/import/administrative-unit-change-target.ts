import { type CheckedRow, createImportTarget, type ImportContext, type PreparedRow } from '../../../kit/import/import-target.js';
import { ADMINISTRATIVE_UNIT_CHANGE_FORMAT } from '../formats/administrative-unit-change.format.js';
import { TWO_TIERS_FROM } from '../unit-days.js';

/** A change leads to a unit that is there from 1/7/2025. The old unit may be missing: our list of the old ones is not that of the last day. */
export const ADMINISTRATIVE_UNIT_CHANGE_TARGET = createImportTarget({
  format: ADMINISTRATIVE_UNIT_CHANGE_FORMAT,
  table: 'administrative_unit_change',
  columns: { effective_on: 'effectiveOn' },
  conflictKey: ['level', 'old_code', 'new_code', 'effective_on'],
  prepare: prepareChanges,
});

async function prepareChanges(rows: readonly CheckedRow[], { client }: ImportContext): Promise<readonly PreparedRow[]> {
  const { rows: units } = await client.query<{ unit: string }>(
    `SELECT level || code AS unit FROM administrative_unit WHERE valid_from = $1`,
    [TWO_TIERS_FROM],
  );
  const known = new Set(units.map(({ unit }) => unit));
  return rows.map(({ values }): PreparedRow => {
    if (!known.has(`${String(values.level)}${String(values.newCode)}`)) return { problems: [{ code: 'UNKNOWN_UNIT', column: 'newCode' }] };
    return { values: { ...values, effectiveOn: TWO_TIERS_FROM } };
  });
}
