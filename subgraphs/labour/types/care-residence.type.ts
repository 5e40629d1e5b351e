import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import type { CareFacility } from './care-facility.type.js';

/** Two groups on purpose: that somebody is cared for is basic; where can tell a disability, and numbers can tell where. */
@Subject('citizen')
@ObjectType({
  description:
    'Một đợt được nuôi dưỡng tại cơ sở trợ giúp xã hội (Nghị định 20/2021/NĐ-CP; Nghị định 103/2017/NĐ-CP). A stay in a care facility.',
})
export class CareResidence {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.assistance')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày ký quyết định tiếp nhận. Date of the decision to admit.' })
  decisionDate!: string;

  @Group('labour.assistance')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày vào cơ sở. Day of the admission.' })
  validFrom!: string;

  @Group('labour.assistance')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối ở cơ sở; null khi đang ở. Last day in the facility; null while there.',
  })
  validTo!: string | null;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description: 'Số hồ sơ nuôi dưỡng; có thể làm lộ cơ sở, dữ liệu nhạy cảm. File number of the stay, which can tell the facility.',
  })
  recordNumber!: string;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description: 'Số quyết định tiếp nhận; có thể làm lộ cơ sở, dữ liệu nhạy cảm. Number of the decision, which can tell the facility.',
  })
  decisionNumber!: string;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
  readonly facility!: CareFacility | null;
}
