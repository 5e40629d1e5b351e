import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { CareResidence } from './care-residence.type.js';

export const CareResidenceConnection = createConnectionType(CareResidence, 'CareResidence');

@InputType({
  description: 'Bộ lọc người được nuôi dưỡng tại cơ sở; các điều kiện cùng phải đúng. Conditions on stays that must hold together.',
})
export class CareResidenceFilter {
  @Reads('CareResidence', 'validFrom')
  @Reads('CareResidence', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Đang ở cơ sở vào ngày này. There on this day.' })
  validOn?: string | null;

  @Reads('CareResidence', 'facility')
  @Field(() => ID, {
    nullable: true,
    description: 'Mã cơ sở; lọc cũng là đọc dữ liệu nhạy cảm. Code of the facility; filtering reads sensitive data.',
  })
  facilityId?: string | null;
}

@InputType({ description: 'Thứ tự danh sách đợt nuôi dưỡng: chỉ một trường. The order of stays: exactly one field.' })
export class CareResidenceOrder {
  @Reads('CareResidence', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày vào cơ sở. By day of the admission.' })
  validFrom?: SortDirection | null;

  @Reads('CareResidence', 'decisionDate')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày quyết định. By date of the decision.' })
  decisionDate?: SortDirection | null;
}

@ArgsType()
export class CareResidenceListArguments extends PageArguments {
  @Field(() => CareResidenceFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: CareResidenceFilter | null;

  @Field(() => CareResidenceOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: CareResidenceOrder | null;
}
