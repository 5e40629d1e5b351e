import { addCitizenCodes, DELIVERED_PERSON_COLUMNS } from '../../kit/import/delivered-person.js';
import { createImportTarget, type ImportTarget } from '../../kit/import/import-target.js';
import { DISABILITY_CERTIFICATE_FORMAT } from './formats/disability-certificate.format.js';
import { CHILD_CIRCUMSTANCE_FORMAT } from './formats/child-circumstance.format.js';
import { CHILD_PROTECTION_MEASURE_FORMAT } from './formats/child-protection-measure.format.js';

/** Where the files of these records go, in the order of import. */
export const PERSONAL_RECORD_TARGETS: readonly ImportTarget[] = [
  createImportTarget({
    format: DISABILITY_CERTIFICATE_FORMAT,
    table: 'disability_certificate',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context),
  }),
  createImportTarget({
    format: CHILD_CIRCUMSTANCE_FORMAT,
    table: 'child_circumstance',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context),
  }),
  createImportTarget({
    format: CHILD_PROTECTION_MEASURE_FORMAT,
    table: 'child_protection_measure',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context),
  }),
];
