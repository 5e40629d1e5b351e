import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { ASSISTANCE_ENTITLEMENT_LIST, MERITORIOUS_DOSSIER_LIST, POVERTY_CLASSIFICATION_LIST } from '../loaders/lists.js';
import { AssistanceEntitlementConnection, AssistanceEntitlementListArguments } from '../types/assistance-entitlement-list.type.js';
import { MeritoriousDossierConnection, MeritoriousDossierListArguments } from '../types/meritorious-dossier-list.type.js';
import { PovertyClassificationConnection, PovertyClassificationListArguments } from '../types/poverty-classification-list.type.js';

@Resolver()
export class ListResolver {
  @Group('labour.assistance')
  @Paged()
  @Query(() => AssistanceEntitlementConnection, {
    nullable: true,
    description: 'Trợ cấp xã hội hằng tháng thuộc phạm vi được đọc. The readable social-assistance entitlements.',
  })
  async assistanceEntitlements(
    @Args(() => AssistanceEntitlementListArguments) args: AssistanceEntitlementListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(AssistanceEntitlementConnection, await readList(context, ASSISTANCE_ENTITLEMENT_LIST, args));
  }

  @Group('labour.poverty')
  @Paged()
  @Query(() => PovertyClassificationConnection, {
    nullable: true,
    description: 'Phân loại hộ nghèo, hộ cận nghèo thuộc phạm vi được đọc. The readable poverty classifications of households.',
  })
  async povertyClassifications(
    @Args(() => PovertyClassificationListArguments) args: PovertyClassificationListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(PovertyClassificationConnection, await readList(context, POVERTY_CLASSIFICATION_LIST, args));
  }

  @Group('labour.meritorious')
  @Paged()
  @Query(() => MeritoriousDossierConnection, {
    nullable: true,
    description: 'Hồ sơ người có công thuộc phạm vi được đọc. The readable dossiers of meritorious people and relatives.',
  })
  async meritoriousDossiers(
    @Args(() => MeritoriousDossierListArguments) args: MeritoriousDossierListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(MeritoriousDossierConnection, await readList(context, MERITORIOUS_DOSSIER_LIST, args));
  }
}
