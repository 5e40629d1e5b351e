import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { InsuranceClaimStatus } from './claim-enums.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Hồ sơ đề nghị thanh toán bảo hiểm y tế và kết quả giám định của một đợt điều trị (Luật Bảo hiểm y tế). A claim for an encounter and its assessment; it tells that somebody was treated, so it belongs to the groups of treatment.',
})
export class InsuranceClaim implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('health.visit')
  @Field(() => String, { nullable: true, description: 'Mã hồ sơ đề nghị thanh toán. Number of the claim.' })
  recordNumber!: string;

  @Group('health.visit')
  @Field(() => String, { nullable: true, description: 'Mã đợt điều trị ở ngành y tế. Number of the encounter at the health agency.' })
  encounterRecordNumber!: string;

  @Group('insurance.card')
  @Field(() => String, {
    nullable: true,
    description: 'Mã thẻ đã dùng; null khi chưa xuất trình thẻ. Card that was shown; null when none was.',
  })
  cardCode!: string | null;

  @Group('health.visit')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Đợt điều trị bảo mật: người đại diện không được xem. Whether the encounter is confidential: hidden from every guardian.',
  })
  confidential!: boolean;

  @Group('health.visit')
  @Field(() => InsuranceClaimStatus, { nullable: true, description: 'Kết quả giám định. What the assessment came to.' })
  status!: InsuranceClaimStatus;

  @Group('health.visit')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền cơ sở đề nghị, đồng. Amount claimed, đồng.' })
  claimedVnd!: string;

  @Group('health.visit')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Số tiền được chấp nhận, đồng; null khi chờ giám định. Amount accepted, đồng; null while pending.',
  })
  acceptedVnd!: string | null;

  @Group('health.visit')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Số tiền bị từ chối, đồng; null khi chờ giám định. Amount rejected, đồng; null while pending.',
  })
  rejectedVnd!: string | null;

  @Group('health.clinical')
  @Field(() => String, {
    nullable: true,
    description:
      'Lý do từ chối, có thể nói về bệnh; null khi không từ chối. Why it was rejected, which may tell of the disease; null when nothing was.',
  })
  reason!: string | null;

  @Group('health.visit')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cơ sở gửi hồ sơ. Day on which the claim was sent.' })
  submittedOn!: string;

  @Group('health.visit')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày có kết quả; null khi chờ giám định. Day of the result; null while pending.',
  })
  decidedOn!: string | null;

  readonly citizenId!: string;
  readonly facilityCode!: string;
  readonly asDelivered!: DeliveredIdentity;
}
