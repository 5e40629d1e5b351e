import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { INSURANCE_CLAIM_LIST } from '../loaders/insurance-claim.record.js';
import { Citizen } from '../types/citizen.type.js';
import { InsuranceClaimConnection, InsuranceClaimListArguments } from '../types/insurance-claim-list.type.js';
import { InsuranceClaim } from '../types/insurance-claim.type.js';
import { HealthFacility } from '../types/references.type.js';

@Resolver(() => InsuranceClaim)
export class InsuranceClaimResolver {
  @Group('health.visit')
  @Paged()
  @Query(() => InsuranceClaimConnection, {
    nullable: true,
    description: 'Hồ sơ giám định thuộc phạm vi được đọc. The readable claims.',
  })
  async insuranceClaims(
    @Args(() => InsuranceClaimListArguments) args: InsuranceClaimListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(InsuranceClaimConnection, await readList(context, INSURANCE_CLAIM_LIST, args));
  }

  @Group('health.visit')
  @FieldResolver(() => HealthFacility, { nullable: true, description: 'Cơ sở đề nghị thanh toán. The facility that claims.' })
  facility(@Root() { facilityCode }: InsuranceClaim) {
    return { id: facilityCode };
  }
}

@Resolver(() => Citizen)
export class CitizenInsuranceClaimResolver {
  @Group('health.visit')
  @AssumedSize(6)
  @FieldResolver(() => [InsuranceClaim], {
    nullable: true,
    description:
      'Hồ sơ đề nghị thanh toán bảo hiểm y tế, cũ trước (Luật Bảo hiểm y tế). Claims of health insurance, oldest first; empty for none.',
  })
  insuranceClaims(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.insuranceClaimsByCitizen.load(id);
  }
}
