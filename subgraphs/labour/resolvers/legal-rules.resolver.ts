import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { loadRules } from '../loaders/legal-rules.loader.js';
import type { PovertyStandardContent } from '../store/reference/classify-household.js';
import type { AssistanceCoefficientContent, AssistanceLevelContent } from '../store/reference/expected-assistance.js';
import { findRuleOn, holdsOnDay, type LegalRule } from '../store/reference/legal-rule.js';
import type { SocialPensionContent } from '../store/reference/social-pension.js';
import { AssistanceRules } from '../types/assistance-rules.type.js';
import {
  toAssistanceCoefficient,
  toAssistanceLevel,
  toLevel,
  toOrdinanceCategory,
  toPovertyStandard,
  toSideRegime,
  toSocialPension,
} from '../types/law-of-rules.js';
import type { OrdinanceCategoryContent, SideRegimeContent } from '../types/law-of-rules.js';
import { MeritoriousRules } from '../types/meritorious-rules.type.js';
import { PovertyStandard } from '../types/poverty-standard.type.js';

const AS_OF = 'Ngày tra cứu; bỏ trống là hôm nay. The day; today when left out.';
type Day = string | null | undefined;

/** Dated law as reference data: it says nothing about a person. */
@Resolver()
export class LegalRulesResolver {
  @Authenticated()
  @Query(() => AssistanceRules, {
    nullable: true,
    description: 'Mức chuẩn, hệ số, trợ cấp hưu trí xã hội có hiệu lực vào một ngày. The rules of social assistance of a day.',
  })
  async assistanceRules(
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: Day,
    @Ctx() { loaders: { legalRulesByKind }, reading }: LabourContext,
  ): Promise<AssistanceRules> {
    const day = asOf ?? reading.today;
    const [levels, coefficients, pensions] = await Promise.all([
      loadRules<AssistanceLevelContent>(legalRulesByKind, 'assistance-level'),
      loadRules<AssistanceCoefficientContent>(legalRulesByKind, 'assistance-coefficient'),
      loadRules<SocialPensionContent>(legalRulesByKind, 'social-pension'),
    ]);
    const pension = findRuleOn(pensions, day);
    return {
      asOf: day,
      levels: holding(levels, day).map(toAssistanceLevel),
      coefficients: holding(coefficients, day).map(toAssistanceCoefficient),
      socialPension: pension === null ? null : toSocialPension(pension),
    };
  }

  @Authenticated()
  @Query(() => PovertyStandard, {
    nullable: true,
    description:
      'Chuẩn nghèo đa chiều của giai đoạn chứa một ngày; null ngoài các giai đoạn đã ghi. The poverty standard of a day; null outside the periods on file.',
  })
  async povertyStandard(
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: Day,
    @Ctx() { loaders, reading }: LabourContext,
  ): Promise<PovertyStandard | null> {
    const rule = findRuleOn(await loadRules<PovertyStandardContent>(loaders.legalRulesByKind, 'poverty-standard'), asOf ?? reading.today);
    return rule === null ? null : toPovertyStandard(rule);
  }

  @Authenticated()
  @Query(() => MeritoriousRules, {
    nullable: true,
    description: 'Mức chuẩn, 12 đối tượng và chế độ riêng của người có công vào một ngày. The rules for meritorious people of a day.',
  })
  async meritoriousRules(
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: Day,
    @Ctx() { loaders: { legalRulesByKind }, reading }: LabourContext,
  ): Promise<MeritoriousRules> {
    const day = asOf ?? reading.today;
    const [levels, categories, regimes] = await Promise.all([
      loadRules<{ levelVnd: string }>(legalRulesByKind, 'meritorious-level'),
      loadRules<OrdinanceCategoryContent>(legalRulesByKind, 'meritorious-category'),
      loadRules<SideRegimeContent>(legalRulesByKind, 'meritorious-side-regime'),
    ]);
    const level = findRuleOn(levels, day);
    return {
      asOf: day,
      level: level === null ? null : toLevel(level),
      categories: holding(categories, day).map(toOrdinanceCategory),
      sideRegimes: holding(regimes, day).map(toSideRegime),
    };
  }
}

function holding<Content>(rules: readonly LegalRule<Content>[], day: string): LegalRule<Content>[] {
  return rules.filter((rule) => holdsOnDay(rule, day));
}
