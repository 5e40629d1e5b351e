import { createCitizenReferenceLoader } from '../../kit/loaders/citizen-reference.loader.js';
import { createRowByKeyLoader, createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { DIAGNOSES, ENCOUNTERS } from './records.js';
import { HEALTH_FACILITIES } from './reference-data.js';
import { IMMUNISATIONS } from './immunisation.record.js';
import { CHILD_MEASUREMENTS } from './child-measurement.record.js';
import { DISABILITY_ASSESSMENTS } from './disability-assessment.record.js';
import { TREATMENT_COST_ITEMS } from './treatment-cost-item.record.js';
import { GROWTH_STANDARD_POINTS } from './growth-standard.record.js';

/** What this agency's resolvers can load; each loader answers a whole page with one statement. */
export function createHealthLoaders(reading: Reading) {
  return {
    citizen: createCitizenReferenceLoader(reading),
    encountersByCitizen: createRowsByKeyLoader(reading, ENCOUNTERS, 'e.citizen_id'),
    diagnosesByEncounter: createRowsByKeyLoader(reading, DIAGNOSES, 'e.id'),
    healthFacility: createRowByKeyLoader(reading, HEALTH_FACILITIES, 'f.code'),
    immunisationsByCitizen: createRowsByKeyLoader(reading, IMMUNISATIONS, 't.citizen_id'),
    childMeasurementsByCitizen: createRowsByKeyLoader(reading, CHILD_MEASUREMENTS, 't.citizen_id'),
    disabilityAssessmentsByCitizen: createRowsByKeyLoader(reading, DISABILITY_ASSESSMENTS, 't.citizen_id'),
    costItemsByEncounter: createRowsByKeyLoader(reading, TREATMENT_COST_ITEMS, 'e.id'),
    growthStandard: createRowsByKeyLoader(reading, GROWTH_STANDARD_POINTS, 't.sex'),
  };
}

export type HealthLoaders = ReturnType<typeof createHealthLoaders>;
export type HealthContext = SubgraphContext<HealthLoaders>;
