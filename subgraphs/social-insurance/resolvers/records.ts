import { DecodedCardResolver } from './decoded-card.resolver.js';
import { EmployerManagementResolver, ManagedEmployerResolver } from './employer-management.resolver.js';
import { PremiumFundingResolver } from './premium-funding.resolver.js';
import { CitizenInsuranceNumberResolver, InsuranceNumberResolver } from './insurance-number.resolver.js';
import { InsuranceOfficeResolver } from './insurance-office.resolver.js';
import { CitizenInsuranceBenefitResolver, InsuranceBenefitResolver } from './insurance-benefit.resolver.js';
import {
  CitizenUnemploymentContributionPeriodResolver,
  UnemploymentContributionPeriodResolver,
} from './unemployment-contribution.resolver.js';
import { CitizenInsuranceClaimResolver, InsuranceClaimResolver } from './insurance-claim.resolver.js';
import { createPersonalRecordResolver } from './personal-record.resolver.js';
import { InsuranceNumber } from '../types/insurance-number.type.js';
import { InsuranceBenefit } from '../types/insurance-benefit.type.js';
import { UnemploymentContributionPeriod } from '../types/unemployment-contribution.type.js';
import { InsuranceClaim } from '../types/insurance-claim.type.js';

/** The record types that stand in a file each, with their fields on the citizen. */
export const RECORD_RESOLVERS = [
  InsuranceNumberResolver,
  CitizenInsuranceNumberResolver,
  InsuranceOfficeResolver,
  InsuranceBenefitResolver,
  CitizenInsuranceBenefitResolver,
  UnemploymentContributionPeriodResolver,
  CitizenUnemploymentContributionPeriodResolver,
  InsuranceClaimResolver,
  CitizenInsuranceClaimResolver,
  createPersonalRecordResolver(InsuranceNumber),
  createPersonalRecordResolver(InsuranceBenefit),
  createPersonalRecordResolver(UnemploymentContributionPeriod),
  createPersonalRecordResolver(InsuranceClaim),
  DecodedCardResolver,
  EmployerManagementResolver,
  ManagedEmployerResolver,
  PremiumFundingResolver,
] as const;
