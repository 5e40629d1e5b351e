import { readDossierFacts } from '../kit/dossiers/dossier-facts.js';
import type { Agency } from '../kit/server/agency.js';
import { createSocialInsuranceLoaders, type SocialInsuranceLoaders } from './loaders/index.js';
import { CitizenResolver } from './resolvers/citizen.resolver.js';
import { ListResolver } from './resolvers/list.resolver.js';
import { LookupResolver } from './resolvers/lookup.resolver.js';
import { createPersonalRecordResolver } from './resolvers/personal-record.resolver.js';
import { RECORD_RESOLVERS } from './resolvers/records.js';
import {
  ContributionPeriodResolver,
  EmployerResolver,
  HealthInsuranceCardResolver,
  InsuranceMembershipResolver,
} from './resolvers/record.resolver.js';
import { ContributionPeriod } from './types/contribution-period.type.js';
import { HealthInsuranceCard } from './types/health-insurance-card.type.js';
import { InsuranceMembership } from './types/insurance-membership.type.js';

/** BHXH: who is insured, what was contributed and received, which cards hold, and the employers who pay. */
export const SOCIAL_INSURANCE: Agency<SocialInsuranceLoaders> = {
  name: 'social-insurance',
  resolvers: [
    LookupResolver,
    ListResolver,
    CitizenResolver,
    InsuranceMembershipResolver,
    createPersonalRecordResolver(InsuranceMembership),
    ContributionPeriodResolver,
    createPersonalRecordResolver(ContributionPeriod),
    HealthInsuranceCardResolver,
    createPersonalRecordResolver(HealthInsuranceCard),
    EmployerResolver,
    ...RECORD_RESOLVERS,
  ],
  references: {
    Citizen: ({ id }, { loaders }) => loaders.citizen.load(String(id)),
    Employer: ({ id }, { loaders }) => loaders.employer.load(String(id)),
  },
  createLoaders: createSocialInsuranceLoaders,
  directoryFacts: { readCitizens: readDossierFacts },
};
