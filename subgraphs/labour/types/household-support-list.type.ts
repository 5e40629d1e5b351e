import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { HouseholdSupport } from './household-support.type.js';
import { SupportKind } from './programme-enums.js';

export const HouseholdSupportConnection = createConnectionType(HouseholdSupport, 'HouseholdSupport');

@InputType({ description: 'Bộ lọc hỗ trợ của hộ; các điều kiện cùng phải đúng. Conditions on support that must hold together.' })
export class HouseholdSupportFilter {
  @Reads('HouseholdSupport', 'validFrom')
  @Reads('HouseholdSupport', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Đang hỗ trợ vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('HouseholdSupport', 'kind')
  @Field(() => SupportKind, { nullable: true, description: 'Loại hỗ trợ. The kind of support.' })
  kind?: SupportKind | null;
}

@InputType({ description: 'Thứ tự danh sách hỗ trợ: chỉ một trường. The order of support: exactly one field.' })
export class HouseholdSupportOrder {
  @Reads('HouseholdSupport', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày bắt đầu. By first day.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class HouseholdSupportListArguments extends PageArguments {
  @Field(() => HouseholdSupportFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: HouseholdSupportFilter | null;

  @Field(() => HouseholdSupportOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: HouseholdSupportOrder | null;
}
