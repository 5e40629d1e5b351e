import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { CHILD_CIRCUMSTANCE_LIST } from '../loaders/child-circumstance.record.js';
import { Citizen } from '../types/citizen.type.js';
import { ChildCircumstanceConnection, ChildCircumstanceListArguments } from '../types/child-circumstance-list.type.js';
import { ChildCircumstance } from '../types/child-circumstance.type.js';

@Resolver(() => ChildCircumstance)
export class ChildCircumstanceResolver {
  @Group('labour.child')
  @Paged()
  @Query(() => ChildCircumstanceConnection, {
    nullable: true,
    description: 'Hoàn cảnh đặc biệt của trẻ em thuộc phạm vi được đọc. The readable records: special circumstances of children.',
  })
  async childCircumstances(
    @Args(() => ChildCircumstanceListArguments) args: ChildCircumstanceListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(ChildCircumstanceConnection, await readList(context, CHILD_CIRCUMSTANCE_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Trẻ em. The child.' })
  citizen(@Root() { citizenId, rowSetMask }: ChildCircumstance & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Trẻ em như cơ quan lao động đã ghi. The child, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: ChildCircumstance & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenChildCircumstanceResolver {
  @Group('labour.child')
  @AssumedSize(3)
  @FieldResolver(() => [ChildCircumstance], {
    nullable: true,
    description:
      'Hoàn cảnh đặc biệt của trẻ em của công dân, cũ trước (Luật Trẻ em 2016, Điều 10). Special circumstances of children of the citizen, oldest first.',
  })
  childCircumstances(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.childCircumstancesByCitizen.load(id);
  }
}
