import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { DisabilityKind, DisabilityLevel } from '../../kit/types/disability.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Kết luận của hội đồng giám định về khuyết tật, dữ liệu nhạy cảm (Luật Người khuyết tật 2010, Điều 3). What a council found about a disability.',
})
export class DisabilityAssessment implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('labour.disability')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ giám định. File number of the assessment.' })
  recordNumber!: string;

  @Group('labour.disability')
  @Field(() => String, { nullable: true, description: 'Hội đồng kết luận. The council that decided.' })
  council!: string;

  @Group('labour.disability')
  @Field(() => DisabilityKind, { nullable: true, description: 'Dạng khuyết tật chính. The main kind of disability.' })
  kind!: DisabilityKind;

  @Group('labour.disability')
  @Field(() => DisabilityLevel, { nullable: true, description: 'Mức độ khuyết tật. The level.' })
  level!: DisabilityLevel;

  @Group('labour.disability')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày kết luận. Day of the finding.' })
  assessedOn!: string;

  @Group('labour.disability')
  @Field(() => String, {
    nullable: true,
    description: 'Số giấy chứng nhận; null nếu chưa cấp. Number of the certificate; null when none was issued.',
  })
  certificateNumber!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
