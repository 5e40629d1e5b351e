import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import { HealthFacility } from '../types/health-facility.type.js';
import { AdministrativeUnit } from '../types/references.type.js';

/** The day from which the unit codes in this agency's files mean what they mean (Resolution 202/2025/QH15). */
const UNITS_VALID_FROM = '2025-07-01';

@Resolver(() => HealthFacility)
export class HealthFacilityResolver {
  @Authenticated()
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính cấp xã nơi đặt cơ sở. The commune of the facility.',
  })
  unit(@Root() { unitCode }: HealthFacility) {
    return { code: unitCode, validFrom: UNITS_VALID_FROM };
  }
}
