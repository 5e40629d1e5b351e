import { createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import { DISABILITY_CERTIFICATES } from './disability-certificate.record.js';
import { CHILD_CIRCUMSTANCES } from './child-circumstance.record.js';
import { CHILD_PROTECTION_MEASURES } from './child-protection-measure.record.js';

/** One statement for a page of citizens; oldest record first. */
export function createPersonalRecordLoaders(reading: Reading) {
  return {
    disabilityCertificatesByCitizen: createRowsByKeyLoader(reading, DISABILITY_CERTIFICATES, 'dc.citizen_id'),
    childCircumstancesByCitizen: createRowsByKeyLoader(reading, CHILD_CIRCUMSTANCES, 'cc.citizen_id'),
    childProtectionMeasuresByCitizen: createRowsByKeyLoader(reading, CHILD_PROTECTION_MEASURES, 'cm.citizen_id'),
  };
}
