import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { ChildMeasurement } from './child-measurement.type.js';

export const ChildMeasurementConnection = createConnectionType(ChildMeasurement, 'ChildMeasurement');

@InputType({ description: 'Bộ lọc đo tăng trưởng; các điều kiện cùng phải đúng. Conditions on measurements that must hold together.' })
export class ChildMeasurementFilter {
  @Reads('ChildMeasurement', 'measuredOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đo: từ mức này trở lên. From this value on.' })
  measuredFrom?: string | null;

  @Reads('ChildMeasurement', 'measuredOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đo: đến hết mức này. Up to this value.' })
  measuredTo?: string | null;
}

@InputType({ description: 'Thứ tự danh sách đo tăng trưởng: chỉ một trường. The order of measurements: exactly one field.' })
export class ChildMeasurementOrder {
  @Reads('ChildMeasurement', 'measuredOn')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Ngày đo. By: Day of the measurement.' })
  measuredOn?: SortDirection | null;
}

@ArgsType()
export class ChildMeasurementListArguments extends PageArguments {
  @Field(() => ChildMeasurementFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: ChildMeasurementFilter | null;

  @Field(() => ChildMeasurementOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: ChildMeasurementOrder | null;
}
