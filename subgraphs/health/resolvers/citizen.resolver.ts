import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { Citizen } from '../types/citizen.type.js';
import { Encounter } from '../types/encounter.type.js';

@Resolver(() => Citizen)
export class CitizenResolver {
  @Group('health.visit')
  @AssumedSize(12)
  @FieldResolver(() => [Encounter], {
    nullable: true,
    description:
      'Các đợt khám bệnh, chữa bệnh, cũ trước (Luật Khám bệnh, chữa bệnh 15/2023/QH15). Encounters, oldest first; empty for none.',
  })
  encounters(@Root() { id }: Citizen, @Ctx() { loaders }: HealthContext) {
    return loaders.encountersByCitizen.load(id);
  }
}
