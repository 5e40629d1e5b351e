import { addCitizenCodes, DELIVERED_PERSON_COLUMNS } from '../../kit/import/delivered-person.js';
import { createImportTarget, type ImportTarget } from '../../kit/import/import-target.js';
import { DISABILITY_CERTIFICATE_FORMAT } from './formats/disability-certificate.format.js';
import { CHILD_CIRCUMSTANCE_FORMAT } from './formats/child-circumstance.format.js';
import { CHILD_PROTECTION_MEASURE_FORMAT } from './formats/child-protection-measure.format.js';
import { PAYMENT_ACCOUNT_FORMAT } from './formats/payment-account.format.js';
import { PAYMENT_FORMAT } from './formats/payment.format.js';
import { UNEMPLOYMENT_CLAIM_FORMAT } from './formats/unemployment-claim.format.js';
import { ADDICTION_RECORD_FORMAT } from './formats/addiction-record.format.js';
import { ADDICTION_NOTE_FORMAT } from './formats/addiction-note.format.js';
import { WORKER_RECORD_FORMAT } from './formats/worker-record.format.js';
import { checkPayment } from './checks/payment.js';
import { checkPaymentAccount } from './checks/payment-account.js';
import { checkUnemploymentClaim } from './checks/unemployment-claim.js';
import { checkWorkerRecord } from './checks/worker-record.js';
import { prepareChecked } from './checks/prepare-checked.js';

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
  createImportTarget({
    format: PAYMENT_ACCOUNT_FORMAT,
    table: 'payment_account',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: prepareChecked(checkPaymentAccount),
  }),
  createImportTarget({
    format: PAYMENT_FORMAT,
    table: 'payment',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: prepareChecked(checkPayment),
  }),
  createImportTarget({
    format: UNEMPLOYMENT_CLAIM_FORMAT,
    table: 'unemployment_claim',
    columns: { ...DELIVERED_PERSON_COLUMNS, stage: 'stage' },
    prepare: prepareChecked(checkUnemploymentClaim),
  }),
  createImportTarget({
    format: ADDICTION_RECORD_FORMAT,
    table: 'addiction_record',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context),
  }),
  createImportTarget({
    format: ADDICTION_NOTE_FORMAT,
    table: 'addiction_note',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context),
  }),
  createImportTarget({
    format: WORKER_RECORD_FORMAT,
    table: 'worker_record',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: prepareChecked(checkWorkerRecord),
  }),
];
