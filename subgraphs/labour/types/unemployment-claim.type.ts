import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { UnemploymentClaimOutcome, UnemploymentClaimStage, UnemploymentStopReason } from './unemployment-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Hồ sơ hưởng trợ cấp thất nghiệp của một người, từ lúc nộp đến quyết định và chấm dứt (Luật Việc làm 38/2013/QH13 đến 31/12/2025; Luật Việc làm 74/2025/QH15 từ 1/1/2026). A claim for unemployment benefit, from filing to decision and end.',
})
export class UnemploymentClaim {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.unemployment')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ trợ cấp thất nghiệp. File number of the claim.' })
  recordNumber!: string;

  @Group('labour.unemployment')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày nộp hồ sơ. Day of filing.' })
  filedOn!: string;

  @Group('labour.unemployment')
  @Field(() => String, {
    nullable: true,
    description:
      'Trung tâm dịch vụ việc làm tiếp nhận; trống nếu không ghi. Employment-service centre that took it; null when not recorded.',
  })
  office!: string | null;

  @Group('labour.unemployment')
  @Field(() => Int, {
    nullable: true,
    description: 'Số tháng đóng bảo hiểm thất nghiệp chưa hưởng, số nguyên. Months of unemployment contributions not used up yet.',
  })
  contributionMonths!: number;

  @Group('labour.unemployment')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày thẩm định xong; trống khi chưa. Day of the appraisal; null until then.' })
  appraisedOn!: string | null;

  @Group('labour.unemployment')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày ký quyết định; trống khi chưa. Day of the decision; null until then.' })
  decidedOn!: string | null;

  @Group('labour.unemployment')
  @Field(() => String, { nullable: true, description: 'Số quyết định; trống khi chưa có. Number of the decision; null until then.' })
  decisionNumber!: string | null;

  @Group('labour.unemployment')
  @Field(() => UnemploymentClaimOutcome, {
    nullable: true,
    description: 'Kết quả quyết định; trống khi chưa có. What was decided; null until then.',
  })
  outcome!: UnemploymentClaimOutcome | null;

  @Group('labour.unemployment')
  @Field(() => Int, {
    nullable: true,
    description: 'Số tháng được hưởng theo quyết định; trống khi không hưởng. Months granted; null when nothing was.',
  })
  benefitMonths!: number | null;

  @Group('labour.unemployment')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Mức hưởng, đồng mỗi tháng; trống khi không hưởng. Benefit in đồng a month; null when nothing was granted.',
  })
  monthlyBenefitVnd!: string | null;

  @Group('labour.unemployment')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày bắt đầu hưởng; trống khi không hưởng. First day of the benefit; null when nothing was granted.',
  })
  startsOn!: string | null;

  @Group('labour.unemployment')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối theo quyết định; trống khi không hưởng. Last day by the decision; null when nothing was granted.',
  })
  endsOn!: string | null;

  @Group('labour.unemployment')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày thực tế chấm dứt; trống khi chưa chấm dứt. Day on which it really stopped; null until then.',
  })
  stoppedOn!: string | null;

  @Group('labour.unemployment')
  @Field(() => UnemploymentStopReason, {
    nullable: true,
    description: 'Lý do chấm dứt hưởng; trống khi chưa chấm dứt. Why it stopped; null until then.',
  })
  stopReason!: UnemploymentStopReason | null;

  @Group('labour.unemployment')
  @Field(() => UnemploymentClaimStage, { nullable: true, description: 'Bước của hồ sơ. How far the claim has come.' })
  stage!: UnemploymentClaimStage;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
