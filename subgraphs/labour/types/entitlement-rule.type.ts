import { Field, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';

/** The whole of it in one sensitive group: a clause with HIV could be told by its coefficient, its amount or its text. */
@ObjectType({
  description:
    'Quy định áp dụng cho một trợ cấp vào một ngày và mức hưởng tính theo quy định (Nghị định 20/2021/NĐ-CP, Điều 4-6). The rule that applies to an entitlement on a day, and the amount that it gives.',
})
export class EntitlementRule {
  @Group('labour.assistance-detail')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày áp dụng. The day it is looked at.' })
  asOf!: string;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description: 'Văn bản của mức chuẩn có hiệu lực vào ngày đó. The text of the level in force on that day.',
  })
  ruleVersion!: string;

  @Group('labour.assistance-detail')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Mức chuẩn vào ngày đó, đồng mỗi tháng. The standard level of that day in đồng a month.',
  })
  levelVnd!: string;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description:
      'Hệ số theo khoản, tuổi, mức độ khuyết tật, số con; null khi dữ liệu không đủ để xác định. The coefficient by what was recorded; null when that leaves it open.',
  })
  coefficient!: string | null;

  @Group('labour.assistance-detail')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Mức hưởng tính theo quy định, đồng mỗi tháng; null khi chưa xác định được hệ số. The amount that the rule gives in đồng a month; null without a coefficient.',
  })
  expectedMonthlyAmountVnd!: string | null;

  @Group('labour.assistance-detail')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Mức chuẩn và hệ số đã đối chiếu với văn bản hay chưa. Whether level and coefficient were compared with the official text.',
  })
  verified!: boolean;
}
