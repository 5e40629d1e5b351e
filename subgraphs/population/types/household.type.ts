import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { RelationToHead } from './enums.js';

@Subject('id')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Hộ gia đình theo hồ sơ cư trú (Luật Cư trú 2020; Luật Căn cước 2023, Điều 9 khoản 20, 23). A household, which is its residence file.',
})
export class Household {
  @Authenticated()
  @Field(() => ID, { description: 'Mã hộ: ngẫu nhiên, không suy ra được từ dữ liệu cá nhân. Opaque household code.' })
  id!: string;

  @Group('population.family')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ cư trú. Number of the residence file.' })
  fileNumber!: string;

  @Group('population.residence')
  @Field(() => String, { nullable: true, description: 'Địa chỉ của hộ; null nếu không ghi. Address; null when not recorded.' })
  address!: string | null;

  readonly unitCode!: string;
  readonly headId!: string;
}

@ObjectType({ description: 'Thành viên hộ theo thời gian. A member of a household, in time.' })
export class HouseholdMember {
  @Group('population.family')
  @Field(() => RelationToHead, { nullable: true, description: 'Quan hệ với chủ hộ. Relation to the head.' })
  relationToHead!: RelationToHead;

  @Group('population.family')
  @Field(() => String, { nullable: true, description: 'Họ tên thành viên như đã đăng ký. Registered name of the member.' })
  fullName!: string;

  @Group('population.family')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày vào hộ. First day in the household.' })
  validFrom!: string;

  @Group('population.family')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối trong hộ; null khi vẫn trong hộ. Last day; null while a member.' })
  validTo!: string | null;

  readonly citizenId!: string;
}
