import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { ProtectionLevel } from './child-enums.js';
import { ChildProtectionMeasure } from './child-protection-measure.type.js';

export const ChildProtectionMeasureConnection = createConnectionType(ChildProtectionMeasure, 'ChildProtectionMeasure');

@InputType({ description: 'Bộ lọc: biện pháp bảo vệ trẻ em; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class ChildProtectionMeasureFilter {
  @Reads('ChildProtectionMeasure', 'validFrom')
  @Reads('ChildProtectionMeasure', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('ChildProtectionMeasure', 'level')
  @Field(() => ProtectionLevel, { nullable: true, description: 'Đúng giá trị này: cấp độ bảo vệ. Exactly this value.' })
  level?: ProtectionLevel | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: biện pháp bảo vệ trẻ em. The order of the list: exactly one field.' })
export class ChildProtectionMeasureOrder {
  @Reads('ChildProtectionMeasure', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày bắt đầu áp dụng. Ordered by this field.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class ChildProtectionMeasureListArguments extends PageArguments {
  @Field(() => ChildProtectionMeasureFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: ChildProtectionMeasureFilter | null;

  @Field(() => ChildProtectionMeasureOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: ChildProtectionMeasureOrder | null;
}
