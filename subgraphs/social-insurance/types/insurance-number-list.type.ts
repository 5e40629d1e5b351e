import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { InsuranceNumberScheme } from './number-enums.js';
import { InsuranceNumber } from './insurance-number.type.js';

export const InsuranceNumberConnection = createConnectionType(InsuranceNumber, 'InsuranceNumber');

@InputType({ description: 'Bộ lọc mã số bảo hiểm; các điều kiện cùng phải đúng. Conditions on insurance numbers that must hold together.' })
export class InsuranceNumberFilter {
  @Reads('InsuranceNumber', 'scheme')
  @Field(() => InsuranceNumberScheme, { nullable: true, description: 'Loại mã số. Which kind of number it is.' })
  scheme?: InsuranceNumberScheme | null;

  @Reads('InsuranceNumber', 'validFrom')
  @Reads('InsuranceNumber', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holds on this day.' })
  validOn?: string | null;
}

@InputType({ description: 'Thứ tự danh sách mã số bảo hiểm: chỉ một trường. The order of insurance numbers: exactly one field.' })
export class InsuranceNumberOrder {
  @Reads('InsuranceNumber', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Ngày bắt đầu. By: First day.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class InsuranceNumberListArguments extends PageArguments {
  @Field(() => InsuranceNumberFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: InsuranceNumberFilter | null;

  @Field(() => InsuranceNumberOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: InsuranceNumberOrder | null;
}
