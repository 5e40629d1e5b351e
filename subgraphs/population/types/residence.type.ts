import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';
import { AdministrativeUnit } from './administrative-unit.type.js';
import { ResidenceKind } from './enums.js';

@ObjectType({
  description:
    'Nơi cư trú của công dân theo loại và thời gian (Luật Cư trú 2020; Luật Căn cước 2023, Điều 9 khoản 16-18). Where a citizen resides, in time.',
})
export class Residence {
  @Group('population.residence')
  @Field(() => ResidenceKind, { nullable: true, description: 'Loại nơi cư trú. The kind of residence.' })
  kind!: ResidenceKind;

  @Group('population.residence')
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính cấp xã; null nếu mã không còn tra được. The commune; null when its code is not known.',
  })
  unit?: AdministrativeUnit | null;

  @Group('population.residence')
  @Field(() => String, {
    nullable: true,
    description: 'Số nhà, đường, thôn; null nếu không ghi. House and street; null when not recorded.',
  })
  address!: string | null;

  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi vẫn cư trú. Last day; null while it holds.' })
  validTo!: string | null;

  readonly unitCode!: string;
}
