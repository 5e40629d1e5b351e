import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { FundingSource, InsuranceKind, MembershipStatus } from './enums.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Việc tham gia một loại bảo hiểm (Luật 41/2024/QH15, Luật Việc làm 74/2025/QH15, Luật Bảo hiểm y tế). Membership of one kind of insurance, in time.',
})
export class InsuranceMembership implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('insurance.membership')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ tham gia. File number of the membership.' })
  recordNumber!: string;

  @Group('insurance.membership')
  @Field(() => String, {
    nullable: true,
    description:
      'Mã số bảo hiểm xã hội, 10 chữ số; từ 1/8/2025 thay bằng số định danh cá nhân (CV 1804/BHXH-QLT). Insurance number, 10 digits; replaced by the personal number from 1/8/2025.',
  })
  insuranceNumber!: string;

  @Group('insurance.membership')
  @Field(() => InsuranceKind, { nullable: true, description: 'Loại hình tham gia. The kind of insurance.' })
  kind!: InsuranceKind;

  @Group('insurance.membership')
  @Field(() => MembershipStatus, { nullable: true, description: 'Trạng thái tham gia. The status.' })
  status!: MembershipStatus;

  @Group('insurance.membership')
  @Field(() => FundingSource, { nullable: true, description: 'Nguồn đóng. Who pays the premium.' })
  fundingSource!: FundingSource;

  @Group('insurance.membership')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu tham gia. First day of the membership.' })
  validFrom!: string;

  @Group('insurance.membership')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối tham gia; null khi vẫn tham gia. Last day of the membership; null while it holds.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly employerId!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
