import { TreatmentCostResolver } from './treatment-cost-item.resolver.js';
import { CitizenImmunisationResolver, ImmunisationResolver } from './immunisation.resolver.js';
import { ChildMeasurementResolver, CitizenChildMeasurementResolver } from './child-measurement.resolver.js';
import { CitizenDisabilityAssessmentResolver, DisabilityAssessmentResolver } from './disability-assessment.resolver.js';
import { createPersonalRecordResolver } from './personal-record.resolver.js';
import { Immunisation } from '../types/immunisation.type.js';
import { ChildMeasurement } from '../types/child-measurement.type.js';
import { DisabilityAssessment } from '../types/disability-assessment.type.js';

/** The record types that stand in a file each, with their fields on the citizen. */
export const RECORD_RESOLVERS = [
  ImmunisationResolver,
  CitizenImmunisationResolver,
  ChildMeasurementResolver,
  CitizenChildMeasurementResolver,
  DisabilityAssessmentResolver,
  CitizenDisabilityAssessmentResolver,
  createPersonalRecordResolver(Immunisation),
  createPersonalRecordResolver(ChildMeasurement),
  createPersonalRecordResolver(DisabilityAssessment),
  TreatmentCostResolver,
] as const;
