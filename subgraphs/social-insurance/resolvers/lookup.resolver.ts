import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { Employer } from '../types/employer.type.js';

@Resolver()
export class LookupResolver {
  @Authenticated()
  @Query(() => Employer, {
    nullable: true,
    description: 'Đơn vị theo mã mờ; null khi không có. An employer by its opaque id; null when there is none.',
  })
  employer(
    @Arg('id', () => ID, { description: 'Mã mờ của đơn vị. The opaque id.' }) id: string,
    @Ctx() { loaders }: SocialInsuranceContext,
  ) {
    return loaders.employer.load(id);
  }
}
