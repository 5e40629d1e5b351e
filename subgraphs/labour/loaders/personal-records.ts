import { createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import { DISABILITY_CERTIFICATES } from './disability-certificate.record.js';
import { CHILD_CIRCUMSTANCES } from './child-circumstance.record.js';
import { CHILD_PROTECTION_MEASURES } from './child-protection-measure.record.js';
import { PAYMENT_ACCOUNTS } from './payment-account.record.js';
import { PAYMENTS } from './payment.record.js';
import { UNEMPLOYMENT_CLAIMS } from './unemployment-claim.record.js';
import { ADDICTION_RECORDS } from './addiction-record.record.js';
import { ADDICTION_NOTES } from './addiction-note.record.js';
import { CARE_RESIDENCES } from './care.record.js';
import { WORKER_RECORDS } from './worker-record.record.js';

/** One statement for a page of citizens; oldest record first. */
export function createPersonalRecordLoaders(reading: Reading) {
  return {
    disabilityCertificatesByCitizen: createRowsByKeyLoader(reading, DISABILITY_CERTIFICATES, 'dc.citizen_id'),
    childCircumstancesByCitizen: createRowsByKeyLoader(reading, CHILD_CIRCUMSTANCES, 'cc.citizen_id'),
    childProtectionMeasuresByCitizen: createRowsByKeyLoader(reading, CHILD_PROTECTION_MEASURES, 'cm.citizen_id'),
    paymentAccountsByCitizen: createRowsByKeyLoader(reading, PAYMENT_ACCOUNTS, 'pa.citizen_id'),
    paymentsByCitizen: createRowsByKeyLoader(reading, PAYMENTS, 'pm.citizen_id'),
    unemploymentClaimsByCitizen: createRowsByKeyLoader(reading, UNEMPLOYMENT_CLAIMS, 'uc.citizen_id'),
    addictionRecordsByCitizen: createRowsByKeyLoader(reading, ADDICTION_RECORDS, 'ar.citizen_id'),
    addictionNotesByCitizen: createRowsByKeyLoader(reading, ADDICTION_NOTES, 'an.citizen_id'),
    workerRecordsByCitizen: createRowsByKeyLoader(reading, WORKER_RECORDS, 'wr.citizen_id'),
    careResidencesByCitizen: createRowsByKeyLoader(reading, CARE_RESIDENCES, 'cr.citizen_id'),
  };
}
