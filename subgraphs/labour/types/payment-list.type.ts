import { ArgsType, Field, InputType } from 'type-graphql';
import { YearMonthScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { PaymentChannel, PaymentProgramme, PaymentStatus } from './payment-enums.js';
import { Payment } from './payment.type.js';

export const PaymentConnection = createConnectionType(Payment, 'Payment');

@InputType({ description: 'Bộ lọc: chi trả trợ cấp; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class PaymentFilter {
  @Reads('Payment', 'month')
  @Field(() => YearMonthScalar, { nullable: true, description: 'Đúng giá trị này: tháng được chi trả. Exactly this value.' })
  month?: string | null;

  @Reads('Payment', 'programme')
  @Field(() => PaymentProgramme, { nullable: true, description: 'Đúng giá trị này: chương trình chi trả. Exactly this value.' })
  programme?: PaymentProgramme | null;

  @Reads('Payment', 'channel')
  @Field(() => PaymentChannel, { nullable: true, description: 'Đúng giá trị này: kênh chi trả. Exactly this value.' })
  channel?: PaymentChannel | null;

  @Reads('Payment', 'status')
  @Field(() => PaymentStatus, { nullable: true, description: 'Đúng giá trị này: trạng thái chi trả. Exactly this value.' })
  status?: PaymentStatus | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: chi trả trợ cấp. The order of the list: exactly one field.' })
export class PaymentOrder {
  @Reads('Payment', 'month')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: tháng được chi trả. Ordered by this field.' })
  month?: SortDirection | null;

  @Reads('Payment', 'paidOn')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày đã chi trả; trống khi chưa chi được. Ordered by this field.' })
  paidOn?: SortDirection | null;
}

@ArgsType()
export class PaymentListArguments extends PageArguments {
  @Field(() => PaymentFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: PaymentFilter | null;

  @Field(() => PaymentOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: PaymentOrder | null;
}
