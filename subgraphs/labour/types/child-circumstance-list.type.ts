import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { ChildCircumstanceKind } from './child-enums.js';
import { ChildCircumstance } from './child-circumstance.type.js';

export const ChildCircumstanceConnection = createConnectionType(ChildCircumstance, 'ChildCircumstance');

@InputType({ description: 'Bộ lọc: hoàn cảnh đặc biệt của trẻ em; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class ChildCircumstanceFilter {
  @Reads('ChildCircumstance', 'validFrom')
  @Reads('ChildCircumstance', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('ChildCircumstance', 'kind')
  @Field(() => ChildCircumstanceKind, { nullable: true, description: 'Đúng giá trị này: hoàn cảnh đặc biệt. Exactly this value.' })
  kind?: ChildCircumstanceKind | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: hoàn cảnh đặc biệt của trẻ em. The order of the list: exactly one field.' })
export class ChildCircumstanceOrder {
  @Reads('ChildCircumstance', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày hoàn cảnh bắt đầu được ghi nhận. Ordered by this field.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class ChildCircumstanceListArguments extends PageArguments {
  @Field(() => ChildCircumstanceFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: ChildCircumstanceFilter | null;

  @Field(() => ChildCircumstanceOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: ChildCircumstanceOrder | null;
}
