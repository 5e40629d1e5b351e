import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { AccountHolder, AccountVerificationOutcome, PaymentAccountKind } from './account-enums.js';
import { PaymentAccount } from './payment-account.type.js';

export const PaymentAccountConnection = createConnectionType(PaymentAccount, 'PaymentAccount');

@InputType({ description: 'Bộ lọc: tài khoản nhận chi trả; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class PaymentAccountFilter {
  @Reads('PaymentAccount', 'validFrom')
  @Reads('PaymentAccount', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('PaymentAccount', 'kind')
  @Field(() => PaymentAccountKind, { nullable: true, description: 'Đúng giá trị này: loại tài khoản. Exactly this value.' })
  kind?: PaymentAccountKind | null;

  @Reads('PaymentAccount', 'holder')
  @Field(() => AccountHolder, {
    nullable: true,
    description: 'Đúng giá trị này: tài khoản của chính người hưởng hay của người được ủy quyền. Exactly this value.',
  })
  holder?: AccountHolder | null;

  @Reads('PaymentAccount', 'verificationOutcome')
  @Field(() => AccountVerificationOutcome, {
    nullable: true,
    description: 'Đúng giá trị này: kết quả xác thực gần nhất. Exactly this value.',
  })
  verificationOutcome?: AccountVerificationOutcome | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: tài khoản nhận chi trả. The order of the list: exactly one field.' })
export class PaymentAccountOrder {
  @Reads('PaymentAccount', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày bắt đầu dùng tài khoản. Ordered by this field.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class PaymentAccountListArguments extends PageArguments {
  @Field(() => PaymentAccountFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: PaymentAccountFilter | null;

  @Field(() => PaymentAccountOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: PaymentAccountOrder | null;
}
