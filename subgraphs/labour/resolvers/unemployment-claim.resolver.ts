import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { UNEMPLOYMENT_CLAIM_LIST } from '../loaders/unemployment-claim.record.js';
import { Citizen } from '../types/citizen.type.js';
import { UnemploymentClaimConnection, UnemploymentClaimListArguments } from '../types/unemployment-claim-list.type.js';
import { UnemploymentClaim } from '../types/unemployment-claim.type.js';
import { loadRules } from '../loaders/legal-rules.loader.js';
import { findBenefitMonths, type UnemploymentBenefitContent } from '../store/reference/unemployment-benefit.js';

@Resolver(() => UnemploymentClaim)
export class UnemploymentClaimResolver {
  @Group('labour.unemployment')
  @Paged()
  @Query(() => UnemploymentClaimConnection, {
    nullable: true,
    description: 'Hồ sơ trợ cấp thất nghiệp thuộc phạm vi được đọc. The readable records: unemployment-benefit claims.',
  })
  async unemploymentClaims(
    @Args(() => UnemploymentClaimListArguments) args: UnemploymentClaimListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(UnemploymentClaimConnection, await readList(context, UNEMPLOYMENT_CLAIM_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người nộp hồ sơ. Who claims.' })
  citizen(@Root() { citizenId, rowSetMask }: UnemploymentClaim & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người nộp hồ sơ như cơ quan lao động đã ghi. Who claims, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: UnemploymentClaim & ReadableRow) {
    return deliveredIdentityOf(record);
  }

  @Group('labour.unemployment')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Số tháng hưởng theo quy tắc có hiệu lực vào ngày nộp, tính từ số tháng đã đóng; null khi không có quy tắc của ngày đó (Luật Việc làm). Months of benefit by the rule of the day of filing, to compare with those granted.',
  })
  async expectedBenefitMonths(@Root() claim: UnemploymentClaim, @Ctx() { loaders }: LabourContext) {
    return findBenefitMonths(
      await loadRules<UnemploymentBenefitContent>(loaders.legalRulesByKind, 'unemployment-benefit'),
      claim.filedOn,
      claim.contributionMonths,
    );
  }
}

@Resolver(() => Citizen)
export class CitizenUnemploymentClaimResolver {
  @Group('labour.unemployment')
  @AssumedSize(4)
  @FieldResolver(() => [UnemploymentClaim], {
    nullable: true,
    description:
      'Hồ sơ trợ cấp thất nghiệp của công dân, cũ trước (Luật Việc làm 74/2025/QH15). Unemployment-benefit claims of the citizen, oldest first.',
  })
  unemploymentClaims(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.unemploymentClaimsByCitizen.load(id);
  }
}
