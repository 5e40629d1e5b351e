import { CitizenDisabilityCertificateResolver, DisabilityCertificateResolver } from './disability-certificate.resolver.js';
import { CitizenChildCircumstanceResolver, ChildCircumstanceResolver } from './child-circumstance.resolver.js';
import { CitizenChildProtectionMeasureResolver, ChildProtectionMeasureResolver } from './child-protection-measure.resolver.js';

export const PERSONAL_RECORD_RESOLVERS = [
  DisabilityCertificateResolver,
  CitizenDisabilityCertificateResolver,
  ChildCircumstanceResolver,
  CitizenChildCircumstanceResolver,
  ChildProtectionMeasureResolver,
  CitizenChildProtectionMeasureResolver,
] as const;
