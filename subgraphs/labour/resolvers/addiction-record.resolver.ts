import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { Citizen } from '../types/citizen.type.js';
import { AddictionRecord } from '../types/addiction-record.type.js';

@Resolver(() => AddictionRecord)
export class AddictionRecordResolver {
  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người có hồ sơ. The person.' })
  citizen(@Root() { citizenId, rowSetMask }: AddictionRecord & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người có hồ sơ như cơ quan lao động đã ghi. The person, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: AddictionRecord & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenAddictionRecordResolver {
  @Group('labour.addiction')
  @AssumedSize(3)
  @FieldResolver(() => [AddictionRecord], {
    nullable: true,
    description:
      'Hồ sơ cai nghiện của công dân, cũ trước (Luật Phòng, chống ma túy 73/2021/QH14). Addiction records of the citizen, oldest first.',
  })
  addictionRecords(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.addictionRecordsByCitizen.load(id);
  }
}
