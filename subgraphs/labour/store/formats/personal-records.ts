import type { ImportFormat } from '../../../kit/import/format.js';
import { DISABILITY_CERTIFICATE_FORMAT } from './disability-certificate.format.js';
import { CHILD_CIRCUMSTANCE_FORMAT } from './child-circumstance.format.js';
import { CHILD_PROTECTION_MEASURE_FORMAT } from './child-protection-measure.format.js';
import { PAYMENT_ACCOUNT_FORMAT } from './payment-account.format.js';
import { PAYMENT_FORMAT } from './payment.format.js';
import { UNEMPLOYMENT_CLAIM_FORMAT } from './unemployment-claim.format.js';
import { ADDICTION_RECORD_FORMAT } from './addiction-record.format.js';
import { ADDICTION_NOTE_FORMAT } from './addiction-note.format.js';
import { CARE_FACILITY_FORMAT } from './care-facility.format.js';
import { CARE_RESIDENCE_FORMAT } from './care-residence.format.js';
import { WORKER_RECORD_FORMAT } from './worker-record.format.js';

/** In the order of import: a record stands after those that it points to. */
export const PERSONAL_RECORD_FORMATS: readonly ImportFormat[] = [
  DISABILITY_CERTIFICATE_FORMAT,
  CHILD_CIRCUMSTANCE_FORMAT,
  CHILD_PROTECTION_MEASURE_FORMAT,
  PAYMENT_ACCOUNT_FORMAT,
  PAYMENT_FORMAT,
  UNEMPLOYMENT_CLAIM_FORMAT,
  ADDICTION_RECORD_FORMAT,
  ADDICTION_NOTE_FORMAT,
  WORKER_RECORD_FORMAT,
  CARE_FACILITY_FORMAT,
  CARE_RESIDENCE_FORMAT,
];
