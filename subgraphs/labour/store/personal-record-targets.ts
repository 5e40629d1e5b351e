import { createPersonTarget } from '../../kit/import/delivered-person.js';
import type { ImportTarget } from '../../kit/import/import-target.js';
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

/** Where the files of these records go, in the order of import. */
export const PERSONAL_RECORD_TARGETS: readonly ImportTarget[] = [
  createPersonTarget({
    format: DISABILITY_CERTIFICATE_FORMAT,
    table: 'disability_certificate',
  }),
  createPersonTarget({
    format: CHILD_CIRCUMSTANCE_FORMAT,
    table: 'child_circumstance',
  }),
  createPersonTarget({
    format: CHILD_PROTECTION_MEASURE_FORMAT,
    table: 'child_protection_measure',
  }),
  createPersonTarget({
    format: PAYMENT_ACCOUNT_FORMAT,
    table: 'payment_account',
    check: checkPaymentAccount,
  }),
  createPersonTarget({
    format: PAYMENT_FORMAT,
    table: 'payment',
    check: checkPayment,
  }),
  createPersonTarget({
    format: UNEMPLOYMENT_CLAIM_FORMAT,
    table: 'unemployment_claim',
    columns: { stage: 'stage' },
    check: checkUnemploymentClaim,
  }),
  createPersonTarget({
    format: ADDICTION_RECORD_FORMAT,
    table: 'addiction_record',
  }),
  createPersonTarget({
    format: ADDICTION_NOTE_FORMAT,
    table: 'addiction_note',
  }),
  createPersonTarget({
    format: WORKER_RECORD_FORMAT,
    table: 'worker_record',
    check: checkWorkerRecord,
  }),
];
