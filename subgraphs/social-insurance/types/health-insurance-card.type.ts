import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Thẻ bảo hiểm y tế trong một thời hạn sử dụng (Luật Bảo hiểm y tế, sửa đổi bởi Luật 51/2024/QH15). A health-insurance card in one period of validity.',
})
export class HealthInsuranceCard implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('insurance.card')
  @Field(() => String, {
    nullable: true,
    description:
      'Mã thẻ, 15 ký tự: 2 chữ nhóm đối tượng, 1 số mức hưởng, 2 số tỉnh cấp, 10 số mã BHXH (QĐ 1351/QĐ-BHXH ngày 16/11/2015). Card code; group letters, benefit digit, issuing province, insurance number.',
  })
  cardCode!: string;

  @Group('insurance.card')
  @Field(() => String, {
    nullable: true,
    description:
      'Mã mức hưởng, 1 đến 5 (QĐ 1351/QĐ-BHXH): 1 và 2 là 100 %, 3 là 95 %, 4 là 80 %, 5 là 100 % gồm ngoài phạm vi; mức 4, 5 chưa kiểm chứng. Native benefit level, 1 to 5.',
  })
  benefitLevel!: string;

  @Group('insurance.card')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đầu thẻ có giá trị. First day of validity.' })
  validFrom!: string;

  @Group('insurance.card')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối thẻ có giá trị; null khi chưa xác định. Last day of validity; null for no limit.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly facilityCode!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
