import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { ChildCircumstanceKind } from './child-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Một hoàn cảnh đặc biệt của một trẻ em trong một khoảng thời gian; người giám hộ không được xem (Luật Trẻ em 2016, Điều 10). A special circumstance of a child; never shown to a guardian.',
})
export class ChildCircumstance {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.child')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ trẻ em có hoàn cảnh đặc biệt. File number of the circumstance.' })
  recordNumber!: string;

  @Group('labour.child')
  @Field(() => ChildCircumstanceKind, { nullable: true, description: 'Hoàn cảnh đặc biệt (Luật Trẻ em 2016, Điều 10). The circumstance.' })
  kind!: ChildCircumstanceKind;

  @Group('labour.child')
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày phát hiện hoặc tiếp nhận tin báo; trống nếu không ghi. Day on which it was found or reported; null when not recorded.',
  })
  foundOn!: string | null;

  @Group('labour.child')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày hoàn cảnh bắt đầu được ghi nhận. First day for which it is recorded.' })
  validFrom!: string;

  @Group('labour.child')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối của hoàn cảnh; trống là vẫn còn. Last day; empty or null while it lasts.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
