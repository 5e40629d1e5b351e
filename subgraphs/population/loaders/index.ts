import { createRowByKeyLoader, createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { createAdministrativeUnitLoader } from './administrative-unit.loader.js';
import { createCodeByPersonalNumberLoader } from './citizen-by-number.loader.js';
import { createCitizenLoader } from './citizen.loader.js';
import {
  FAMILY_RELATIONS,
  HOUSEHOLD_MEMBERS,
  HOUSEHOLDS,
  HOUSEHOLDS_OF_MEMBERS,
  IDENTITY_DOCUMENTS,
  REPRESENTATIONS,
  RESIDENCES,
} from './records.js';
import { createReplacedUnitsLoader, createUnitSuccessionLoader } from './unit-succession.loader.js';

/** What this agency's resolvers can load; each loader answers a whole page with one statement. */
export function createPopulationLoaders(reading: Reading) {
  return {
    citizen: createCitizenLoader(reading),
    codeByPersonalNumber: createCodeByPersonalNumberLoader(reading),
    identityDocumentsByCitizen: createRowsByKeyLoader(reading, IDENTITY_DOCUMENTS, 'd.citizen_id'),
    residencesByCitizen: createRowsByKeyLoader(reading, RESIDENCES, 's.citizen_id'),
    familyRelationsByCitizen: createRowsByKeyLoader(reading, FAMILY_RELATIONS, 'f.citizen_id'),
    representationsByWard: createRowsByKeyLoader(reading, REPRESENTATIONS, 'p.ward_id'),
    household: createRowByKeyLoader(reading, HOUSEHOLDS, 'h.id'),
    householdByMember: createRowByKeyLoader(reading, HOUSEHOLDS_OF_MEMBERS, 'hm.citizen_id'),
    membersByHousehold: createRowsByKeyLoader(reading, HOUSEHOLD_MEMBERS, 'hm.household_id'),
    administrativeUnit: createAdministrativeUnitLoader(reading),
    unitSuccession: createUnitSuccessionLoader(reading),
    replacedUnits: createReplacedUnitsLoader(reading),
  };
}

export type PopulationLoaders = ReturnType<typeof createPopulationLoaders>;
export type PopulationContext = SubgraphContext<PopulationLoaders>;
