import { createCitizenReferenceLoader } from '../../kit/loaders/citizen-reference.loader.js';
import { createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { createCaseLoaders } from './case-loaders.js';
import { createDeliveredHeadLoader } from './delivered-head.loader.js';
import { createPersonalRecordLoaders } from './personal-records.js';
import { createProgrammeRecordLoaders } from './programme-records.js';
import { createHouseholdReferenceLoader } from './household-reference.loader.js';
import { ASSISTANCE_ENTITLEMENTS, MERITORIOUS_DOSSIERS, POVERTY_CLASSIFICATIONS, POVERTY_CLASSIFICATIONS_OF_MEMBERS } from './records.js';

/** What this agency's resolvers can load; each loader answers a whole page with one statement. */
export function createLabourLoaders(reading: Reading) {
  return {
    citizen: createCitizenReferenceLoader(reading),
    household: createHouseholdReferenceLoader(reading),
    assistanceEntitlementsByCitizen: createRowsByKeyLoader(reading, ASSISTANCE_ENTITLEMENTS, 'e.citizen_id'),
    povertyClassificationsByCitizen: createRowsByKeyLoader(reading, POVERTY_CLASSIFICATIONS_OF_MEMBERS, 'hm.citizen_id'),
    povertyClassificationsByHousehold: createRowsByKeyLoader(reading, POVERTY_CLASSIFICATIONS, 'p.household_id'),
    meritoriousDossiersByCitizen: createRowsByKeyLoader(reading, MERITORIOUS_DOSSIERS, 'd.citizen_id'),
    ...createPersonalRecordLoaders(reading),
    ...createProgrammeRecordLoaders(reading),
    ...createCaseLoaders(reading),
    deliveredHeadByClassification: createDeliveredHeadLoader(reading),
  };
}

export type LabourLoaders = ReturnType<typeof createLabourLoaders>;
export type LabourContext = SubgraphContext<LabourLoaders>;
