import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { CHILD_PROTECTION_MEASURE_LIST } from '../loaders/child-protection-measure.record.js';
import { Citizen } from '../types/citizen.type.js';
import { ChildProtectionMeasureConnection, ChildProtectionMeasureListArguments } from '../types/child-protection-measure-list.type.js';
import { ChildProtectionMeasure } from '../types/child-protection-measure.type.js';

@Resolver(() => ChildProtectionMeasure)
export class ChildProtectionMeasureResolver {
  @Group('labour.child')
  @Paged()
  @Query(() => ChildProtectionMeasureConnection, {
    nullable: true,
    description: 'Biện pháp bảo vệ trẻ em thuộc phạm vi được đọc. The readable records: child-protection measures.',
  })
  async childProtectionMeasures(
    @Args(() => ChildProtectionMeasureListArguments) args: ChildProtectionMeasureListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(ChildProtectionMeasureConnection, await readList(context, CHILD_PROTECTION_MEASURE_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Trẻ em được bảo vệ. The protected child.' })
  citizen(@Root() { citizenId, rowSetMask }: ChildProtectionMeasure & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Trẻ em được bảo vệ như cơ quan lao động đã ghi. The protected child, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: ChildProtectionMeasure & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenChildProtectionMeasureResolver {
  @Group('labour.child')
  @AssumedSize(4)
  @FieldResolver(() => [ChildProtectionMeasure], {
    nullable: true,
    description:
      'Biện pháp bảo vệ trẻ em của công dân, cũ trước (Luật Trẻ em 2016). Child-protection measures of the citizen, oldest first.',
  })
  childProtectionMeasures(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.childProtectionMeasuresByCitizen.load(id);
  }
}
