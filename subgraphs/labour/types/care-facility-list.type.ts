import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { CareFacilityKind, CareFacilityOwnership } from './care-enums.js';
import { CareFacility } from './care-facility.type.js';

export const CareFacilityConnection = createConnectionType(CareFacility, 'CareFacility');

@InputType({
  description: 'Bộ lọc cơ sở trợ giúp xã hội; các điều kiện cùng phải đúng. Conditions on care facilities that must hold together.',
})
export class CareFacilityFilter {
  @Reads('CareFacility', 'kind')
  @Field(() => CareFacilityKind, { nullable: true, description: 'Loại cơ sở. For whom it cares.' })
  kind?: CareFacilityKind | null;

  @Reads('CareFacility', 'ownership')
  @Field(() => CareFacilityOwnership, { nullable: true, description: 'Công lập hoặc ngoài công lập. Whether the State runs it.' })
  ownership?: CareFacilityOwnership | null;

  @Reads('CareFacility', 'unit')
  @Field(() => String, { nullable: true, description: 'Mã đơn vị hành chính cấp xã. Code of the commune.' })
  unitCode?: string | null;
}

@InputType({ description: 'Thứ tự danh sách cơ sở trợ giúp xã hội: chỉ một trường. The order of care facilities: exactly one field.' })
export class CareFacilityOrder {
  @Reads('CareFacility', 'name')
  @Field(() => SortDirection, { nullable: true, description: 'Theo tên. By name.' })
  name?: SortDirection | null;
}

@ArgsType()
export class CareFacilityListArguments extends PageArguments {
  @Field(() => CareFacilityFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: CareFacilityFilter | null;

  @Field(() => CareFacilityOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by code when left out.' })
  orderBy?: CareFacilityOrder | null;
}
