import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { SupportFunding, SupportKind } from './programme-enums.js';

@Subject('household')
@ObjectType({
  description: 'Một hỗ trợ mà hộ đã nhận, thuộc một trong mười loại (Kế hoạch 282/KH-UBND Lào Cai). One support that a household received.',
})
export class HouseholdSupport {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.poverty')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ hỗ trợ. File number of the support.' })
  recordNumber!: string;

  @Group('labour.poverty')
  @Field(() => SupportKind, { nullable: true, description: 'Loại hỗ trợ. The kind of support.' })
  kind!: SupportKind;

  @Group('labour.poverty')
  @Field(() => String, { nullable: true, description: 'Tên chương trình; null nếu không ghi. The programme; null when not recorded.' })
  programme!: string | null;

  @Group('labour.poverty')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Số tiền hoặc vốn vay, đồng; null khi không bằng tiền. Money given or lent in đồng; null for support in kind.',
  })
  amountVnd!: string | null;

  @Group('labour.poverty')
  @Field(() => SupportFunding, { nullable: true, description: 'Nguồn kinh phí; null nếu không ghi. Who pays; null when not recorded.' })
  fundingSource!: SupportFunding | null;

  @Group('labour.poverty')
  @Field(() => String, {
    nullable: true,
    description: 'Số quyết định; null nếu không ghi. Number of the decision; null when not recorded.',
  })
  decisionNumber!: string | null;

  @Group('labour.poverty')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('labour.poverty')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it runs.' })
  validTo!: string | null;

  readonly householdId!: string;
}
