import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { CONTRIBUTION_PERIOD_LIST, EMPLOYER_LIST, HEALTH_INSURANCE_CARD_LIST, INSURANCE_MEMBERSHIP_LIST } from '../loaders/lists.js';
import { ContributionPeriodConnection, ContributionPeriodListArguments } from '../types/contribution-period-list.type.js';
import { EmployerConnection, EmployerListArguments } from '../types/employer-list.type.js';
import { HealthInsuranceCardConnection, HealthInsuranceCardListArguments } from '../types/health-insurance-card-list.type.js';
import { InsuranceMembershipConnection, InsuranceMembershipListArguments } from '../types/insurance-membership-list.type.js';

@Resolver()
export class ListResolver {
  @Group('insurance.membership')
  @Paged()
  @Query(() => InsuranceMembershipConnection, {
    nullable: true,
    description: 'Việc tham gia bảo hiểm thuộc phạm vi được đọc. The readable memberships.',
  })
  async insuranceMemberships(
    @Args(() => InsuranceMembershipListArguments) args: InsuranceMembershipListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(InsuranceMembershipConnection, await readList(context, INSURANCE_MEMBERSHIP_LIST, args));
  }

  @Group('insurance.contribution')
  @Paged()
  @Query(() => ContributionPeriodConnection, {
    nullable: true,
    description: 'Quá trình đóng thuộc phạm vi được đọc. The readable contribution periods.',
  })
  async contributionPeriods(
    @Args(() => ContributionPeriodListArguments) args: ContributionPeriodListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(ContributionPeriodConnection, await readList(context, CONTRIBUTION_PERIOD_LIST, args));
  }

  @Group('insurance.card')
  @Paged()
  @Query(() => HealthInsuranceCardConnection, {
    nullable: true,
    description: 'Thẻ bảo hiểm y tế thuộc phạm vi được đọc. The readable health-insurance cards.',
  })
  async healthInsuranceCards(
    @Args(() => HealthInsuranceCardListArguments) args: HealthInsuranceCardListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(HealthInsuranceCardConnection, await readList(context, HEALTH_INSURANCE_CARD_LIST, args));
  }

  @Authenticated()
  @Paged()
  @Query(() => EmployerConnection, {
    nullable: true,
    description: 'Đơn vị tham gia bảo hiểm xã hội, dữ liệu tham chiếu. Employers; reference data for every verified caller.',
  })
  async employers(@Args(() => EmployerListArguments) args: EmployerListArguments, @Ctx() context: SocialInsuranceContext) {
    return toConnection(EmployerConnection, await readList(context, EMPLOYER_LIST, args));
  }
}
