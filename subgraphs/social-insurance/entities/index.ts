import { FOLLOWER_ENTITIES } from '../../kit/entities/index.js';
import { ContributionPeriodEntity } from './contribution-period.entity.js';
import { EmployerEntity } from './employer.entity.js';
import { HealthInsuranceCardEntity } from './health-insurance-card.entity.js';
import { InsuranceMembershipEntity } from './insurance-membership.entity.js';
import { InsuranceNumberEntity } from './insurance-number.entity.js';
import { InsuranceOfficeEntity } from './insurance-office.entity.js';
import { EmployerManagementEntity } from './employer-management.entity.js';
import { InsuranceBenefitEntity } from './insurance-benefit.entity.js';
import { PremiumFundingEntity } from './premium-funding.entity.js';
import { UnemploymentContributionPeriodEntity } from './unemployment-contribution.entity.js';
import { InsuranceClaimEntity } from './insurance-claim.entity.js';
import { CardCodeEntryEntity } from './card-code-entry.entity.js';

/** The tables of the social-insurance agency, with what it copies from the population register. */
export const SOCIAL_INSURANCE_ENTITIES = [
  ...FOLLOWER_ENTITIES,
  EmployerEntity,
  InsuranceMembershipEntity,
  ContributionPeriodEntity,
  HealthInsuranceCardEntity,
  InsuranceNumberEntity,
  InsuranceOfficeEntity,
  EmployerManagementEntity,
  InsuranceBenefitEntity,
  PremiumFundingEntity,
  UnemploymentContributionPeriodEntity,
  InsuranceClaimEntity,
  CardCodeEntryEntity,
];
