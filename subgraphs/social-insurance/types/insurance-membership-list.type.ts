import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { FundingSource, InsuranceKind, MembershipStatus } from './enums.js';
import { InsuranceMembership } from './insurance-membership.type.js';

export const InsuranceMembershipConnection = createConnectionType(InsuranceMembership, 'InsuranceMembership');

@InputType({
  description: 'Bộ lọc việc tham gia bảo hiểm; các điều kiện cùng phải đúng. Conditions on memberships that must hold together.',
})
export class InsuranceMembershipFilter {
  @Reads('InsuranceMembership', 'kind')
  @Field(() => InsuranceKind, { nullable: true, description: 'Loại hình tham gia. The kind of insurance.' })
  kind?: InsuranceKind | null;

  @Reads('InsuranceMembership', 'status')
  @Field(() => MembershipStatus, { nullable: true, description: 'Trạng thái. The status.' })
  status?: MembershipStatus | null;

  @Reads('InsuranceMembership', 'fundingSource')
  @Field(() => FundingSource, { nullable: true, description: 'Nguồn đóng. Who pays the premium.' })
  fundingSource?: FundingSource | null;

  @Reads('InsuranceMembership', 'employer')
  @Field(() => ID, { nullable: true, description: 'Mã mờ của đơn vị (`Employer.id`). Opaque id of the employer.' })
  employerId?: string | null;

  @Reads('InsuranceMembership', 'validFrom')
  @Reads('InsuranceMembership', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holds on this day.' })
  validOn?: string | null;
}

@InputType({ description: 'Thứ tự danh sách tham gia bảo hiểm: chỉ một trường. The order of memberships: exactly one field.' })
export class InsuranceMembershipOrder {
  @Reads('InsuranceMembership', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày bắt đầu tham gia. By first day.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class InsuranceMembershipListArguments extends PageArguments {
  @Field(() => InsuranceMembershipFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: InsuranceMembershipFilter | null;

  @Field(() => InsuranceMembershipOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: InsuranceMembershipOrder | null;
}
