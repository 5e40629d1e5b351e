import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { Employer } from './employer.type.js';
import { EmployerKind } from './enums.js';

export const EmployerConnection = createConnectionType(Employer, 'Employer');

@InputType({ description: 'Bộ lọc đơn vị; các điều kiện cùng phải đúng. Conditions on employers that must hold together.' })
export class EmployerFilter {
  @Reads('Employer', 'code')
  @Field(() => String, { nullable: true, description: 'Mã đơn vị, đúng nguyên văn. The exact code.' })
  code?: string | null;

  @Reads('Employer', 'taxCode')
  @Field(() => String, { nullable: true, description: 'Mã số thuế, đúng nguyên văn. The exact tax code.' })
  taxCode?: string | null;

  @Reads('Employer', 'kind')
  @Field(() => EmployerKind, { nullable: true, description: 'Loại hình đơn vị. The kind.' })
  kind?: EmployerKind | null;

  @Reads('Employer', 'unit')
  @Field(() => String, { nullable: true, description: 'Mã đơn vị hành chính cấp xã của trụ sở. Code of the commune of the seat.' })
  unitCode?: string | null;
}

@InputType({ description: 'Thứ tự danh sách đơn vị: chỉ một trường. The order of employers: exactly one field.' })
export class EmployerOrder {
  @Reads('Employer', 'name')
  @Field(() => SortDirection, { nullable: true, description: 'Theo tên. By name.' })
  name?: SortDirection | null;

  @Reads('Employer', 'code')
  @Field(() => SortDirection, { nullable: true, description: 'Theo mã đơn vị. By code.' })
  code?: SortDirection | null;
}

@ArgsType()
export class EmployerListArguments extends PageArguments {
  @Field(() => EmployerFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: EmployerFilter | null;

  @Field(() => EmployerOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.' })
  orderBy?: EmployerOrder | null;
}
