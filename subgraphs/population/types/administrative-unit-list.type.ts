import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { AdministrativeUnit } from './administrative-unit.type.js';
import { AdministrativeUnitLevel } from './enums.js';

export const AdministrativeUnitConnection = createConnectionType(AdministrativeUnit, 'AdministrativeUnit');

@InputType({ description: 'Bộ lọc đơn vị hành chính. Conditions on administrative units that must hold together.' })
export class AdministrativeUnitFilter {
  @Field(() => AdministrativeUnitLevel, { nullable: true, description: 'Cấp đơn vị. The tier.' })
  level?: AdministrativeUnitLevel | null;

  @Field(() => String, { nullable: true, description: 'Mã tỉnh, 2 chữ số. Code of the province.' })
  provinceCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Valid on this day.' })
  validOn?: string | null;
}

@ArgsType()
export class AdministrativeUnitListArguments extends PageArguments {
  @Field(() => AdministrativeUnitFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: AdministrativeUnitFilter | null;
}
