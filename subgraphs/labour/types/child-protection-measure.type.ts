import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { ProtectionLevel } from './child-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Một biện pháp bảo vệ một trẻ em; người giám hộ không được xem (Luật Trẻ em 2016, Điều 47 đến 50; số điều chưa đối chiếu). A measure that protects a child; never shown to a guardian.',
})
export class ChildProtectionMeasure {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.child')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ biện pháp bảo vệ. File number of the measure.' })
  recordNumber!: string;

  @Group('labour.child')
  @Field(() => String, {
    nullable: true,
    description:
      'Số hồ sơ của hoàn cảnh mà biện pháp trả lời; trống nếu chỉ phòng ngừa. File number of the circumstance that it answers; null for pure prevention.',
  })
  circumstanceRecordNumber!: string | null;

  @Group('labour.child')
  @Field(() => ProtectionLevel, { nullable: true, description: 'Cấp độ bảo vệ. Level of protection.' })
  level!: ProtectionLevel;

  @Group('labour.child')
  @Field(() => String, { nullable: true, description: 'Biện pháp đã áp dụng, nguyên văn. The measure, in the words of the office.' })
  measure!: string;

  @Group('labour.child')
  @Field(() => String, {
    nullable: true,
    description: 'Cơ quan, tổ chức thực hiện; trống nếu không ghi. Who carries it out; null when not recorded.',
  })
  provider!: string | null;

  @Group('labour.child')
  @Field(() => String, {
    nullable: true,
    description: 'Số quyết định áp dụng; trống nếu không có. Number of the decision; null when there is none.',
  })
  decisionNumber!: string | null;

  @Group('labour.child')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày ký quyết định; trống nếu không có. Date of the decision; null when there is none.',
  })
  decisionDate!: string | null;

  @Group('labour.child')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu áp dụng. First day of the measure.' })
  validFrom!: string;

  @Group('labour.child')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối áp dụng; trống là đang áp dụng. Last day of the measure; empty or null while it runs.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
