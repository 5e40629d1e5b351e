import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { Citizen } from '../types/citizen.type.js';
import { ContributionPeriod } from '../types/contribution-period.type.js';
import { HealthInsuranceCard } from '../types/health-insurance-card.type.js';
import { InsuranceMembership } from '../types/insurance-membership.type.js';

@Resolver(() => Citizen)
export class CitizenResolver {
  @Group('insurance.membership')
  @AssumedSize(5)
  @FieldResolver(() => [InsuranceMembership], {
    nullable: true,
    description:
      'Việc tham gia BHXH bắt buộc, tự nguyện, BHTN, BHYT, cũ trước (Luật 41/2024/QH15). Memberships of each kind of insurance, oldest first; empty for none.',
  })
  insuranceMemberships(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.insuranceMembershipsByCitizen.load(id);
  }

  @Group('insurance.contribution')
  @AssumedSize(24)
  @FieldResolver(() => [ContributionPeriod], {
    nullable: true,
    description: 'Quá trình đóng bảo hiểm xã hội, cũ trước (Luật 41/2024/QH15). Contribution periods, oldest first; empty for none.',
  })
  contributionPeriods(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.contributionPeriodsByCitizen.load(id);
  }

  @Group('insurance.card')
  @AssumedSize(5)
  @FieldResolver(() => [HealthInsuranceCard], {
    nullable: true,
    description: 'Thẻ bảo hiểm y tế, cũ trước (Luật Bảo hiểm y tế). Health-insurance cards, oldest first; empty for none.',
  })
  healthInsuranceCards(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.healthInsuranceCardsByCitizen.load(id);
  }
}
