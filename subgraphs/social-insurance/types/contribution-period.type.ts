import { Field, ID, ObjectType } from 'type-graphql';
import { VndScalar, YearMonthScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Quá trình đóng bảo hiểm xã hội: các tháng liền nhau cùng mức đóng và cùng đơn vị (Luật 41/2024/QH15). Whole months of contributions with one salary and one payer.',
})
export class ContributionPeriod implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('insurance.contribution')
  @Field(() => String, { nullable: true, description: 'Số dòng quá trình đóng. Number of the line in the contribution history.' })
  recordNumber!: string;

  @Group('insurance.contribution')
  @Field(() => YearMonthScalar, { nullable: true, description: 'Tháng đầu. First month, itself included.' })
  startMonth!: string;

  @Group('insurance.contribution')
  @Field(() => YearMonthScalar, {
    nullable: true,
    description: 'Tháng cuối, tính cả tháng đó; null khi đang đóng. Last month, itself included; null while it runs.',
  })
  endMonth!: string | null;

  @Group('insurance.salary')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Tiền lương, thu nhập làm căn cứ đóng, đồng mỗi tháng (Luật 41/2024/QH15), dữ liệu nhạy cảm. Salary or income that contributions are based on, đồng a month.',
  })
  salaryVnd!: string;

  readonly citizenId!: string;
  readonly employerId!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
