import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { loadRules } from '../loaders/legal-rules.loader.js';
import { findMonthlyCapVnd, findRule, type CapRules } from '../store/reference/unemployment-benefit.js';
import { UnemploymentBenefitRule } from '../types/unemployment-benefit-rule.type.js';

const SCHEMES = ['STATE_SALARY', 'EMPLOYER_SALARY'] as const;
const REGIONS = ['I', 'II', 'III', 'IV'] as const;

/** Dated law as reference data: it says nothing about a person. */
@Resolver()
export class UnemploymentBenefitRuleResolver {
  @Authenticated()
  @Query(() => UnemploymentBenefitRule, {
    nullable: true,
    description:
      'Quy tắc trợ cấp thất nghiệp của một ngày; null ngoài các giai đoạn đã ghi. The rule of unemployment benefit of a day; null outside the periods on file.',
  })
  async unemploymentBenefitRule(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày tra cứu; bỏ trống là hôm nay. The day; today when left out.' })
    asOf: string | null | undefined,
    @Ctx() { loaders, reading }: LabourContext,
  ) {
    const day = asOf ?? reading.today;
    const rules = await loadCapRules(loaders);
    const rule = findRule(rules.benefit, day);
    return rule === null ? null : { ...rule, ...rule.content, caps: capsOf(rules, day) };
  }
}

async function loadCapRules({ legalRulesByKind }: LabourContext['loaders']) {
  const [benefit, baseSalary, regionalMinimumWage] = await Promise.all([
    loadRules<CapRules['benefit'][number]['content']>(legalRulesByKind, 'unemployment-benefit'),
    loadRules<CapRules['baseSalary'][number]['content']>(legalRulesByKind, 'base-salary'),
    loadRules<CapRules['regionalMinimumWage'][number]['content']>(legalRulesByKind, 'regional-minimum-wage'),
  ]);
  return { benefit, baseSalary, regionalMinimumWage };
}

/** Those that the wages on file can tell; a cap that is not known is left out, not guessed. */
function capsOf(rules: CapRules, day: string) {
  return SCHEMES.flatMap((scheme) =>
    REGIONS.flatMap((region) => {
      const cap = findMonthlyCapVnd(rules, { day, scheme, region });
      return cap === null ? [] : [{ scheme, region, capVnd: String(cap) }];
    }),
  );
}
