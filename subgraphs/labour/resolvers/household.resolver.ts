import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { Household } from '../types/household.type.js';
import { PovertyClassification } from '../types/poverty-classification.type.js';

@Resolver(() => Household)
export class HouseholdResolver {
  @Group('labour.poverty')
  @AssumedSize(6)
  @FieldResolver(() => [PovertyClassification], {
    nullable: true,
    description: 'Phân loại hộ theo từng năm, cũ trước (Nghị định 07/2021/NĐ-CP). The classes of the household by year, oldest first.',
  })
  povertyClassifications(@Root() { id }: Household, @Ctx() { loaders }: LabourContext) {
    return loaders.povertyClassificationsByHousehold.load(id);
  }
}
