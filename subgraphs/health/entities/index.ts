import { FOLLOWER_ENTITIES } from '../../kit/entities/index.js';
import { DiagnosisEntity } from './diagnosis.entity.js';
import { EncounterEntity } from './encounter.entity.js';
import { HealthFacilityEntity } from './health-facility.entity.js';
import { ImmunisationEntity } from './immunisation.entity.js';
import { ChildMeasurementEntity } from './child-measurement.entity.js';
import { DisabilityAssessmentEntity } from './disability-assessment.entity.js';
import { TreatmentCostItemEntity } from './treatment-cost-item.entity.js';
import { GrowthStandardEntity } from './growth-standard.entity.js';

/** The tables of the health agency, with what it copies from the population register. */
export const HEALTH_ENTITIES = [
  ...FOLLOWER_ENTITIES,
  HealthFacilityEntity,
  EncounterEntity,
  DiagnosisEntity,
  ImmunisationEntity,
  ChildMeasurementEntity,
  DisabilityAssessmentEntity,
  TreatmentCostItemEntity,
  GrowthStandardEntity,
];
