import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { HOUSEHOLD_SUPPORT_LIST } from '../loaders/programme-records.js';
import { derivePovertyTransitions } from '../store/reference/poverty-transitions.js';
import { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import { HouseholdSupportConnection, HouseholdSupportListArguments } from '../types/household-support-list.type.js';
import { HouseholdSupport } from '../types/household-support.type.js';
import { Household } from '../types/household.type.js';
import { PovertyTransition } from '../types/poverty-transition.type.js';

@Resolver(() => HouseholdSupport)
export class HouseholdSupportResolver {
  @Group('labour.poverty')
  @Paged()
  @Query(() => HouseholdSupportConnection, {
    nullable: true,
    description: 'Hỗ trợ của các hộ thuộc phạm vi được đọc. The readable support of households.',
  })
  async householdSupports(@Args(() => HouseholdSupportListArguments) args: HouseholdSupportListArguments, @Ctx() context: LabourContext) {
    return toConnection(HouseholdSupportConnection, await readList(context, HOUSEHOLD_SUPPORT_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Household, { nullable: true, description: 'Hộ được hỗ trợ. The supported household.' })
  household(@Root() { householdId, rowSetMask }: HouseholdSupport & ReadableRow) {
    return { id: householdId, rowSetMask };
  }
}

@Resolver(() => Household)
export class HouseholdProgrammesResolver {
  @Group('labour.assistance')
  @AssumedSize(4)
  @FieldResolver(() => [AssistanceEntitlement], {
    nullable: true,
    description:
      'Trợ giúp mà hộ hưởng để chăm sóc, nuôi dưỡng, cũ trước (Nghị định 20/2021/NĐ-CP). Assistance that the household receives, oldest first.',
  })
  assistanceEntitlements(@Root() { id }: Household, @Ctx() { loaders }: LabourContext) {
    return loaders.assistanceEntitlementsByHousehold.load(id);
  }

  @Group('labour.poverty')
  @AssumedSize(6)
  @FieldResolver(() => [HouseholdSupport], {
    nullable: true,
    description: 'Hỗ trợ mà hộ đã nhận, cũ trước (Kế hoạch 282/KH-UBND Lào Cai). Support that the household received, oldest first.',
  })
  supports(@Root() { id }: Household, @Ctx() { loaders }: LabourContext) {
    return loaders.supportsByHousehold.load(id);
  }

  @Group('labour.poverty')
  @AssumedSize(6)
  @FieldResolver(() => [PovertyTransition], {
    nullable: true,
    description:
      'Thoát nghèo, tái nghèo, nghèo mới theo năm, cũ trước; suy ra từ kết quả rà soát hai năm liền nhau. Changes between reviewed years in a row, oldest first.',
  })
  async povertyTransitions(@Root() { id }: Household, @Ctx() { loaders }: LabourContext) {
    const classes = await loaders.povertyClassificationsByHousehold.load(id);
    const [{ rowSetMask } = {}] = classes;
    return derivePovertyTransitions(classes).map((transition) => ({ ...transition, rowSetMask }));
  }
}
