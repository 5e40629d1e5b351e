import type { Agency } from '../kit/server/agency.js';
import { createPopulationLoaders, type PopulationLoaders } from './loaders/index.js';
import { POPULATION_LOOKUPS } from './loaders/looked-up.js';
import { AdministrativeUnitResolver } from './resolvers/administrative-unit.resolver.js';
import { CitizenResolver, FamilyRelationResolver, RepresentationResolver } from './resolvers/citizen.resolver.js';
import { HouseholdMemberResolver, HouseholdResolver } from './resolvers/household.resolver.js';
import { ListResolver } from './resolvers/list.resolver.js';
import { LookupResolver } from './resolvers/lookup.resolver.js';
import { ResidenceOnDayResolver, ResidenceResolver } from './resolvers/residence.resolver.js';
import { SearchResolver } from './resolvers/search.resolver.js';
import { POPULATION_FACTS } from './store/register/directory-facts.js';
import { createRegisterRoutes } from './store/register/routes.js';

/** Công an: the population register, the code register, and the administrative units. */
export const POPULATION: Agency<PopulationLoaders> = {
  name: 'population',
  resolvers: [
    LookupResolver,
    ListResolver,
    CitizenResolver,
    FamilyRelationResolver,
    RepresentationResolver,
    HouseholdResolver,
    HouseholdMemberResolver,
    ResidenceResolver,
    ResidenceOnDayResolver,
    AdministrativeUnitResolver,
    SearchResolver,
  ],
  references: {
    Citizen: ({ id }, { loaders }) => loaders.citizen.load(String(id)),
    Household: ({ id }, { loaders }) => loaders.household.load(String(id)),
    AdministrativeUnit: ({ code, validFrom }, { loaders }) => loaders.administrativeUnit.load(`${String(code)}@${String(validFrom)}`),
  },
  createLoaders: createPopulationLoaders,
  internalRoutes: createRegisterRoutes,
  lookups: POPULATION_LOOKUPS,
  directoryFacts: POPULATION_FACTS,
};
