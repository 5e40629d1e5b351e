import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { VndScalar } from '../../../schema/contract/scalars.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { SalaryScheme } from '../store/reference/unemployment-benefit.js';
import { DatedLaw } from './dated-law.type.js';

export const SALARY_SCHEMES = { STATE_SALARY: 'STATE_SALARY', EMPLOYER_SALARY: 'EMPLOYER_SALARY' } as const;
registerEnumType(SALARY_SCHEMES, {
  name: 'SalaryScheme',
  description: 'Chế độ tiền lương của người lao động (Luật Việc làm). By whose pay scale a worker was paid.',
  valuesConfig: {
    STATE_SALARY: { description: 'Tiền lương do Nhà nước quy định. The pay scale of the State.' },
    EMPLOYER_SALARY: { description: 'Tiền lương do người sử dụng lao động quyết định. Set by the employer.' },
  },
});

@ObjectType({
  description:
    'Mức trợ cấp thất nghiệp tối đa một tháng theo chế độ tiền lương và vùng (Luật Việc làm). The most that a month of unemployment benefit brings.',
})
export class UnemploymentBenefitCap {
  @Authenticated()
  @Field(() => SALARY_SCHEMES, { nullable: true, description: 'Chế độ tiền lương. The pay scale.' })
  scheme!: SalaryScheme;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Vùng lương tối thiểu, I đến IV. Region of the minimum wage, I to IV.' })
  region!: string;

  @Authenticated()
  @Field(() => VndScalar, { nullable: true, description: 'Mức tối đa, đồng mỗi tháng. The cap in đồng a month.' })
  capVnd!: string;
}

@ObjectType({
  description:
    'Quy tắc trợ cấp thất nghiệp có hiệu lực vào một ngày (Luật Việc làm 38/2013/QH13; 74/2025/QH15, Điều 39). The rule of unemployment benefit of a day.',
})
export class UnemploymentBenefitRule extends DatedLaw {
  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Số tháng đóng tối thiểu. Months of contributions needed.' })
  minimumContributionMonths!: number;

  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Số tháng hưởng tối thiểu. Months of benefit at least.' })
  minimumBenefitMonths!: number;

  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Số tháng đóng thêm để hưởng thêm một tháng. Further months for one more of benefit.' })
  contributionMonthsPerStep!: number;

  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Số tháng hưởng tối đa. Months of benefit at most.' })
  maximumBenefitMonths!: number;

  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Phần trăm của lương bình quân. Per cent of the average salary.' })
  benefitPercent!: number;

  @Authenticated()
  @Field(() => Int, { nullable: true, description: 'Số tháng đóng gần nhất để tính bình quân. Last paid months that are averaged.' })
  averagedMonths!: number;

  @Authenticated()
  @AssumedSize(10)
  @Field(() => [UnemploymentBenefitCap], {
    nullable: true,
    description:
      'Mức tối đa tính từ lương cơ sở hoặc lương tối thiểu vùng của ngày đó; các mức nền chưa kiểm chứng. Caps from the wages of that day, which are unverified.',
  })
  caps!: readonly UnemploymentBenefitCap[];
}
