import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { UnemploymentClaimOutcome, UnemploymentClaimStage } from './unemployment-enums.js';
import { UnemploymentClaim } from './unemployment-claim.type.js';

export const UnemploymentClaimConnection = createConnectionType(UnemploymentClaim, 'UnemploymentClaim');

@InputType({ description: 'Bộ lọc: hồ sơ trợ cấp thất nghiệp; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class UnemploymentClaimFilter {
  @Reads('UnemploymentClaim', 'stage')
  @Field(() => UnemploymentClaimStage, { nullable: true, description: 'Đúng giá trị này: bước của hồ sơ. Exactly this value.' })
  stage?: UnemploymentClaimStage | null;

  @Reads('UnemploymentClaim', 'outcome')
  @Field(() => UnemploymentClaimOutcome, {
    nullable: true,
    description: 'Đúng giá trị này: kết quả quyết định; trống khi chưa có. Exactly this value.',
  })
  outcome?: UnemploymentClaimOutcome | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: hồ sơ trợ cấp thất nghiệp. The order of the list: exactly one field.' })
export class UnemploymentClaimOrder {
  @Reads('UnemploymentClaim', 'filedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày nộp hồ sơ. Ordered by this field.' })
  filedOn?: SortDirection | null;

  @Reads('UnemploymentClaim', 'decidedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày ký quyết định; trống khi chưa. Ordered by this field.' })
  decidedOn?: SortDirection | null;
}

@ArgsType()
export class UnemploymentClaimListArguments extends PageArguments {
  @Field(() => UnemploymentClaimFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: UnemploymentClaimFilter | null;

  @Field(() => UnemploymentClaimOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: UnemploymentClaimOrder | null;
}
