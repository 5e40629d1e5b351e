import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { loadRules } from '../loaders/legal-rules.loader.js';
import {
  type AssistanceCoefficientContent,
  type AssistanceLevelContent,
  computeExpectedAssistance,
  findAgeOn,
} from '../store/reference/expected-assistance.js';
import { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import { EntitlementRule } from '../types/entitlement-rule.type.js';
import { Household } from '../types/household.type.js';

@Resolver(() => AssistanceEntitlement)
export class EntitlementRuleResolver {
  @Authenticated()
  @FieldResolver(() => Household, {
    nullable: true,
    description: 'Hộ hưởng; null khi người hưởng là cá nhân. The household that receives; null for a person.',
  })
  household(@Root() { householdId, rowSetMask }: AssistanceEntitlement & ReadableRow) {
    return householdId === null ? null : { id: householdId, rowSetMask };
  }

  @Group('labour.assistance-detail')
  @FieldResolver(() => EntitlementRule, {
    nullable: true,
    description:
      'Quy định và mức hưởng tính theo quy định vào một ngày trong thời gian hưởng; null khi chưa có mức chuẩn của ngày đó. The rule and its amount on a day of the entitlement; null when no level of that day is on file.',
  })
  async rule(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Ngày áp dụng; bỏ trống là hôm nay, hoặc ngày cuối được hưởng. The day; today, or the last day of the entitlement, when left out.',
    })
    asOf: string | null | undefined,
    @Root() entitlement: AssistanceEntitlement & ReadableRow,
    @Ctx() { loaders: { legalRulesByKind }, reading }: LabourContext,
  ): Promise<(EntitlementRule & ReadableRow) | null> {
    const day = asOf ?? dayOf(entitlement, reading.today);
    const [levels, coefficients] = await Promise.all([
      loadRules<AssistanceLevelContent>(legalRulesByKind, 'assistance-level'),
      loadRules<AssistanceCoefficientContent>(legalRulesByKind, 'assistance-coefficient'),
    ]);
    const { clause, disabilityLevel, children, provinceCode, asDelivered } = entitlement;
    // The birth date as delivered: the clause's coefficient hangs on it, and this answer is in the group that shows the coefficient.
    const age = findAgeOn(day, asDelivered.birthDate);
    const expected = computeExpectedAssistance({ levels, coefficients }, { clause, day, age, disabilityLevel, children, provinceCode });
    if (expected === null) return null;
    const { level, coefficient, multiplier, amountVnd } = expected;
    return {
      asOf: day,
      ruleVersion: level.source,
      levelVnd: level.content.levelVnd,
      coefficient: multiplier,
      expectedMonthlyAmountVnd: amountVnd,
      verified: level.verified && (coefficient?.verified ?? true),
      ...(entitlement.rowSetMask === undefined ? {} : { rowSetMask: entitlement.rowSetMask }),
    };
  }
}

/** Today while the entitlement runs; the nearest day of it otherwise. */
function dayOf({ validFrom, validTo }: AssistanceEntitlement, today: string): string {
  if (today < validFrom) return validFrom;
  return validTo !== null && validTo < today ? validTo : today;
}
