import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { DisabilityKind, DisabilityLevel } from '../../kit/types/disability.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';

@Subject('citizen')
@ObjectType({
  description:
    'Xác nhận một dạng khuyết tật của một người, với mức độ và giấy xác nhận (Luật Người khuyết tật 2010, Điều 3; Luật số 51/2010/QH12). A confirmed disability: kind, level and certificate.',
})
export class DisabilityCertificate {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.disability')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ xác nhận khuyết tật. File number of the confirmation.' })
  recordNumber!: string;

  @Group('labour.disability')
  @Field(() => DisabilityKind, { nullable: true, description: 'Dạng khuyết tật (Luật Người khuyết tật 2010, Điều 3). Kind of disability.' })
  kind!: DisabilityKind;

  @Group('labour.disability')
  @Field(() => DisabilityLevel, {
    nullable: true,
    description: 'Mức độ khuyết tật: đặc biệt nặng, nặng hoặc nhẹ (Luật Người khuyết tật 2010, Điều 3). Level of the disability.',
  })
  level!: DisabilityLevel;

  @Group('labour.disability')
  @Field(() => String, { nullable: true, description: 'Số giấy xác nhận khuyết tật. Number of the certificate.' })
  certificateNumber!: string;

  @Group('labour.disability')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cấp giấy xác nhận. Date of the certificate.' })
  certificateDate!: string;

  @Group('labour.disability')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày giấy xác nhận bắt đầu có giá trị. First day of the certificate.' })
  validFrom!: string;

  @Group('labour.disability')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối giấy còn giá trị; trống là không thời hạn. Last day of the certificate; empty or null when it does not end.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
