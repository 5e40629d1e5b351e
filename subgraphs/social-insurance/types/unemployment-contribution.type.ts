import { Field, ID, ObjectType } from 'type-graphql';
import { VndScalar, YearMonthScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Quá trình đóng bảo hiểm thất nghiệp (Luật Việc làm 74/2025/QH15). Whole months of unemployment contributions with one salary and one payer.',
})
export class UnemploymentContributionPeriod implements PersonalRecord {
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
    description: 'Tiền lương làm căn cứ đóng, đồng mỗi tháng, dữ liệu nhạy cảm. Salary that contributions are based on, đồng a month.',
  })
  salaryVnd!: string;

  readonly citizenId!: string;
  readonly employerId!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
