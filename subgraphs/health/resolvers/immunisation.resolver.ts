import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { IMMUNISATION_LIST } from '../loaders/immunisation.record.js';
import { Citizen } from '../types/citizen.type.js';
import { ImmunisationConnection, ImmunisationListArguments } from '../types/immunisation-list.type.js';
import { Immunisation } from '../types/immunisation.type.js';
import { HealthFacility } from '../types/health-facility.type.js';

@Resolver(() => Immunisation)
export class ImmunisationResolver {
  @Group('health.prevention')
  @Paged()
  @Query(() => ImmunisationConnection, {
    nullable: true,
    description: 'Tiêm chủng thuộc phạm vi được đọc. The readable immunisations.',
  })
  async immunisations(@Args(() => ImmunisationListArguments) args: ImmunisationListArguments, @Ctx() context: HealthContext) {
    return toConnection(ImmunisationConnection, await readList(context, IMMUNISATION_LIST, args));
  }

  @Group('health.prevention')
  @FieldResolver(() => HealthFacility, {
    nullable: true,
    description: 'Cơ sở tiêm; null nếu không ghi. The facility; null when not recorded.',
  })
  facility(@Root() { facilityCode }: Immunisation, @Ctx() { loaders }: HealthContext) {
    return facilityCode === null ? null : loaders.healthFacility.load(facilityCode);
  }
}

@Resolver(() => Citizen)
export class CitizenImmunisationResolver {
  @Group('health.prevention')
  @AssumedSize(20)
  @FieldResolver(() => [Immunisation], {
    nullable: true,
    description: 'Các lần tiêm chủng, cũ trước. Immunisations, oldest first; empty for none.',
  })
  immunisations(@Root() { id }: Citizen, @Ctx() { loaders }: HealthContext) {
    return loaders.immunisationsByCitizen.load(id);
  }
}
