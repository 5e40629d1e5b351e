import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Một lần tiêm chủng, dữ liệu nhạy cảm (Nghị định 104/2016/NĐ-CP, chưa kiểm chứng). A dose of a vaccine that a person was given.',
})
export class Immunisation implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Số của lần tiêm. Number of the record.' })
  recordNumber!: string;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Tên vắc xin như cơ sở ghi. Name of the vaccine as the facility wrote it.' })
  vaccine!: string;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Mũi thứ mấy, 0 là mũi sơ sinh. Which dose; 0 is the one at birth.' })
  dose!: string;

  @Group('health.prevention')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày tiêm. Day of the dose.' })
  givenOn!: string;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Số lô vắc xin; null nếu không ghi. Lot of the vaccine; null when not recorded.' })
  lotNumber!: string | null;

  readonly citizenId!: string;
  readonly facilityCode!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
