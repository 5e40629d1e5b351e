import { createPersonTarget, textOf } from '../../kit/import/delivered-person.js';
import { findKnown } from '../../kit/import/find-known.js';
import {
  createImportTarget,
  type CheckedRow,
  type ImportContext,
  type ImportTarget,
  type PreparedRow,
} from '../../kit/import/import-target.js';
import { CHILD_MEASUREMENT_FORMAT } from './formats/child-measurement.format.js';
import { DIAGNOSIS_FORMAT } from './formats/diagnosis.format.js';
import { DISABILITY_ASSESSMENT_FORMAT } from './formats/disability-assessment.format.js';
import { ENCOUNTER_FORMAT } from './formats/encounter.format.js';
import { ENCOUNTER_FORMAT_2 } from './formats/encounter-2.format.js';
import { HEALTH_FACILITY_FORMAT } from './formats/health-facility.format.js';
import { IMMUNISATION_FORMAT } from './formats/immunisation.format.js';
import { TREATMENT_COST_ITEM_FORMAT } from './formats/treatment-cost-item.format.js';

/** Where the files of the health agency go, in the order of import. */
export const IMPORT_TARGETS: readonly ImportTarget[] = [
  createImportTarget({ format: HEALTH_FACILITY_FORMAT, table: 'health_facility' }),
  ...[ENCOUNTER_FORMAT, ENCOUNTER_FORMAT_2].map((format) =>
    createPersonTarget({
      format,
      table: 'encounter',
      refersTo: ['health-facility'],
      persons: { insuranceNumber: 'insuranceNumber' },
      prepare: requireFacility,
    }),
  ),
  createImportTarget({ format: DIAGNOSIS_FORMAT, table: 'diagnosis', refersTo: ['encounter'], prepare: requireEncounter }),
  createImportTarget({ format: TREATMENT_COST_ITEM_FORMAT, table: 'treatment_cost_item', prepare: requireEncounter }),
  createPersonTarget({ format: IMMUNISATION_FORMAT, table: 'immunisation', prepare: requireFacilityIfAny }),
  createPersonTarget({ format: CHILD_MEASUREMENT_FORMAT, table: 'child_measurement' }),
  createPersonTarget({ format: DISABILITY_ASSESSMENT_FORMAT, table: 'disability_assessment' }),
];

/** A dose may have been given where nobody wrote it down; a code that is written must be one of a facility. */
async function requireFacilityIfAny(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, 'facilityCode', context, { table: 'health_facility', keyColumn: 'code' });
  return rows.map((row): PreparedRow => {
    const code = textOf(row.values.facilityCode);
    return code === null || known.has(code) ? row : { problems: [{ code: 'UNKNOWN_FACILITY', column: 'facilityCode' }] };
  });
}

async function requireFacility(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, 'facilityCode', context, { table: 'health_facility', keyColumn: 'code' });
  return rows.map((row): PreparedRow => {
    if (known.has(textOf(row.values.facilityCode) ?? '')) return row;
    return { problems: [{ code: 'UNKNOWN_FACILITY', column: 'facilityCode' }] };
  });
}

/** A diagnosis and a cost name no person: without the encounter nobody could say whose they are. */
async function requireEncounter(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, 'encounterRecordNumber', context, { table: 'encounter', keyColumn: 'record_number' });
  return rows.map((row): PreparedRow => {
    if (known.has(textOf(row.values.encounterRecordNumber) ?? '')) return row;
    return { problems: [{ code: 'UNKNOWN_ENCOUNTER', column: 'encounterRecordNumber' }] };
  });
}
