import { CitizenDisabilityCertificateResolver, DisabilityCertificateResolver } from './disability-certificate.resolver.js';
import { CitizenChildCircumstanceResolver, ChildCircumstanceResolver } from './child-circumstance.resolver.js';
import { CitizenChildProtectionMeasureResolver, ChildProtectionMeasureResolver } from './child-protection-measure.resolver.js';
import { CitizenPaymentAccountResolver, PaymentAccountResolver } from './payment-account.resolver.js';
import { CitizenPaymentResolver, PaymentResolver } from './payment.resolver.js';
import { CitizenUnemploymentClaimResolver, UnemploymentClaimResolver } from './unemployment-claim.resolver.js';
import { UnemploymentBenefitRuleResolver } from './unemployment-benefit-rule.resolver.js';
import { CitizenAddictionRecordResolver, AddictionRecordResolver } from './addiction-record.resolver.js';
import { CitizenAddictionNoteResolver, AddictionNoteResolver } from './addiction-note.resolver.js';
import { CareFacilityResolver } from './care-facility.resolver.js';
import { CareResidenceResolver, CitizenCareResidenceResolver } from './care-residence.resolver.js';
import { CitizenWorkerRecordResolver, WorkerRecordResolver } from './worker-record.resolver.js';

export const PERSONAL_RECORD_RESOLVERS = [
  DisabilityCertificateResolver,
  CitizenDisabilityCertificateResolver,
  ChildCircumstanceResolver,
  CitizenChildCircumstanceResolver,
  ChildProtectionMeasureResolver,
  CitizenChildProtectionMeasureResolver,
  PaymentAccountResolver,
  CitizenPaymentAccountResolver,
  PaymentResolver,
  CitizenPaymentResolver,
  UnemploymentClaimResolver,
  CitizenUnemploymentClaimResolver,
  UnemploymentBenefitRuleResolver,
  AddictionRecordResolver,
  CitizenAddictionRecordResolver,
  AddictionNoteResolver,
  CitizenAddictionNoteResolver,
  WorkerRecordResolver,
  CitizenWorkerRecordResolver,
  CareFacilityResolver,
  CareResidenceResolver,
  CitizenCareResidenceResolver,
] as const;
