import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { CITIZEN_LIST, HOUSEHOLD_LIST } from '../loaders/lists.js';
import { CitizenConnection, CitizenListArguments } from '../types/citizen-list.type.js';
import { HouseholdConnection, HouseholdListArguments } from '../types/household-list.type.js';

@Resolver()
export class ListResolver {
  @Authenticated()
  @Query(() => CitizenConnection, {
    nullable: true,
    description: 'Công dân thuộc phạm vi được đọc. The citizens who exist for the caller.',
  })
  async citizens(@Args(() => CitizenListArguments) args: CitizenListArguments, @Ctx() context: PopulationContext) {
    return toConnection(CitizenConnection, await readList(context, CITIZEN_LIST, args));
  }

  @Group('population.family')
  @Query(() => HouseholdConnection, { nullable: true, description: 'Hộ gia đình thuộc phạm vi được đọc. The readable households.' })
  async households(@Args(() => HouseholdListArguments) args: HouseholdListArguments, @Ctx() context: PopulationContext) {
    return toConnection(HouseholdConnection, await readList(context, HOUSEHOLD_LIST, args));
  }
}
