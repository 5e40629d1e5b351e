import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';

/** The population agency's entity that this one only points to: its key, nothing else. */
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
