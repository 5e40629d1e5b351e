import { createCitizenReferenceLoader } from '../../kit/loaders/citizen-reference.loader.js';
import { createRowByKeyLoader, createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { CONTRIBUTION_PERIODS, HEALTH_INSURANCE_CARDS, INSURANCE_MEMBERSHIPS } from './records.js';
import { EMPLOYERS } from './reference-data.js';

/** What this agency's resolvers can load; each loader answers a whole page with one statement. */
export function createSocialInsuranceLoaders(reading: Reading) {
  return {
    citizen: createCitizenReferenceLoader(reading),
    insuranceMembershipsByCitizen: createRowsByKeyLoader(reading, INSURANCE_MEMBERSHIPS, 't.citizen_id'),
    contributionPeriodsByCitizen: createRowsByKeyLoader(reading, CONTRIBUTION_PERIODS, 't.citizen_id'),
    healthInsuranceCardsByCitizen: createRowsByKeyLoader(reading, HEALTH_INSURANCE_CARDS, 't.citizen_id'),
    employer: createRowByKeyLoader(reading, EMPLOYERS, 'p.id'),
  };
}

export type SocialInsuranceLoaders = ReturnType<typeof createSocialInsuranceLoaders>;
export type SocialInsuranceContext = SubgraphContext<SocialInsuranceLoaders>;
