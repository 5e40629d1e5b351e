import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { UNEMPLOYMENT_CONTRIBUTION_LIST } from '../loaders/unemployment-contribution.record.js';
import { Citizen } from '../types/citizen.type.js';
import {
  UnemploymentContributionPeriodConnection,
  UnemploymentContributionPeriodListArguments,
} from '../types/unemployment-contribution-list.type.js';
import { UnemploymentContributionPeriod } from '../types/unemployment-contribution.type.js';
import { Employer } from '../types/employer.type.js';

@Resolver(() => UnemploymentContributionPeriod)
export class UnemploymentContributionPeriodResolver {
  @Group('insurance.contribution')
  @Paged()
  @Query(() => UnemploymentContributionPeriodConnection, {
    nullable: true,
    description: 'Quá trình đóng bảo hiểm thất nghiệp thuộc phạm vi được đọc. The readable unemployment contributions.',
  })
  async unemploymentContributionPeriods(
    @Args(() => UnemploymentContributionPeriodListArguments) args: UnemploymentContributionPeriodListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(UnemploymentContributionPeriodConnection, await readList(context, UNEMPLOYMENT_CONTRIBUTION_LIST, args));
  }

  @Group('insurance.contribution')
  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'Đơn vị đóng; null khi không ghi. The employer who pays; null when not recorded.',
  })
  employer(@Root() { employerId }: UnemploymentContributionPeriod, @Ctx() { loaders }: SocialInsuranceContext) {
    return employerId === null ? null : loaders.employer.load(employerId);
  }
}

@Resolver(() => Citizen)
export class CitizenUnemploymentContributionPeriodResolver {
  @Group('insurance.contribution')
  @AssumedSize(12)
  @FieldResolver(() => [UnemploymentContributionPeriod], {
    nullable: true,
    description:
      'Quá trình đóng bảo hiểm thất nghiệp, cũ trước (Luật Việc làm 74/2025/QH15). Unemployment contributions, oldest first; empty for none.',
  })
  unemploymentContributionPeriods(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.unemploymentContributionPeriodsByCitizen.load(id);
  }
}
