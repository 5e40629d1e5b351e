import type { ImportFormat } from '../../../kit/import/format.js';
import { CONTRIBUTION_PERIOD_FORMAT } from './contribution-period.format.js';
import { EMPLOYER_FORMAT } from './employer.format.js';
import { HEALTH_INSURANCE_CARD_FORMAT } from './health-insurance-card.format.js';
import { INSURANCE_MEMBERSHIP_FORMAT } from './insurance-membership.format.js';
import { INSURANCE_MEMBERSHIP_FORMAT_2 } from './insurance-membership-2.format.js';
import { INSURANCE_OFFICE_FORMAT } from './insurance-office.format.js';
import { EMPLOYER_MANAGEMENT_FORMAT } from './employer-management.format.js';
import { INSURANCE_NUMBER_FORMAT } from './insurance-number.format.js';
import { INSURANCE_BENEFIT_FORMAT } from './insurance-benefit.format.js';
import { PREMIUM_FUNDING_FORMAT } from './premium-funding.format.js';
import { UNEMPLOYMENT_CONTRIBUTION_FORMAT } from './unemployment-contribution.format.js';
import { INSURANCE_CLAIM_FORMAT } from './insurance-claim.format.js';

/** In the order of import: a record stands after those that it points to. */
export const SOCIAL_INSURANCE_FORMATS: readonly ImportFormat[] = [
  EMPLOYER_FORMAT,
  INSURANCE_MEMBERSHIP_FORMAT,
  INSURANCE_MEMBERSHIP_FORMAT_2,
  CONTRIBUTION_PERIOD_FORMAT,
  HEALTH_INSURANCE_CARD_FORMAT,
  INSURANCE_OFFICE_FORMAT,
  EMPLOYER_MANAGEMENT_FORMAT,
  INSURANCE_NUMBER_FORMAT,
  INSURANCE_BENEFIT_FORMAT,
  PREMIUM_FUNDING_FORMAT,
  UNEMPLOYMENT_CONTRIBUTION_FORMAT,
  INSURANCE_CLAIM_FORMAT,
];
