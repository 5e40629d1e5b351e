import { FOLLOWER_ENTITIES } from '../../kit/entities/index.js';
import { ContributionPeriodEntity } from './contribution-period.entity.js';
import { EmployerEntity } from './employer.entity.js';
import { HealthInsuranceCardEntity } from './health-insurance-card.entity.js';
import { InsuranceMembershipEntity } from './insurance-membership.entity.js';

/** The tables of the social-insurance agency, with what it copies from the population register. */
export const SOCIAL_INSURANCE_ENTITIES = [
  ...FOLLOWER_ENTITIES,
  EmployerEntity,
  InsuranceMembershipEntity,
  ContributionPeriodEntity,
  HealthInsuranceCardEntity,
];
