import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { BenefitFund, BenefitPayment, InsuranceBenefitKind } from './benefit-enums.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Chế độ bảo hiểm xã hội đang hoặc đã hưởng, dữ liệu nhạy cảm (Luật 41/2024/QH15). A benefit of social insurance: pension, survivor, sickness, maternity, work injury or lump sum.',
})
export class InsuranceBenefit implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('insurance.benefit')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ hưởng. File number of the benefit.' })
  recordNumber!: string;

  @Group('insurance.benefit')
  @Field(() => InsuranceBenefitKind, { nullable: true, description: 'Loại chế độ. The kind of benefit.' })
  kind!: InsuranceBenefitKind;

  @Group('insurance.benefit')
  @Field(() => BenefitPayment, { nullable: true, description: 'Hằng tháng hay một lần. Monthly or once.' })
  payment!: BenefitPayment;

  @Group('insurance.benefit')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Mức hưởng, đồng: mỗi tháng khi chi trả hằng tháng, toàn bộ khi chi trả một lần. Amount in đồng: a month when paid monthly, in all when paid once.',
  })
  amountVnd!: string;

  @Group('insurance.benefit')
  @Field(() => BenefitFund, { nullable: true, description: 'Nguồn chi trả. The fund that pays.' })
  fund!: BenefitFund;

  @Group('insurance.benefit')
  @Field(() => String, { nullable: true, description: 'Số quyết định hưởng. Number of the decision.' })
  decisionNumber!: string;

  @Group('insurance.benefit')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định hưởng. Day of the decision.' })
  decisionDate!: string;

  @Group('insurance.benefit')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu hưởng. First day of the benefit.' })
  validFrom!: string;

  @Group('insurance.benefit')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it holds.' })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly officeCode!: string;
  readonly asDelivered!: DeliveredIdentity;
}
