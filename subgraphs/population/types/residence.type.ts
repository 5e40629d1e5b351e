import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';
import { AdministrativeUnit } from './administrative-unit.type.js';
import { ResidenceKind } from './enums.js';
import { UnitSuccession } from './unit-succession.type.js';

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
    description:
      'Đơn vị hành chính cấp xã mà mã chỉ đến trong thời gian cư trú; null nếu không tra được mã. The commune of that time; null when its code is not known.',
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
  readonly unitReadOn!: string | null;
}

@ObjectType({
  description:
    'Nơi thường trú vào một ngày, với đơn vị hành chính của ngày đó và của hôm nay (Luật Cư trú 2020). The permanent residence on a day, with its unit then and now.',
})
export class ResidenceOnDay {
  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đã hỏi. The day that was asked for.' })
  asOf!: string;

  @Group('population.residence')
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Đơn vị hành chính của ngày đó; null khi dữ liệu chỉ có mã của danh mục khác (trước hoặc sau 1/7/2025). The unit of that day; null when only a code of the other list is held.',
  })
  unit?: AdministrativeUnit | null;

  @Group('population.residence')
  @Field(() => UnitSuccession, {
    nullable: true,
    description: 'Nơi đó hôm nay thuộc đơn vị nào; null nếu không tra được mã. Where that place belongs today.',
  })
  unitToday?: UnitSuccession | null;

  @Group('population.residence')
  @Field(() => String, {
    nullable: true,
    description: 'Số nhà, đường, thôn; null nếu không ghi. House and street; null when not recorded.',
  })
  address!: string | null;

  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu cư trú. First day of the residence.' })
  validFrom!: string;

  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối cư trú; null khi vẫn cư trú. Last day; null while it holds.' })
  validTo!: string | null;

  readonly unitCode!: string;
  readonly unitReadOn!: string | null;
}
