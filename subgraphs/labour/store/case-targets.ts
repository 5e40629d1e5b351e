import { createPersonTarget } from '../../kit/import/delivered-person.js';
import { createImportTarget, type ImportTarget, type PreparedRow, type RowValues } from '../../kit/import/import-target.js';
import { CASE_CITIZEN_FORMAT } from './formats/case-citizen.format.js';
import { CASE_FORMAT } from './formats/case.format.js';

/** Cases before the people whom they concern. */
export const CASE_TARGETS: readonly ImportTarget[] = [
  createImportTarget({ format: CASE_FORMAT, table: 'case_file', check: checkNamedGroups }),
  createPersonTarget({ format: CASE_CITIZEN_FORMAT, table: 'case_citizen' }),
];

/** An inspection that names no group would open nothing; a group on any other case would open what its grant does not. The table refuses the second. */
function checkNamedGroups(values: RowValues): PreparedRow {
  const { kind, namedGroups } = values;
  return kind === 'INSPECTION' && namedGroups === null ? { problems: [{ code: 'REQUIRED_MISSING', column: 'namedGroups' }] } : { values };
}
