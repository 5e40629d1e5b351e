import { Field, ID, ObjectType } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import { InsuranceOfficeLevel } from './office-enums.js';

@ObjectType({
  description: 'Cơ quan bảo hiểm xã hội, dữ liệu tham chiếu (Nghị định 43/2021/NĐ-CP). An office of the insurance agency; reference data.',
})
export class InsuranceOffice {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Mã cơ quan bảo hiểm xã hội (cấu trúc chưa kiểm chứng). Code of the office (structure unverified).',
  })
  code!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên cơ quan. Name of the office.' })
  name!: string;

  @Authenticated()
  @Field(() => InsuranceOfficeLevel, { nullable: true, description: 'Cấp quản lý. The level.' })
  level!: InsuranceOfficeLevel;

  readonly unitCode!: string;
}
