import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { AdministrativeUnit } from '../types/administrative-unit.type.js';
import { Citizen } from '../types/citizen.type.js';
import { Household, HouseholdMember } from '../types/household.type.js';

@Resolver(() => Household)
export class HouseholdResolver {
  @Group('population.residence')
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính cấp xã của hộ. The commune of the household.',
  })
  unit(@Root() { unitCode }: Household, @Ctx() { loaders, reading }: PopulationContext) {
    return loaders.administrativeUnit.load(`${unitCode}@${reading.today}`);
  }

  @Group('population.family')
  @FieldResolver(() => Citizen, { nullable: true, description: 'Chủ hộ; null khi không được đọc. The head; null when not readable.' })
  head(@Root() { headId }: Household, @Ctx() { loaders }: PopulationContext) {
    return loaders.citizen.load(headId);
  }

  @Group('population.family')
  @AssumedSize(6)
  @FieldResolver(() => [HouseholdMember], { nullable: true, description: 'Thành viên, kể cả đã rời hộ. Members, those who left included.' })
  members(@Root() { id }: Household, @Ctx() { loaders }: PopulationContext) {
    return loaders.membersByHousehold.load(id);
  }
}

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @Group('population.family')
  @FieldResolver(() => Citizen, {
    nullable: true,
    description: 'Hồ sơ của thành viên; null khi không được đọc. The member; null when not readable.',
  })
  citizen(@Root() { citizenId }: HouseholdMember, @Ctx() { loaders }: PopulationContext) {
    return loaders.citizen.load(citizenId);
  }
}
