import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { HealthFacility } from '../types/health-facility.type.js';

@Resolver()
export class LookupResolver {
  @Authenticated()
  @Query(() => HealthFacility, {
    nullable: true,
    description: 'Cơ sở theo mã; null khi không có. A health facility by its official code; null when there is none.',
  })
  healthFacility(
    @Arg('id', () => ID, { description: 'Mã cơ sở khám bệnh, chữa bệnh. The official code.' }) id: string,
    @Ctx() { loaders }: HealthContext,
  ) {
    return loaders.healthFacility.load(id);
  }
}
