import type { DisabilityLevel } from '../../kit/types/disability.js';
import type { PovertyStandardContent } from '../store/reference/classify-household.js';
import type { AssistanceCoefficientContent, AssistanceLevelContent } from '../store/reference/expected-assistance.js';
import type { LegalRule } from '../store/reference/legal-rule.js';
import type { SocialPensionContent } from '../store/reference/social-pension.js';
import type { AssistanceCoefficient, AssistanceLevel, SocialPensionRule } from './assistance-rules.type.js';
import type { MeritoriousRegime } from './enums.js';
import type { MeritoriousLevel, MeritoriousSideRegime, OrdinanceCategory } from './meritorious-rules.type.js';
import type { PovertyStandard } from './poverty-standard.type.js';

export interface OrdinanceCategoryContent {
  readonly point: string;
  readonly name: { readonly vi: string; readonly en: string };
}
export interface SideRegimeContent {
  readonly regimes: readonly MeritoriousRegime[];
}

/** What every rule shows beside its content. */
function lawOf({ validFrom, validTo, source, verified, note }: LegalRule) {
  return { validFrom, validTo, source, verified, note };
}

export function toLevel(rule: LegalRule<{ readonly levelVnd: string }>): MeritoriousLevel {
  return { levelVnd: rule.content.levelVnd, ...lawOf(rule) };
}

export function toAssistanceLevel(rule: LegalRule<AssistanceLevelContent>): AssistanceLevel {
  const { levelVnd, provinceCode = null } = rule.content;
  return { levelVnd, provinceCode, ...lawOf(rule) };
}

export function toAssistanceCoefficient(rule: LegalRule<AssistanceCoefficientContent>): AssistanceCoefficient {
  const { clause, coefficient, ageFrom = null, ageBelow = null, disabilityLevel = null, isPerChild = false } = rule.content;
  // The seeded words are those of the enum, as a unit test holds.
  return { clause, coefficient, ageFrom, ageBelow, disabilityLevel: disabilityLevel as DisabilityLevel | null, isPerChild, ...lawOf(rule) };
}

export function toSocialPension(rule: LegalRule<SocialPensionContent>): SocialPensionRule {
  return { ...rule.content, ...lawOf(rule) };
}

export function toPovertyStandard(rule: LegalRule<PovertyStandardContent>): PovertyStandard {
  const { poorLineVnd, nearPoorLineVnd, deprivationsOfPoor = null, isFormulaVerified, indicators } = rule.content;
  return {
    ruralPoorLineVnd: poorLineVnd.rural,
    urbanPoorLineVnd: poorLineVnd.urban,
    ruralNearPoorLineVnd: nearPoorLineVnd?.rural ?? null,
    urbanNearPoorLineVnd: nearPoorLineVnd?.urban ?? null,
    deprivationsOfPoor,
    isFormulaVerified,
    indicators,
    ...lawOf(rule),
  };
}

export function toOrdinanceCategory(rule: LegalRule<OrdinanceCategoryContent>): OrdinanceCategory {
  const { point, name } = rule.content;
  return { point, name: name.vi, nameInEnglish: name.en, ...lawOf(rule) };
}

export function toSideRegime(rule: LegalRule<SideRegimeContent>): MeritoriousSideRegime {
  return { decision: rule.key, regimes: rule.content.regimes, ...lawOf(rule) };
}
