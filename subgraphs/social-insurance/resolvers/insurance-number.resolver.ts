import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { INSURANCE_NUMBER_LIST } from '../loaders/insurance-number.record.js';
import { Citizen } from '../types/citizen.type.js';
import { InsuranceNumberConnection, InsuranceNumberListArguments } from '../types/insurance-number-list.type.js';
import { InsuranceNumber } from '../types/insurance-number.type.js';

@Resolver(() => InsuranceNumber)
export class InsuranceNumberResolver {
  @Group('insurance.membership')
  @Paged()
  @Query(() => InsuranceNumberConnection, {
    nullable: true,
    description: 'Mã số bảo hiểm thuộc phạm vi được đọc. The readable insurance numbers.',
  })
  async insuranceNumbers(
    @Args(() => InsuranceNumberListArguments) args: InsuranceNumberListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(InsuranceNumberConnection, await readList(context, INSURANCE_NUMBER_LIST, args));
  }

  @Group('insurance.membership')
  @FieldResolver(() => InsuranceNumber, {
    nullable: true,
    description:
      'Mã số thay mã này (CV 1804/BHXH-QLT); null khi chưa thay. The number that took the place of this one; null when none did.',
  })
  replacedBy(@Root() { successorNumber }: InsuranceNumber, @Ctx() { loaders }: SocialInsuranceContext) {
    return successorNumber === null ? null : loaders.insuranceNumberByNumber.load(successorNumber);
  }
}

@Resolver(() => Citizen)
export class CitizenInsuranceNumberResolver {
  @Group('insurance.membership')
  @AssumedSize(3)
  @FieldResolver(() => [InsuranceNumber], {
    nullable: true,
    description: 'Mã số bảo hiểm qua thời gian, cũ trước (CV 1804/BHXH-QLT). Insurance numbers in time, oldest first; empty for none.',
  })
  insuranceNumbers(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.insuranceNumbersByCitizen.load(id);
  }
}
