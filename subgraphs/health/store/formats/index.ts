import type { ImportFormat } from '../../../kit/import/format.js';
import { DIAGNOSIS_FORMAT } from './diagnosis.format.js';
import { ENCOUNTER_FORMAT } from './encounter.format.js';
import { ENCOUNTER_FORMAT_2 } from './encounter-2.format.js';
import { HEALTH_FACILITY_FORMAT } from './health-facility.format.js';
import { TREATMENT_COST_ITEM_FORMAT } from './treatment-cost-item.format.js';
import { IMMUNISATION_FORMAT } from './immunisation.format.js';
import { CHILD_MEASUREMENT_FORMAT } from './child-measurement.format.js';
import { DISABILITY_ASSESSMENT_FORMAT } from './disability-assessment.format.js';

/** In the order of import: a record stands after those that it points to. */
export const HEALTH_FORMATS: readonly ImportFormat[] = [
  HEALTH_FACILITY_FORMAT,
  ENCOUNTER_FORMAT,
  ENCOUNTER_FORMAT_2,
  DIAGNOSIS_FORMAT,
  TREATMENT_COST_ITEM_FORMAT,
  IMMUNISATION_FORMAT,
  CHILD_MEASUREMENT_FORMAT,
  DISABILITY_ASSESSMENT_FORMAT,
];
