import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { VndScalar, YearMonthScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { ContributionPeriod } from './contribution-period.type.js';

export const ContributionPeriodConnection = createConnectionType(ContributionPeriod, 'ContributionPeriod');

@InputType({
  description: 'Bộ lọc quá trình đóng; các điều kiện cùng phải đúng. Conditions on contribution periods that must hold together.',
})
export class ContributionPeriodFilter {
  @Reads('ContributionPeriod', 'employer')
  @Field(() => ID, { nullable: true, description: 'Mã mờ của đơn vị (`Employer.id`). Opaque id of the employer.' })
  employerId?: string | null;

  @Reads('ContributionPeriod', 'startMonth')
  @Reads('ContributionPeriod', 'endMonth')
  @Field(() => YearMonthScalar, { nullable: true, description: 'Có đóng trong tháng này. Contributions were due in this month.' })
  month?: string | null;

  @Reads('ContributionPeriod', 'salaryVnd')
  @Field(() => VndScalar, { nullable: true, description: 'Mức lương đóng từ mức này trở lên, đồng. Salary of this amount or more.' })
  salaryFromVnd?: string | null;

  @Reads('ContributionPeriod', 'salaryVnd')
  @Field(() => VndScalar, { nullable: true, description: 'Mức lương đóng đến hết mức này, đồng. Salary of this amount or less.' })
  salaryToVnd?: string | null;
}

@InputType({ description: 'Thứ tự danh sách quá trình đóng: chỉ một trường. The order of contribution periods: exactly one field.' })
export class ContributionPeriodOrder {
  @Reads('ContributionPeriod', 'startMonth')
  @Field(() => SortDirection, { nullable: true, description: 'Theo tháng đầu. By first month.' })
  startMonth?: SortDirection | null;

  @Reads('ContributionPeriod', 'salaryVnd')
  @Field(() => SortDirection, { nullable: true, description: 'Theo mức lương đóng. By salary.' })
  salaryVnd?: SortDirection | null;
}

@ArgsType()
export class ContributionPeriodListArguments extends PageArguments {
  @Field(() => ContributionPeriodFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: ContributionPeriodFilter | null;

  @Field(() => ContributionPeriodOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: ContributionPeriodOrder | null;
}
