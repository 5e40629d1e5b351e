import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { InsuranceClaimStatus } from './claim-enums.js';
import { InsuranceClaim } from './insurance-claim.type.js';

export const InsuranceClaimConnection = createConnectionType(InsuranceClaim, 'InsuranceClaim');

@InputType({ description: 'Bộ lọc hồ sơ giám định; các điều kiện cùng phải đúng. Conditions on claims that must hold together.' })
export class InsuranceClaimFilter {
  @Reads('InsuranceClaim', 'status')
  @Field(() => InsuranceClaimStatus, { nullable: true, description: 'Kết quả giám định. What the assessment came to.' })
  status?: InsuranceClaimStatus | null;

  @Reads('InsuranceClaim', 'claimedVnd')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền cơ sở đề nghị, đồng: từ mức này trở lên. From this value on.' })
  claimedFromVnd?: string | null;

  @Reads('InsuranceClaim', 'claimedVnd')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền cơ sở đề nghị, đồng: đến hết mức này. Up to this value.' })
  claimedToVnd?: string | null;

  @Reads('InsuranceClaim', 'submittedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cơ sở gửi hồ sơ: từ mức này trở lên. From this value on.' })
  submittedFrom?: string | null;

  @Reads('InsuranceClaim', 'submittedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cơ sở gửi hồ sơ: đến hết mức này. Up to this value.' })
  submittedTo?: string | null;
}

@InputType({ description: 'Thứ tự danh sách hồ sơ giám định: chỉ một trường. The order of claims: exactly one field.' })
export class InsuranceClaimOrder {
  @Reads('InsuranceClaim', 'claimedVnd')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Số tiền cơ sở đề nghị, đồng. By: Amount claimed, đồng.' })
  claimedVnd?: SortDirection | null;

  @Reads('InsuranceClaim', 'submittedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Ngày cơ sở gửi hồ sơ. By: Day on which the claim was sent.' })
  submittedOn?: SortDirection | null;
}

@ArgsType()
export class InsuranceClaimListArguments extends PageArguments {
  @Field(() => InsuranceClaimFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: InsuranceClaimFilter | null;

  @Field(() => InsuranceClaimOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: InsuranceClaimOrder | null;
}
