import { DIGITISED_FILES_RESOLVERS } from './digitised-files.resolver.js';
import { EntitlementRuleResolver } from './entitlement-rule.resolver.js';
import { HouseholdProgrammesResolver, HouseholdSupportResolver } from './household-support.resolver.js';
import { LegalRulesResolver } from './legal-rules.resolver.js';
import {
  CitizenMeritoriousRelativeResolver,
  DossierProgrammesResolver,
  MartyrGraveResolver,
  MeritoriousRelativeResolver,
} from './meritorious-relative.resolver.js';
import { PovertyStandardResolver } from './poverty-standard.resolver.js';

export const PROGRAMME_RECORD_RESOLVERS = [
  LegalRulesResolver,
  EntitlementRuleResolver,
  HouseholdSupportResolver,
  HouseholdProgrammesResolver,
  PovertyStandardResolver,
  DossierProgrammesResolver,
  MeritoriousRelativeResolver,
  MartyrGraveResolver,
  CitizenMeritoriousRelativeResolver,
  ...DIGITISED_FILES_RESOLVERS,
] as const;
