import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import { DisabilityLevel } from '../../kit/types/disability.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import { DatedLaw } from './dated-law.type.js';

@ObjectType({
  description:
    'Mức chuẩn trợ giúp xã hội trong một thời kỳ, của cả nước hoặc cao hơn của một tỉnh (Nghị định 20/2021/NĐ-CP, Điều 4). A standard level of assistance, national or a province’s own.',
})
export class AssistanceLevel extends DatedLaw {
  @Authenticated()
  @Field(() => VndScalar, { nullable: true, description: 'Mức chuẩn, đồng mỗi tháng. The standard level in đồng a month.' })
  levelVnd!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Mã tỉnh; null là cả nước. Province code; null for the whole country.' })
  provinceCode!: string | null;
}

@ObjectType({
  description:
    'Hệ số của một khoản theo tuổi, mức độ khuyết tật (Nghị định 20/2021/NĐ-CP, Điều 5, 6). A coefficient of the standard level by clause, age and level of disability.',
})
export class AssistanceCoefficient extends DatedLaw {
  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Khoản của Điều 5, khoản 5 kèm điểm a-d. Clause of Article 5; clause 5 with its point.',
  })
  clause!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Hệ số, số thập phân trong chuỗi như «2.5». The coefficient as a decimal text.' })
  coefficient!: string;

  @Authenticated()
  @Field(() => Int, {
    nullable: true,
    description: 'Từ đủ bao nhiêu tuổi; null khi không quy định. From this age in full years on; null for none.',
  })
  ageFrom!: number | null;

  @Authenticated()
  @Field(() => Int, {
    nullable: true,
    description: 'Dưới bao nhiêu tuổi; null khi không quy định. Below this age in full years; null for none.',
  })
  ageBelow!: number | null;

  @Authenticated()
  @Field(() => DisabilityLevel, {
    nullable: true,
    description: 'Mức độ khuyết tật; null khi không quy định. Level of disability; null for none.',
  })
  disabilityLevel!: DisabilityLevel | null;

  @Authenticated()
  @Field(() => Boolean, { nullable: true, description: 'Tính cho mỗi con đang nuôi hay không. Whether it counts once for each child.' })
  isPerChild!: boolean;
}

@ObjectType({
  description:
    'Trợ cấp hưu trí xã hội (Luật Bảo hiểm xã hội 41/2024/QH15; Nghị định 176/2025/NĐ-CP). The rule of the social pension in a period.',
})
export class SocialPensionRule extends DatedLaw {
  @Authenticated()
  @Field(() => VndScalar, { nullable: true, description: 'Mức hưởng, đồng mỗi tháng. Amount in đồng a month.' })
  monthlyAmountVnd!: string;

  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Từ đủ bao nhiêu tuổi. From this age in full years on.' })
  ageFrom!: number;

  @Authenticated()
  @Field(() => Int, {
    nullable: true,
    description: 'Từ đủ bao nhiêu tuổi khi thuộc hộ nghèo, cận nghèo. From this age on in a poor or near-poor household.',
  })
  ageFromWhenPoor!: number;
}

@ObjectType({
  description:
    'Các quy định trợ giúp xã hội có hiệu lực vào một ngày (Nghị định 20/2021/NĐ-CP). The rules of social assistance that hold on a day.',
})
export class AssistanceRules {
  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày tra cứu. The day asked for.' })
  asOf!: string;

  @Authenticated()
  @AssumedSize(20)
  @Field(() => [AssistanceLevel], { nullable: true, description: 'Mức chuẩn, cả nước trước. Standard levels, the national one first.' })
  levels!: readonly AssistanceLevel[];

  @Authenticated()
  @AssumedSize(30)
  @Field(() => [AssistanceCoefficient], { nullable: true, description: 'Hệ số theo khoản. Coefficients by clause.' })
  coefficients!: readonly AssistanceCoefficient[];

  @Authenticated()
  @Field(() => SocialPensionRule, {
    nullable: true,
    description: 'Trợ cấp hưu trí xã hội; null trước 1/7/2025. The social pension; null before 1/7/2025.',
  })
  socialPension!: SocialPensionRule | null;
}
