import { ArgsType, Field, InputType } from 'type-graphql';
import { VndScalar, YearMonthScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { UnemploymentContributionPeriod } from './unemployment-contribution.type.js';

export const UnemploymentContributionPeriodConnection = createConnectionType(
  UnemploymentContributionPeriod,
  'UnemploymentContributionPeriod',
);

@InputType({
  description:
    'Bộ lọc quá trình đóng bảo hiểm thất nghiệp; các điều kiện cùng phải đúng. Conditions on unemployment contributions that must hold together.',
})
export class UnemploymentContributionPeriodFilter {
  @Reads('UnemploymentContributionPeriod', 'salaryVnd')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Tiền lương làm căn cứ đóng, đồng mỗi tháng, dữ liệu nhạy cảm: từ mức này trở lên. From this value on.',
  })
  salaryFromVnd?: string | null;

  @Reads('UnemploymentContributionPeriod', 'salaryVnd')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Tiền lương làm căn cứ đóng, đồng mỗi tháng, dữ liệu nhạy cảm: đến hết mức này. Up to this value.',
  })
  salaryToVnd?: string | null;

  @Reads('UnemploymentContributionPeriod', 'startMonth')
  @Reads('UnemploymentContributionPeriod', 'endMonth')
  @Field(() => YearMonthScalar, { nullable: true, description: 'Có đóng trong tháng này. Contributions were due in this month.' })
  month?: string | null;
}

@InputType({
  description:
    'Thứ tự danh sách quá trình đóng bảo hiểm thất nghiệp: chỉ một trường. The order of unemployment contributions: exactly one field.',
})
export class UnemploymentContributionPeriodOrder {
  @Reads('UnemploymentContributionPeriod', 'startMonth')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Tháng đầu. By: First month, itself included.' })
  startMonth?: SortDirection | null;

  @Reads('UnemploymentContributionPeriod', 'salaryVnd')
  @Field(() => SortDirection, {
    nullable: true,
    description:
      'Thứ tự theo: Tiền lương làm căn cứ đóng, đồng mỗi tháng, dữ liệu nhạy cảm. By: Salary that contributions are based on, đồng a month.',
  })
  salaryVnd?: SortDirection | null;
}

@ArgsType()
export class UnemploymentContributionPeriodListArguments extends PageArguments {
  @Field(() => UnemploymentContributionPeriodFilter, {
    nullable: true,
    description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.',
  })
  filter?: UnemploymentContributionPeriodFilter | null;

  @Field(() => UnemploymentContributionPeriodOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: UnemploymentContributionPeriodOrder | null;
}
