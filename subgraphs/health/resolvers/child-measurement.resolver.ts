import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { CHILD_MEASUREMENT_LIST } from '../loaders/child-measurement.record.js';
import { assessGrowth } from '../store/reference/growth.js';
import { Citizen } from '../types/citizen.type.js';
import { ChildMeasurementConnection, ChildMeasurementListArguments } from '../types/child-measurement-list.type.js';
import { ChildMeasurement } from '../types/child-measurement.type.js';
import { GrowthAssessment } from '../types/growth-assessment.type.js';

@Resolver(() => ChildMeasurement)
export class ChildMeasurementResolver {
  @Group('health.prevention')
  @Paged()
  @Query(() => ChildMeasurementConnection, {
    nullable: true,
    description: 'Đo tăng trưởng thuộc phạm vi được đọc. The readable measurements.',
  })
  async childMeasurements(@Args(() => ChildMeasurementListArguments) args: ChildMeasurementListArguments, @Ctx() context: HealthContext) {
    return toConnection(ChildMeasurementConnection, await readList(context, CHILD_MEASUREMENT_LIST, args));
  }

  @Group('health.prevention')
  @FieldResolver(() => GrowthAssessment, {
    nullable: true,
    description:
      'So với chuẩn tăng trưởng của WHO 2006; null ngoài 0-60 tháng. Against the WHO Child Growth Standards (2006); null outside 0 to 60 months.',
  })
  async growth(@Root() measurement: ChildMeasurement, @Ctx() { loaders }: HealthContext) {
    return assessGrowth(measurement, await loaders.growthStandard.load(measurement.sex));
  }
}

@Resolver(() => Citizen)
export class CitizenChildMeasurementResolver {
  @Group('health.prevention')
  @AssumedSize(20)
  @FieldResolver(() => [ChildMeasurement], {
    nullable: true,
    description: 'Các lần đo tăng trưởng, cũ trước (chuẩn WHO 2006). Growth measurements, oldest first; empty for none.',
  })
  childMeasurements(@Root() { id }: Citizen, @Ctx() { loaders }: HealthContext) {
    return loaders.childMeasurementsByCitizen.load(id);
  }
}
