import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, InstantScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, CutByMask, Group, Subject, WholeUnderMask } from '../../kit/types/rules.js';
import { AccountHolder, AccountVerificationOutcome, AccountVerificationStage, PaymentAccountKind } from './account-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Tài khoản nhận chi trả an sinh xã hội của một người, của mình hoặc của người được ủy quyền, với kết quả xác thực (trường tối thiểu theo kế hoạch thu thập tài khoản của tỉnh; Nghị định 20/2021/NĐ-CP về chi trả). An account for benefits, own or of a proxy, and whether it was verified.',
})
export class PaymentAccount {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.account')
  @CutByMask()
  @Field(() => String, { nullable: true, description: 'Số hồ sơ tài khoản. File number of the account.' })
  recordNumber!: string;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => PaymentAccountKind, { nullable: true, description: 'Loại tài khoản. Kind of account.' })
  kind!: PaymentAccountKind;

  @Group('labour.account')
  @CutByMask()
  @Field(() => String, {
    nullable: true,
    description: 'Số tài khoản, số ví hoặc số thuê bao nhận tiền. Number of the account, wallet or subscriber.',
  })
  accountNumber!: string;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => String, {
    nullable: true,
    description: 'Ngân hàng hoặc nhà cung cấp dịch vụ nơi mở tài khoản. Bank or provider of the account.',
  })
  provider!: string;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => AccountHolder, {
    nullable: true,
    description: 'Tài khoản của chính người hưởng hay của người được ủy quyền. Whose account it is.',
  })
  holder!: AccountHolder;

  @Group('labour.account')
  @Field(() => String, {
    nullable: true,
    description: 'Họ và tên người được ủy quyền; trống khi là tài khoản của mình. Full name of the proxy; null for an own account.',
  })
  proxyFullName!: string | null;

  @Group('labour.account')
  @Field(() => String, {
    nullable: true,
    description: 'Ngày sinh người được ủy quyền, nguyên văn. Date of birth of the proxy, as delivered.',
  })
  proxyBirthDate!: string | null;

  @Group('labour.account')
  @CutByMask()
  @Field(() => String, { nullable: true, description: 'Số định danh cá nhân của người được ủy quyền. Personal number of the proxy.' })
  proxyPersonalNumber!: string | null;

  @Group('labour.account')
  @Field(() => String, { nullable: true, description: 'Nơi thường trú của người được ủy quyền. Permanent residence of the proxy.' })
  proxyResidence!: string | null;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => AccountVerificationStage, {
    nullable: true,
    description: 'Bước xác thực gần nhất; trống khi chưa xác thực. Stage of the latest verification; null before the first.',
  })
  verificationStage!: AccountVerificationStage | null;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => AccountVerificationOutcome, {
    nullable: true,
    description: 'Kết quả xác thực gần nhất. Outcome of the latest verification.',
  })
  verificationOutcome!: AccountVerificationOutcome;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Thời điểm xác thực gần nhất, dạng ngày/tháng/năm giờ:phút theo giờ Việt Nam; trống khi chưa xác thực. Instant of the latest verification, in files as day/month/year hour:minute of Vietnam; null before the first.',
  })
  verifiedAt!: string | null;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu dùng tài khoản. First day on which the account is used.' })
  validFrom!: string;

  @Group('labour.account')
  @WholeUnderMask()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối dùng tài khoản; trống là đang dùng. Last day of use; empty or null while it is used.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
