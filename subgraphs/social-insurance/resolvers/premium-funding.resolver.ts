import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { isStateSubsidised } from '../store/reference/state-subsidy.js';
import { InsuranceMembership } from '../types/insurance-membership.type.js';
import { PremiumFunding } from '../types/premium-funding.type.js';

@Resolver(() => InsuranceMembership)
export class PremiumFundingResolver {
  @Group('insurance.membership')
  @AssumedSize(3)
  @FieldResolver(() => [PremiumFunding], {
    nullable: true,
    description: 'Nguồn đóng theo thời gian, cũ trước. Who pays the premium, oldest first; empty when the source never changed.',
  })
  fundings(@Root() { id }: InsuranceMembership, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.fundingsByMembership.load(id);
  }

  @Group('insurance.membership')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Hôm nay Nhà nước đóng hoặc hỗ trợ đóng (Luật Bảo hiểm y tế). Whether the State pays the premium today, in full or in part.',
  })
  async stateSubsidised(@Root() { id, fundingSource }: InsuranceMembership, @Ctx() { loaders, reading }: SocialInsuranceContext) {
    return isStateSubsidised(fundingSource, await loaders.fundingsByMembership.load(id), reading.today);
  }
}
