import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';
import { EmployerSize } from './office-enums.js';

@ObjectType({
  description:
    'Cơ quan bảo hiểm xã hội quản lý một đơn vị trong một thời gian: đơn vị lớn do cấp tỉnh, đơn vị nhỏ, hộ gia đình, cá nhân do cấp huyện (KH 5023/KH-UBND Đồng Nai). Which office manages an employer, in its time.',
})
export class EmployerManagement {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Authenticated()
  @Field(() => EmployerSize, { nullable: true, description: 'Quy mô đơn vị do cơ quan bảo hiểm xã hội xếp. Size class of the employer.' })
  size!: EmployerSize;

  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it holds.' })
  validTo!: string | null;

  readonly officeCode!: string;
  readonly employerKind!: string;
}
