import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { ADMINISTRATIVE_UNIT_LIST, CITIZEN_LIST, HOUSEHOLD_LIST } from '../loaders/lists.js';
import { AdministrativeUnitConnection, AdministrativeUnitListArguments } from '../types/administrative-unit-list.type.js';
import { CitizenConnection, CitizenListArguments } from '../types/citizen-list.type.js';
import { HouseholdConnection, HouseholdListArguments } from '../types/household-list.type.js';

@Resolver()
export class ListResolver {
  @Authenticated()
  @Paged()
  @Query(() => CitizenConnection, {
    nullable: true,
    description: 'Công dân thuộc phạm vi được đọc. The citizens who exist for the caller.',
  })
  async citizens(@Args(() => CitizenListArguments) args: CitizenListArguments, @Ctx() context: PopulationContext) {
    return toConnection(CitizenConnection, await readList(context, CITIZEN_LIST, args));
  }

  @Group('population.family')
  @Paged()
  @Query(() => HouseholdConnection, { nullable: true, description: 'Hộ gia đình thuộc phạm vi được đọc. The readable households.' })
  async households(@Args(() => HouseholdListArguments) args: HouseholdListArguments, @Ctx() context: PopulationContext) {
    return toConnection(HouseholdConnection, await readList(context, HOUSEHOLD_LIST, args));
  }

  @Authenticated()
  @Paged()
  @Query(() => AdministrativeUnitConnection, {
    nullable: true,
    description: 'Đơn vị hành chính, dữ liệu tham chiếu. Administrative units; reference data for every verified caller.',
  })
  async administrativeUnits(
    @Args(() => AdministrativeUnitListArguments) args: AdministrativeUnitListArguments,
    @Ctx() context: PopulationContext,
  ) {
    return toConnection(AdministrativeUnitConnection, await readList(context, ADMINISTRATIVE_UNIT_LIST, args));
  }
}
