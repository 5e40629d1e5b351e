import { createCitizenReferenceLoader } from '../../kit/loaders/citizen-reference.loader.js';
import { createRowByKeyLoader, createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { CONTRIBUTION_PERIODS, HEALTH_INSURANCE_CARDS, INSURANCE_MEMBERSHIPS } from './records.js';
import { EMPLOYERS } from './reference-data.js';
import { INSURANCE_NUMBERS } from './insurance-number.record.js';
import { INSURANCE_OFFICES } from './insurance-office.record.js';
import { EMPLOYER_MANAGEMENTS } from './employer-management.record.js';
import { INSURANCE_BENEFITS } from './insurance-benefit.record.js';
import { PREMIUM_FUNDINGS } from './premium-funding.record.js';
import { UNEMPLOYMENT_CONTRIBUTION_PERIODS } from './unemployment-contribution.record.js';
import { INSURANCE_CLAIMS } from './insurance-claim.record.js';
import { CARD_CODE_ENTRIES } from './card-code-entry.record.js';

/** What this agency's resolvers can load; each loader answers a whole page with one statement. */
export function createSocialInsuranceLoaders(reading: Reading) {
  return {
    citizen: createCitizenReferenceLoader(reading),
    insuranceMembershipsByCitizen: createRowsByKeyLoader(reading, INSURANCE_MEMBERSHIPS, 't.citizen_id'),
    contributionPeriodsByCitizen: createRowsByKeyLoader(reading, CONTRIBUTION_PERIODS, 't.citizen_id'),
    healthInsuranceCardsByCitizen: createRowsByKeyLoader(reading, HEALTH_INSURANCE_CARDS, 't.citizen_id'),
    employer: createRowByKeyLoader(reading, EMPLOYERS, 'p.id'),
    insuranceNumbersByCitizen: createRowsByKeyLoader(reading, INSURANCE_NUMBERS, 't.citizen_id'),
    insuranceBenefitsByCitizen: createRowsByKeyLoader(reading, INSURANCE_BENEFITS, 't.citizen_id'),
    unemploymentContributionPeriodsByCitizen: createRowsByKeyLoader(reading, UNEMPLOYMENT_CONTRIBUTION_PERIODS, 't.citizen_id'),
    insuranceClaimsByCitizen: createRowsByKeyLoader(reading, INSURANCE_CLAIMS, 't.citizen_id'),
    insuranceNumberByNumber: createRowByKeyLoader(reading, INSURANCE_NUMBERS, 't.number'),
    insuranceOffice: createRowByKeyLoader(reading, INSURANCE_OFFICES, 't.code'),
    managementsByEmployer: createRowsByKeyLoader(reading, EMPLOYER_MANAGEMENTS, 'p.id'),
    fundingsByMembership: createRowsByKeyLoader(reading, PREMIUM_FUNDINGS, 'm.id'),
    cardCodeTable: createRowsByKeyLoader(reading, CARD_CODE_ENTRIES, "'all'"),
  };
}

export type SocialInsuranceLoaders = ReturnType<typeof createSocialInsuranceLoaders>;
export type SocialInsuranceContext = SubgraphContext<SocialInsuranceLoaders>;
