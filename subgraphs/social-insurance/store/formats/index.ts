import type { ImportFormat } from '../../../kit/import/format.js';
import { CONTRIBUTION_PERIOD_FORMAT } from './contribution-period.format.js';
import { EMPLOYER_FORMAT } from './employer.format.js';
import { HEALTH_INSURANCE_CARD_FORMAT } from './health-insurance-card.format.js';
import { INSURANCE_MEMBERSHIP_FORMAT } from './insurance-membership.format.js';

/** In the order of import: a record stands after those that it points to. */
export const SOCIAL_INSURANCE_FORMATS: readonly ImportFormat[] = [
  EMPLOYER_FORMAT,
  INSURANCE_MEMBERSHIP_FORMAT,
  CONTRIBUTION_PERIOD_FORMAT,
  HEALTH_INSURANCE_CARD_FORMAT,
];
