import type { Agency } from '../kit/server/agency.js';
import { createLabourLoaders, type LabourLoaders } from './loaders/index.js';
import { readCaseFacts } from '../kit/cases/case-facts.js';
import { readDossierFacts } from '../kit/dossiers/dossier-facts.js';
import { CASE_ENTITIES } from '../kit/entities/index.js';
import { CaseCommandResolver } from './resolvers/case-command.resolver.js';
import { CaseResolver, CitizenCaseResolver } from './resolvers/case.resolver.js';
import { CitizenResolver } from './resolvers/citizen.resolver.js';
import { HouseholdResolver } from './resolvers/household.resolver.js';
import { ListResolver } from './resolvers/list.resolver.js';
import { PERSONAL_RECORD_RESOLVERS } from './resolvers/personal-records.js';
import { PROGRAMME_RECORD_RESOLVERS } from './resolvers/programme-records.js';
import { AssistanceEntitlementResolver, MeritoriousDossierResolver, PovertyClassificationResolver } from './resolvers/record.resolver.js';

/** Lao động, thương binh và xã hội: social assistance, poverty of households, meritorious people. */
export const LABOUR: Agency<LabourLoaders> = {
  name: 'labour',
  resolvers: [
    ListResolver,
    CitizenResolver,
    HouseholdResolver,
    AssistanceEntitlementResolver,
    PovertyClassificationResolver,
    MeritoriousDossierResolver,
    CaseResolver,
    CitizenCaseResolver,
    CaseCommandResolver,
    ...PERSONAL_RECORD_RESOLVERS,
    ...PROGRAMME_RECORD_RESOLVERS,
  ],
  references: {
    Citizen: ({ id }, { loaders }) => loaders.citizen.load(String(id)),
    Household: ({ id }, { loaders }) => loaders.household.load(String(id)),
  },
  createLoaders: createLabourLoaders,
  writtenEntities: CASE_ENTITIES,
  lookups: { case: { argument: 'number', text: 'SELECT DISTINCT citizen_id AS id FROM case_citizen WHERE case_number = $1' } },
  directoryFacts: { readCitizens: readDossierFacts, readCases: readCaseFacts },
};
