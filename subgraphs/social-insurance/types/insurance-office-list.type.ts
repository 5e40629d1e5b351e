import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { InsuranceOfficeLevel } from './office-enums.js';
import { InsuranceOffice } from './insurance-office.type.js';

export const InsuranceOfficeConnection = createConnectionType(InsuranceOffice, 'InsuranceOffice');

@InputType({
  description: 'Bộ lọc cơ quan bảo hiểm xã hội; các điều kiện cùng phải đúng. Conditions on insurance offices that must hold together.',
})
export class InsuranceOfficeFilter {
  @Reads('InsuranceOffice', 'code')
  @Field(() => String, {
    nullable: true,
    description: 'Mã cơ quan bảo hiểm xã hội (cấu trúc chưa kiểm chứng). Code of the office (structure unverified).',
  })
  code?: string | null;

  @Reads('InsuranceOffice', 'level')
  @Field(() => InsuranceOfficeLevel, { nullable: true, description: 'Cấp quản lý. The level.' })
  level?: InsuranceOfficeLevel | null;
}

@InputType({ description: 'Thứ tự danh sách cơ quan bảo hiểm xã hội: chỉ một trường. The order of insurance offices: exactly one field.' })
export class InsuranceOfficeOrder {
  @Reads('InsuranceOffice', 'code')
  @Field(() => SortDirection, {
    nullable: true,
    description: 'Thứ tự theo: Mã cơ quan bảo hiểm xã hội (cấu trúc chưa kiểm chứng). By: Code of the office (structure unverified).',
  })
  code?: SortDirection | null;

  @Reads('InsuranceOffice', 'name')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Tên cơ quan. By: Name of the office.' })
  name?: SortDirection | null;
}

@ArgsType()
export class InsuranceOfficeListArguments extends PageArguments {
  @Field(() => InsuranceOfficeFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: InsuranceOfficeFilter | null;

  @Field(() => InsuranceOfficeOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: InsuranceOfficeOrder | null;
}
