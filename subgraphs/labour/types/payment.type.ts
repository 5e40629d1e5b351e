import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar, YearMonthScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, CutByMask, Group, Subject } from '../../kit/types/rules.js';
import { PaymentChannel, PaymentProgramme, PaymentStatus } from './payment-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Một dòng của danh sách chi trả: một người, một chương trình, một tháng (Nghị định 20/2021/NĐ-CP). Số tiền một mình không nói được khoản hưởng. One line of a pay list: a person, a programme, a month.',
})
export class Payment {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.payment')
  @Field(() => String, { nullable: true, description: 'Số dòng chi trả. Number of the pay-list line.' })
  recordNumber!: string;

  @Group('labour.payment')
  @Field(() => YearMonthScalar, { nullable: true, description: 'Tháng được chi trả. The month that is paid for.' })
  month!: string;

  @Group('labour.payment')
  @Field(() => PaymentProgramme, { nullable: true, description: 'Chương trình chi trả. The programme.' })
  programme!: PaymentProgramme;

  @Group('labour.payment')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền, đồng. Amount in đồng.' })
  amountVnd!: string;

  @Group('labour.payment')
  @Field(() => PaymentChannel, { nullable: true, description: 'Kênh chi trả. The channel.' })
  channel!: PaymentChannel;

  @Group('labour.payment')
  @Field(() => String, {
    nullable: true,
    description:
      'Ngân hàng, bưu điện hoặc nhà cung cấp chi trả; trống khi chi tại xã. Bank, post or provider that pays out; null at the office.',
  })
  provider!: string | null;

  @Group('labour.account')
  @CutByMask()
  @Field(() => String, {
    nullable: true,
    description: 'Số hồ sơ tài khoản nhận tiền; trống khi chi tiền mặt. File number of the account paid to; null for cash.',
  })
  accountRecordNumber!: string | null;

  @Group('labour.payment')
  @Field(() => PaymentStatus, { nullable: true, description: 'Trạng thái chi trả. What became of it.' })
  status!: PaymentStatus;

  @Group('labour.payment')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đã chi trả; trống khi chưa chi được. Day of payment; null until then.' })
  paidOn!: string | null;

  @Group('labour.payment')
  @Field(() => String, {
    nullable: true,
    description: 'Lý do hoàn trả hoặc chờ; trống nếu không có. Why it came back or waits; null when there is none.',
  })
  reason!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
