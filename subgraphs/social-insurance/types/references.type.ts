import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';

/** Entities of other agencies that this one only points to: their key, nothing else. */

@Directive('@key(fields: "code validFrom", resolvable: false)')
@ObjectType({
  description: 'Đơn vị hành chính theo mã và ngày hiệu lực (QĐ 19/2025/QĐ-TTg). An administrative unit under the code of its time.',
})
export class AdministrativeUnit {
  @Authenticated()
  @Field(() => String, {
    description: 'Mã đơn vị của Tổng cục Thống kê: 2 chữ số cấp tỉnh, 5 chữ số cấp xã. Code of the statistics office.',
  })
  code!: string;

  @Authenticated()
  @Field(() => DateScalar, { description: 'Ngày mã bắt đầu chỉ đơn vị này. The day from which the code means this unit.' })
  validFrom!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({
  description:
    'Cơ sở khám bệnh, chữa bệnh (Luật Khám bệnh, chữa bệnh 15/2023/QH15). A facility that treats patients; reference data of the health agency.',
})
export class HealthFacility {
  @Authenticated()
  @Field(() => ID, { description: 'Mã cơ sở khám bệnh, chữa bệnh, 5 chữ số. Official facility code.' })
  id!: string;
}
