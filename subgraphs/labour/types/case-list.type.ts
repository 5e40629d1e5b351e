import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { CaseKind } from './case-kind.js';
import { Case } from './case.type.js';

export const CaseConnection = createConnectionType(Case, 'Case');

@InputType({ description: 'Bộ lọc vụ việc; các điều kiện cùng phải đúng. Conditions on cases that must hold together.' })
export class CaseFilter {
  @Reads('Case', 'openedOn')
  @Reads('Case', 'closedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Còn mở vào ngày này. Open on this day.' })
  openOn?: string | null;

  @Reads('Case', 'kind')
  @Field(() => CaseKind, { nullable: true, description: 'Loại vụ việc. What it is about.' })
  kind?: CaseKind | null;

  @Reads('Case', 'organisation')
  @Field(() => String, { nullable: true, description: 'Mã cơ quan đang giữ hồ sơ. The organisation that handles it.' })
  organisation?: string | null;
}

@InputType({ description: 'Thứ tự danh sách vụ việc: chỉ một trường. The order of cases: exactly one field.' })
export class CaseOrder {
  @Reads('Case', 'openedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày mở. By first day.' })
  openedOn?: SortDirection | null;
}

@ArgsType()
export class CaseListArguments extends PageArguments {
  @Field(() => CaseFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: CaseFilter | null;

  @Field(() => CaseOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: CaseOrder | null;
}
