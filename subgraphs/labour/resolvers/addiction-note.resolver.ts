import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { Citizen } from '../types/citizen.type.js';
import { AddictionNote } from '../types/addiction-note.type.js';

@Resolver(() => AddictionNote)
export class AddictionNoteResolver {
  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người được ghi chép. The person.' })
  citizen(@Root() { citizenId, rowSetMask }: AddictionNote & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người được ghi chép như cơ quan lao động đã ghi. The person, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: AddictionNote & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenAddictionNoteResolver {
  @Group('labour.addiction-note')
  @AssumedSize(6)
  @FieldResolver(() => [AddictionNote], {
    nullable: true,
    description:
      'Ghi chép quản lý trường hợp cai nghiện của công dân, cũ trước (Luật Phòng, chống ma túy 73/2021/QH14). Case notes on addiction of the citizen, oldest first.',
  })
  addictionNotes(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.addictionNotesByCitizen.load(id);
  }
}
