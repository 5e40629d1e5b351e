import type { ImportFormat } from '../../../kit/import/format.js';
import { DISABILITY_CERTIFICATE_FORMAT } from './disability-certificate.format.js';
import { CHILD_CIRCUMSTANCE_FORMAT } from './child-circumstance.format.js';
import { CHILD_PROTECTION_MEASURE_FORMAT } from './child-protection-measure.format.js';

/** In the order of import: a record stands after those that it points to. */
export const PERSONAL_RECORD_FORMATS: readonly ImportFormat[] = [
  DISABILITY_CERTIFICATE_FORMAT,
  CHILD_CIRCUMSTANCE_FORMAT,
  CHILD_PROTECTION_MEASURE_FORMAT,
];
