import { readDossierFacts } from '../kit/dossiers/dossier-facts.js';
import type { Agency } from '../kit/server/agency.js';
import { createHealthLoaders, type HealthLoaders } from './loaders/index.js';
import { CitizenResolver } from './resolvers/citizen.resolver.js';
import { EncounterResolver } from './resolvers/encounter.resolver.js';
import { HealthFacilityResolver } from './resolvers/health-facility.resolver.js';
import { ListResolver } from './resolvers/list.resolver.js';
import { LookupResolver } from './resolvers/lookup.resolver.js';
import { RECORD_RESOLVERS } from './resolvers/records.js';

/** Y tế: facilities, and who was treated where, for what, at whose cost; vaccines, growth and disability. */
export const HEALTH: Agency<HealthLoaders> = {
  name: 'health',
  resolvers: [LookupResolver, ListResolver, CitizenResolver, EncounterResolver, HealthFacilityResolver, ...RECORD_RESOLVERS],
  references: {
    Citizen: ({ id }, { loaders }) => loaders.citizen.load(String(id)),
    HealthFacility: ({ id }, { loaders }) => loaders.healthFacility.load(String(id)),
  },
  createLoaders: createHealthLoaders,
  directoryFacts: { readCitizens: readDossierFacts },
};
