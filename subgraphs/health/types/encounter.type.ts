import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { EncounterKind } from './enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Đợt khám bệnh, chữa bệnh, dữ liệu nhạy cảm (Luật Khám bệnh, chữa bệnh 15/2023/QH15; Nghị định 356/2025, Điều 4). One visit or stay; a confidential one is unknown to a guardian.',
})
export class Encounter {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('health.visit')
  @Field(() => String, { nullable: true, description: 'Mã đợt điều trị. Number of the encounter.' })
  recordNumber!: string;

  @Group('health.visit')
  @Field(() => String, { nullable: true, description: "Mã người bệnh do ngành y tế cấp. The health agency's own number of the patient." })
  patientNumber!: string;

  @Group('insurance.membership')
  @Field(() => String, {
    nullable: true,
    description: 'Mã số BHXH do cơ sở ghi, 10 chữ số; null khi không có bảo hiểm. Insurance number as delivered; null when not insured.',
  })
  insuranceNumber!: string | null;

  @Group('health.visit')
  @Field(() => EncounterKind, { nullable: true, description: 'Hình thức khám bệnh, chữa bệnh. The kind.' })
  kind!: EncounterKind;

  @Group('health.visit')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày vào khám, nhập viện. Day of the visit or admission.' })
  admittedOn!: string;

  @Group('health.visit')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày ra viện; null khi đang điều trị. Day of discharge; null while treatment goes on.',
  })
  dischargedOn!: string | null;

  @Group('health.visit')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Đợt điều trị bảo mật: người đại diện không được xem. Whether it is confidential: hidden from every guardian.',
  })
  confidential!: boolean;

  @Group('health.visit')
  @Field(() => VndScalar, { nullable: true, description: 'Tổng chi phí, đồng. Total cost in đồng.' })
  totalCostVnd!: string;

  @Group('health.visit')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Phần quỹ BHYT chi trả, đồng (Luật Bảo hiểm y tế). Share of the health-insurance fund in đồng.',
  })
  insuranceShareVnd!: string;

  @Group('health.visit')
  @Field(() => VndScalar, { nullable: true, description: 'Phần người bệnh chi trả, đồng. Share of the patient in đồng.' })
  patientShareVnd!: string;

  readonly citizenId!: string;
  readonly facilityCode!: string;
  readonly asDelivered!: DeliveredIdentity;
}
