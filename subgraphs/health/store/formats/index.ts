import type { ImportFormat } from '../../../kit/import/format.js';
import { DIAGNOSIS_FORMAT } from './diagnosis.format.js';
import { ENCOUNTER_FORMAT } from './encounter.format.js';
import { HEALTH_FACILITY_FORMAT } from './health-facility.format.js';

/** In the order of import: a record stands after those that it points to. */
export const HEALTH_FORMATS: readonly ImportFormat[] = [HEALTH_FACILITY_FORMAT, ENCOUNTER_FORMAT, DIAGNOSIS_FORMAT];
