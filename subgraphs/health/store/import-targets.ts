import { addCitizenCodes, DELIVERED_PERSON_COLUMNS, textOf } from '../../kit/import/delivered-person.js';
import { findKnown } from '../../kit/import/find-known.js';
import {
  createImportTarget,
  type CheckedRow,
  type ImportContext,
  type ImportTarget,
  type PreparedRow,
} from '../../kit/import/import-target.js';
import { DIAGNOSIS_FORMAT } from './formats/diagnosis.format.js';
import { ENCOUNTER_FORMAT } from './formats/encounter.format.js';
import { HEALTH_FACILITY_FORMAT } from './formats/health-facility.format.js';

/** Where the files of the health agency go, in the order of import. */
export const IMPORT_TARGETS: readonly ImportTarget[] = [
  createImportTarget({ format: HEALTH_FACILITY_FORMAT, table: 'health_facility' }),
  createImportTarget({
    format: ENCOUNTER_FORMAT,
    table: 'encounter',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: addCitizenInKnownFacility,
  }),
  createImportTarget({ format: DIAGNOSIS_FORMAT, table: 'diagnosis', prepare: requireEncounter }),
];

async function addCitizenInKnownFacility(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, 'facilityCode', context, { table: 'health_facility', keyColumn: 'code' });
  const withCitizens = await addCitizenCodes(rows, context, ({ values }) => values.insuranceNumber);
  return withCitizens.map((row): PreparedRow => {
    if (known.has(textOf(row.values.facilityCode) ?? '')) return row;
    return { problems: [{ code: 'UNKNOWN_FACILITY', column: 'facilityCode' }] };
  });
}

/** A diagnosis names no person: without its encounter nobody could say whose it is. */
async function requireEncounter(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, 'encounterRecordNumber', context, { table: 'encounter', keyColumn: 'record_number' });
  return rows.map((row): PreparedRow => {
    if (known.has(textOf(row.values.encounterRecordNumber) ?? '')) return row;
    return { problems: [{ code: 'UNKNOWN_ENCOUNTER', column: 'encounterRecordNumber' }] };
  });
}
