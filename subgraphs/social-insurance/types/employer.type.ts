import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import { EmployerKind } from './enums.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Đơn vị tham gia bảo hiểm xã hội, dữ liệu tham chiếu (Luật 41/2024/QH15, Nghị định 43/2021/NĐ-CP). An employer that pays contributions; reference data, who works there is not part of it.',
})
export class Employer {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của đơn vị, ngẫu nhiên và không đổi. Opaque id, random, for good.' })
  id!: string;

  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Mã đơn vị do cơ quan bảo hiểm xã hội cấp (cấu trúc mới từ 1/8/2025). Code given by the insurance agency.',
  })
  code!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên đơn vị như đã đăng ký. Registered name.' })
  name!: string;

  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Mã số thuế, 10 chữ số, chi nhánh thêm 3 chữ số; null nếu chưa ghi. Tax code; null when not recorded.',
  })
  taxCode!: string | null;

  @Authenticated()
  @Field(() => EmployerKind, { nullable: true, description: 'Loại hình đơn vị. The kind of employer.' })
  kind!: EmployerKind;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Địa chỉ trụ sở; null nếu không ghi. Address of the seat; null when not recorded.' })
  address!: string | null;

  readonly unitCode!: string;
}
