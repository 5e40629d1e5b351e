import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { Household } from './household.type.js';

export const HouseholdConnection = createConnectionType(Household, 'Household');

@InputType({ description: 'Bộ lọc hộ gia đình. Conditions on households that must hold together.' })
export class HouseholdFilter {
  @Reads('Household', 'unit')
  @Field(() => String, { nullable: true, description: 'Mã đơn vị hành chính cấp xã. Code of the commune.' })
  unitCode?: string | null;
}

@ArgsType()
export class HouseholdListArguments extends PageArguments {
  @Field(() => HouseholdFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: HouseholdFilter | null;
}
