import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { Immunisation } from './immunisation.type.js';

export const ImmunisationConnection = createConnectionType(Immunisation, 'Immunisation');

@InputType({ description: 'Bộ lọc tiêm chủng; các điều kiện cùng phải đúng. Conditions on immunisations that must hold together.' })
export class ImmunisationFilter {
  @Reads('Immunisation', 'vaccine')
  @Field(() => String, { nullable: true, description: 'Tên vắc xin như cơ sở ghi. Name of the vaccine as the facility wrote it.' })
  vaccine?: string | null;

  @Reads('Immunisation', 'givenOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày tiêm: từ mức này trở lên. From this value on.' })
  givenFrom?: string | null;

  @Reads('Immunisation', 'givenOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày tiêm: đến hết mức này. Up to this value.' })
  givenTo?: string | null;
}

@InputType({ description: 'Thứ tự danh sách tiêm chủng: chỉ một trường. The order of immunisations: exactly one field.' })
export class ImmunisationOrder {
  @Reads('Immunisation', 'givenOn')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Ngày tiêm. By: Day of the dose.' })
  givenOn?: SortDirection | null;
}

@ArgsType()
export class ImmunisationListArguments extends PageArguments {
  @Field(() => ImmunisationFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: ImmunisationFilter | null;

  @Field(() => ImmunisationOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.' })
  orderBy?: ImmunisationOrder | null;
}
