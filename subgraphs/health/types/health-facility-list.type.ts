import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { FacilityTier } from './enums.js';
import { HealthFacility } from './health-facility.type.js';

export const HealthFacilityConnection = createConnectionType(HealthFacility, 'HealthFacility');

@InputType({ description: 'Bộ lọc cơ sở; các điều kiện cùng phải đúng. Conditions on facilities that must hold together.' })
export class HealthFacilityFilter {
  @Reads('HealthFacility', 'tier')
  @Field(() => FacilityTier, { nullable: true, description: 'Tuyến. The tier.' })
  tier?: FacilityTier | null;

  @Reads('HealthFacility', 'unit')
  @Field(() => String, { nullable: true, description: 'Mã đơn vị hành chính cấp xã. Code of the commune.' })
  unitCode?: string | null;
}

@InputType({ description: 'Thứ tự danh sách cơ sở: chỉ một trường. The order of facilities: exactly one field.' })
export class HealthFacilityOrder {
  @Reads('HealthFacility', 'name')
  @Field(() => SortDirection, { nullable: true, description: 'Theo tên. By name.' })
  name?: SortDirection | null;
}

@ArgsType()
export class HealthFacilityListArguments extends PageArguments {
  @Field(() => HealthFacilityFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: HealthFacilityFilter | null;

  @Field(() => HealthFacilityOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by code when left out.' })
  orderBy?: HealthFacilityOrder | null;
}
