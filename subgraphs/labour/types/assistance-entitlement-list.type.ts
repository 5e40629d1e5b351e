import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { AssistanceEntitlement } from './assistance-entitlement.type.js';
import { AssistanceCategory } from './enums.js';

export const AssistanceEntitlementConnection = createConnectionType(AssistanceEntitlement, 'AssistanceEntitlement');

@InputType({ description: 'Bộ lọc trợ cấp xã hội; các điều kiện cùng phải đúng. Conditions on entitlements that must hold together.' })
export class AssistanceEntitlementFilter {
  @Reads('AssistanceEntitlement', 'validFrom')
  @Reads('AssistanceEntitlement', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Được hưởng vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('AssistanceEntitlement', 'category')
  @Field(() => AssistanceCategory, {
    nullable: true,
    description: 'Nhóm đối tượng; lọc cũng là đọc dữ liệu nhạy cảm. Group of beneficiaries; filtering reads sensitive data.',
  })
  category?: AssistanceCategory | null;
}

@InputType({ description: 'Thứ tự danh sách trợ cấp: chỉ một trường. The order of entitlements: exactly one field.' })
export class AssistanceEntitlementOrder {
  @Reads('AssistanceEntitlement', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày bắt đầu hưởng. By first day.' })
  validFrom?: SortDirection | null;

  @Reads('AssistanceEntitlement', 'decisionDate')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày quyết định. By date of the decision.' })
  decisionDate?: SortDirection | null;
}

@ArgsType()
export class AssistanceEntitlementListArguments extends PageArguments {
  @Field(() => AssistanceEntitlementFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: AssistanceEntitlementFilter | null;

  @Field(() => AssistanceEntitlementOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.',
  })
  orderBy?: AssistanceEntitlementOrder | null;
}
