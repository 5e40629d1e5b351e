import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { Authenticated } from '../../kit/types/rules.js';
import { Citizen } from '../types/citizen.type.js';
import type { PersonalRecord } from '../types/personal-record.js';

/** The two fields that every personal record has: whose it is, and the person as the agency delivered them. */
export function createPersonalRecordResolver<RecordType extends PersonalRecord>(recordType: ClassType<RecordType>) {
  @Resolver(() => recordType)
  class PersonalRecordResolver {
    @Authenticated()
    @FieldResolver(() => Citizen, {
      nullable: true,
      description: 'Công dân có bản ghi này; null khi không được đọc. Whose record it is; null when not readable.',
    })
    citizen(@Root() { citizenId, rowSetMask }: PersonalRecord & ReadableRow) {
      return { id: citizenId, rowSetMask };
    }

    @Authenticated()
    @FieldResolver(() => DeliveredIdentity, {
      nullable: true,
      description:
        'Nhân thân đúng như ngành y tế đã ghi, từng trường theo nhóm dân cư của nó. The person as the health agency delivered them, each field under its population group.',
    })
    asDelivered(@Root() record: PersonalRecord & ReadableRow) {
      return deliveredIdentityOf(record);
    }
  }
  return PersonalRecordResolver;
}
