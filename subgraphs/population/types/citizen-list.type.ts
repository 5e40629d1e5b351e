import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Personal, Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { Citizen } from './citizen.type.js';
import { LifeStatus, Sex } from './enums.js';

export const CitizenConnection = createConnectionType(Citizen, 'Citizen');

@InputType({ description: 'Bộ lọc công dân; các điều kiện cùng phải đúng. Conditions on citizens that must hold together.' })
export class CitizenFilter {
  @Reads('Citizen', 'sex')
  @Field(() => Sex, { nullable: true, description: 'Giới tính. Sex.' })
  sex?: Sex | null;

  @Reads('Citizen', 'lifeStatus')
  @Field(() => LifeStatus, { nullable: true, description: 'Tình trạng sống. Whether the person lives.' })
  lifeStatus?: LifeStatus | null;

  @Personal()
  @Reads('Citizen', 'birthDate')
  @Field(() => DateScalar, { nullable: true, description: 'Sinh từ ngày này trở đi. Born on this day or later.' })
  bornFrom?: string | null;

  @Personal()
  @Reads('Citizen', 'birthDate')
  @Field(() => DateScalar, { nullable: true, description: 'Sinh đến hết ngày này. Born on this day or earlier.' })
  bornTo?: string | null;
}

@InputType({ description: 'Thứ tự danh sách công dân: chỉ một trường. The order of citizens: exactly one field.' })
export class CitizenOrder {
  @Reads('Citizen', 'birthDate')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày sinh. By date of birth.' })
  birthDate?: SortDirection | null;
}

@ArgsType()
export class CitizenListArguments extends PageArguments {
  @Field(() => CitizenFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: CitizenFilter | null;

  @Field(() => CitizenOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by code when left out.' })
  orderBy?: CitizenOrder | null;
}
