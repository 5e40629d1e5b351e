import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';

@Subject('citizen')
@ObjectType({
  description:
    'Ghi chép của người quản lý trường hợp cai nghiện; không cung cấp cho người giám hộ và cho chính công dân qua đồ thị (Luật Phòng, chống ma túy 73/2021/QH14). A case worker’s note on an addiction; for neither guardian nor citizen.',
})
export class AddictionNote {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.addiction-note')
  @Field(() => String, { nullable: true, description: 'Số ghi chép. Number of the note.' })
  recordNumber!: string;

  @Group('labour.addiction-note')
  @Field(() => String, {
    nullable: true,
    description: 'Số hồ sơ cai nghiện mà ghi chép thuộc về. File number of the record that it belongs to.',
  })
  addictionRecordNumber!: string;

  @Group('labour.addiction-note')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày ghi. Day of the note.' })
  notedOn!: string;

  @Group('labour.addiction-note')
  @Field(() => String, {
    nullable: true,
    description: 'Chức danh người ghi; trống nếu không ghi. Function of the author; null when not recorded.',
  })
  author!: string | null;

  @Group('labour.addiction-note')
  @Field(() => String, { nullable: true, description: 'Nội dung ghi chép. What was noted.' })
  text!: string;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
