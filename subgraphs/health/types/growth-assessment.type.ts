import { Field, ObjectType } from 'type-graphql';
import { Group } from '../../kit/types/rules.js';
import { GrowthStatus } from './prevention-enums.js';

@ObjectType({
  description:
    'Kết quả so với chuẩn tăng trưởng trẻ em của WHO 2006 (phương pháp LMS, tuổi tròn tháng). A measurement against the WHO Child Growth Standards, by completed months.',
})
export class GrowthAssessment {
  @Group('health.prevention')
  @Field(() => String, {
    nullable: true,
    description: 'Chiều cao theo tuổi, số độ lệch chuẩn; null nếu không đo. Height for age in standard deviations; null when not taken.',
  })
  heightForAgeZ!: number | null;

  @Group('health.prevention')
  @Field(() => String, {
    nullable: true,
    description: 'Cân nặng theo tuổi, số độ lệch chuẩn; null nếu không đo. Weight for age in standard deviations; null when not taken.',
  })
  weightForAgeZ!: number | null;

  @Group('health.prevention')
  @Field(() => GrowthStatus, {
    nullable: true,
    description: 'Thấp còi; null nếu không đo chiều cao. Stunting; null when height was not taken.',
  })
  stunting!: GrowthStatus | null;

  @Group('health.prevention')
  @Field(() => GrowthStatus, { nullable: true, description: 'Nhẹ cân; null nếu không cân. Underweight; null when weight was not taken.' })
  underweight!: GrowthStatus | null;

  @Group('health.prevention')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Số đo ngoài giới hạn tin cậy của WHO, cần đo lại. Whether it lies outside what WHO takes for plausible: measure again.',
  })
  implausible!: boolean;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Nguồn của chuẩn. The source of the standard.' })
  source!: string;

  @Group('health.prevention')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Số liệu của chuẩn đã được đối chiếu. Whether the values of the standard were held against their source.',
  })
  verified!: boolean;
}
