import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { INSURANCE_BENEFIT_LIST } from '../loaders/insurance-benefit.record.js';
import { Citizen } from '../types/citizen.type.js';
import { InsuranceBenefitConnection, InsuranceBenefitListArguments } from '../types/insurance-benefit-list.type.js';
import { InsuranceBenefit } from '../types/insurance-benefit.type.js';
import { InsuranceOffice } from '../types/insurance-office.type.js';

@Resolver(() => InsuranceBenefit)
export class InsuranceBenefitResolver {
  @Group('insurance.benefit')
  @Paged()
  @Query(() => InsuranceBenefitConnection, {
    nullable: true,
    description: 'Chế độ bảo hiểm thuộc phạm vi được đọc. The readable benefits.',
  })
  async insuranceBenefits(
    @Args(() => InsuranceBenefitListArguments) args: InsuranceBenefitListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(InsuranceBenefitConnection, await readList(context, INSURANCE_BENEFIT_LIST, args));
  }

  @Group('insurance.benefit')
  @FieldResolver(() => InsuranceOffice, {
    nullable: true,
    description: 'Cơ quan bảo hiểm xã hội quản lý. The managing office.',
  })
  managingOffice(@Root() { officeCode }: InsuranceBenefit, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.insuranceOffice.load(officeCode);
  }
}

@Resolver(() => Citizen)
export class CitizenInsuranceBenefitResolver {
  @Group('insurance.benefit')
  @AssumedSize(6)
  @FieldResolver(() => [InsuranceBenefit], {
    nullable: true,
    description: 'Chế độ bảo hiểm xã hội được hưởng, cũ trước (Luật 41/2024/QH15). Benefits, oldest first; empty for none.',
  })
  insuranceBenefits(@Root() { id }: Citizen, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.insuranceBenefitsByCitizen.load(id);
  }
}
