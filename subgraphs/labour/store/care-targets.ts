import { createPersonTarget } from '../../kit/import/delivered-person.js';
import { createImportTarget, type ImportTarget } from '../../kit/import/import-target.js';
import { checkCareFacility } from './checks/care-facility.js';
import { refuseUnknown } from './checks/refuse-unknown.js';
import { CARE_FACILITY_FORMAT } from './formats/care-facility.format.js';
import { CARE_RESIDENCE_FORMAT } from './formats/care-residence.format.js';

const FACILITY = { column: 'facilityCode', table: 'care_facility', keyColumn: 'code' };

/** Facilities before those who live in them. */
export const CARE_TARGETS: readonly ImportTarget[] = [
  createImportTarget({
    format: CARE_FACILITY_FORMAT,
    table: 'care_facility',
    check: checkCareFacility,
  }),
  createPersonTarget({
    format: CARE_RESIDENCE_FORMAT,
    table: 'care_residence',
    prepare: (rows, context) => refuseUnknown(rows, context, FACILITY),
  }),
];
