import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import { Citizen } from '../types/citizen.type.js';
import { Household } from '../types/household.type.js';
import { MeritoriousDossier } from '../types/meritorious-dossier.type.js';
import { PovertyClassification } from '../types/poverty-classification.type.js';

@Resolver(() => AssistanceEntitlement)
export class AssistanceEntitlementResolver {
  @Authenticated()
  @FieldResolver(() => Citizen, {
    nullable: true,
    description: 'Người hưởng; null khi hộ gia đình hưởng. The citizen who receives; null when a household does.',
  })
  citizen(@Root() { citizenId, rowSetMask }: AssistanceEntitlement & ReadableRow) {
    return citizenId === null ? null : { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description:
      'Người hưởng như cơ quan lao động đã ghi; null khi hộ gia đình hưởng. The recipient as the labour agency delivered them; null when a household receives.',
  })
  asDelivered(@Root() entitlement: AssistanceEntitlement & ReadableRow) {
    // Who stands in a household's file is one of its members, and the household may pass by another.
    return entitlement.citizenId === null ? null : deliveredIdentityOf(entitlement);
  }
}

@Resolver(() => MeritoriousDossier)
export class MeritoriousDossierResolver {
  @Authenticated()
  @FieldResolver(() => Citizen, {
    nullable: true,
    description: 'Người hưởng: người có công hoặc thân nhân. The citizen who receives, meritorious or a relative.',
  })
  citizen(@Root() { citizenId, rowSetMask }: MeritoriousDossier & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người hưởng như cơ quan lao động đã ghi. The recipient as the labour agency delivered them.',
  })
  asDelivered(@Root() dossier: MeritoriousDossier & ReadableRow) {
    return deliveredIdentityOf(dossier);
  }
}

@Resolver(() => PovertyClassification)
export class PovertyClassificationResolver {
  @Authenticated()
  @FieldResolver(() => Household, { nullable: true, description: 'Hộ được phân loại. The household that was classified.' })
  household(@Root() { householdId, rowSetMask }: PovertyClassification & ReadableRow) {
    return { id: householdId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description:
      'Chủ hộ như cơ quan lao động đã ghi; null khi không được đọc mọi thành viên của hộ trong năm đó. The head as delivered; null unless everybody of the household in that year is readable.',
  })
  asDelivered(@Root() { id }: PovertyClassification, @Ctx() { loaders }: LabourContext) {
    return loaders.deliveredHeadByClassification.load(id);
  }
}
