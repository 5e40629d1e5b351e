import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { AddictionMeasure } from './addiction-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Hồ sơ cai nghiện của một người; chỉ đọc được qua chính người đó, không có danh sách, người giám hộ không được xem (Luật Phòng, chống ma túy 73/2021/QH14). A record of addiction; reached through its citizen only, in no list, never shown to a guardian.',
})
export class AddictionRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.addiction')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ cai nghiện. File number.' })
  recordNumber!: string;

  @Group('labour.addiction')
  @Field(() => AddictionMeasure, { nullable: true, description: 'Biện pháp. The measure.' })
  measure!: AddictionMeasure;

  @Group('labour.addiction')
  @Field(() => String, { nullable: true, description: 'Chất gây nghiện; trống nếu không ghi. The substance; null when not recorded.' })
  substance!: string | null;

  @Group('labour.addiction')
  @Field(() => String, {
    nullable: true,
    description:
      'Nơi thực hiện biện pháp; trống nếu không ghi. Không phải cơ sở trợ giúp xã hội. Where it is carried out; null when not recorded. Never a care facility.',
  })
  facility!: string | null;

  @Group('labour.addiction')
  @Field(() => String, { nullable: true, description: 'Số quyết định; trống nếu tự nguyện. Number of the decision; null when voluntary.' })
  decisionNumber!: string | null;

  @Group('labour.addiction')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('labour.addiction')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày kết thúc; trống là đang thực hiện. Last day; empty or null while it runs.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
