import { addCitizenCodes, DELIVERED_PERSON_COLUMNS } from '../../kit/import/delivered-person.js';
import { createImportTarget, type CheckedRow, type ImportTarget, type PreparedRow } from '../../kit/import/import-target.js';
import { CASE_CITIZEN_FORMAT } from './formats/case-citizen.format.js';
import { CASE_FORMAT } from './formats/case.format.js';

/** Cases before the people whom they concern. */
export const CASE_TARGETS: readonly ImportTarget[] = [
  createImportTarget({ format: CASE_FORMAT, table: 'case_file', prepare: (rows) => Promise.resolve(rows.map(checkNamedGroups)) }),
  createImportTarget({
    format: CASE_CITIZEN_FORMAT,
    table: 'case_citizen',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context),
  }),
];

/** An inspection that names no group would open nothing; a group on any other case would open what its grant does not. The table refuses the second. */
function checkNamedGroups(row: CheckedRow): PreparedRow {
  const { kind, namedGroups } = row.values;
  return kind === 'INSPECTION' && namedGroups === null ? { problems: [{ code: 'REQUIRED_MISSING', column: 'namedGroups' }] } : row;
}
