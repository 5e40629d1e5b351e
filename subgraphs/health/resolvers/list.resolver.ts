import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { ENCOUNTER_LIST, HEALTH_FACILITY_LIST } from '../loaders/lists.js';
import { EncounterConnection, EncounterListArguments } from '../types/encounter-list.type.js';
import { HealthFacilityConnection, HealthFacilityListArguments } from '../types/health-facility-list.type.js';

@Resolver()
export class ListResolver {
  @Group('health.visit')
  @Paged()
  @Query(() => EncounterConnection, {
    nullable: true,
    description: 'Đợt khám bệnh, chữa bệnh thuộc phạm vi được đọc. The readable encounters.',
  })
  async encounters(@Args(() => EncounterListArguments) args: EncounterListArguments, @Ctx() context: HealthContext) {
    return toConnection(EncounterConnection, await readList(context, ENCOUNTER_LIST, args));
  }

  @Authenticated()
  @Paged()
  @Query(() => HealthFacilityConnection, {
    nullable: true,
    description: 'Cơ sở khám bệnh, chữa bệnh, dữ liệu tham chiếu. Health facilities; reference data for every verified caller.',
  })
  async healthFacilities(@Args(() => HealthFacilityListArguments) args: HealthFacilityListArguments, @Ctx() context: HealthContext) {
    return toConnection(HealthFacilityConnection, await readList(context, HEALTH_FACILITY_LIST, args));
  }
}
