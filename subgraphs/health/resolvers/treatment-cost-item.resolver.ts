import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { addUp } from '../store/reference/cost-items.js';
import { Encounter } from '../types/encounter.type.js';
import { TreatmentCostItem } from '../types/treatment-cost-item.type.js';

@Resolver(() => Encounter)
export class TreatmentCostResolver {
  @Group('health.clinical')
  @AssumedSize(10)
  @FieldResolver(() => [TreatmentCostItem], {
    nullable: true,
    description:
      'Chi phí theo loại (Luật Khám bệnh, chữa bệnh 15/2023/QH15). Cost by kind of item; empty when the facility gave the total only.',
  })
  costItems(@Root() { id }: Encounter, @Ctx() { loaders }: HealthContext) {
    return loaders.costItemsByEncounter.load(id);
  }

  @Group('health.clinical')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Các loại chi phí cộng lại đúng bằng tổng chi phí; null khi không có loại nào. Whether the items make up the total cost, to the đồng; null without items.',
  })
  async costItemsAddUp(@Root() { id, totalCostVnd }: Encounter, @Ctx() { loaders }: HealthContext) {
    return addUp(await loaders.costItemsByEncounter.load(id), totalCostVnd);
  }
}
