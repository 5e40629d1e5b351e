import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged, Weight } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { searchCitizens } from '../loaders/search-citizens.js';
import { CitizenConnection } from '../types/citizen-list.type.js';
import { CitizenSearchArguments } from '../types/citizen-search.type.js';

/** By similarity over all names: milliseconds where a record by its code takes a tenth of one. */
const SEARCH_WEIGHT = 50;

@Resolver()
export class SearchResolver {
  @Authenticated()
  @Paged()
  @Weight(SEARCH_WEIGHT)
  @Query(() => CitizenConnection, {
    nullable: true,
    description:
      'Tìm công dân theo họ tên trong phạm vi được đọc, khớp nhất trước: đúng dấu, không dấu, đảo rồi thiếu chữ đệm. The readable citizens of a name, the closest first.',
  })
  async searchCitizens(@Args(() => CitizenSearchArguments) args: CitizenSearchArguments, @Ctx() context: PopulationContext) {
    return toConnection(CitizenConnection, await searchCitizens(context, args));
  }
}
