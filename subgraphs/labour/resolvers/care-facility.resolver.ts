import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import { CARE_FACILITY_LIST } from '../loaders/care.record.js';
import type { LabourContext } from '../loaders/index.js';
import { CareFacilityConnection, CareFacilityListArguments } from '../types/care-facility-list.type.js';
import { CareFacility } from '../types/care-facility.type.js';
import { AdministrativeUnit } from '../types/references.type.js';

/** The day from which the unit codes in this agency's files mean what they mean (Resolution 202/2025/QH15). */
const UNITS_VALID_FROM = '2025-07-01';

@Resolver(() => CareFacility)
export class CareFacilityResolver {
  @Authenticated()
  @Paged()
  @Query(() => CareFacilityConnection, {
    nullable: true,
    description: 'Cơ sở trợ giúp xã hội, dữ liệu tham chiếu. Care facilities; reference data for every verified caller.',
  })
  async careFacilities(@Args(() => CareFacilityListArguments) args: CareFacilityListArguments, @Ctx() context: LabourContext) {
    return toConnection(CareFacilityConnection, await readList(context, CARE_FACILITY_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính cấp xã nơi đặt cơ sở. The commune of the facility.',
  })
  unit(@Root() { unitCode }: CareFacility) {
    return { code: unitCode, validFrom: UNITS_VALID_FROM };
  }
}
