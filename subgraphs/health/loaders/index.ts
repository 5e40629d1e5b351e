import { createCitizenReferenceLoader } from '../../kit/loaders/citizen-reference.loader.js';
import { createRowByKeyLoader, createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { DIAGNOSES, ENCOUNTERS } from './records.js';
import { HEALTH_FACILITIES } from './reference-data.js';

/** What this agency's resolvers can load; each loader answers a whole page with one statement. */
export function createHealthLoaders(reading: Reading) {
  return {
    citizen: createCitizenReferenceLoader(reading),
    encountersByCitizen: createRowsByKeyLoader(reading, ENCOUNTERS, 'e.citizen_id'),
    diagnosesByEncounter: createRowsByKeyLoader(reading, DIAGNOSES, 'e.id'),
    healthFacility: createRowByKeyLoader(reading, HEALTH_FACILITIES, 'f.code'),
  };
}

export type HealthLoaders = ReturnType<typeof createHealthLoaders>;
export type HealthContext = SubgraphContext<HealthLoaders>;
