import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import { CARD_CODE_ENTRY_LIST } from '../loaders/card-code-entry.record.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { decodeCardCode } from '../store/reference/decode-card-code.js';
import { CardCodeEntryConnection, CardCodeEntryListArguments } from '../types/card-code-entry.type.js';
import { DecodedCardCode } from '../types/decoded-card-code.type.js';
import { HealthInsuranceCard } from '../types/health-insurance-card.type.js';

@Resolver(() => HealthInsuranceCard)
export class DecodedCardResolver {
  @Group('insurance.card')
  @FieldResolver(() => DecodedCardCode, {
    nullable: true,
    description: 'Mã thẻ đã giải mã (QĐ 1351/QĐ-BHXH ngày 16/11/2015). What stands in the card code.',
  })
  async decoded(@Root() { cardCode, validFrom }: HealthInsuranceCard, @Ctx() { loaders }: SocialInsuranceContext) {
    return decodeCardCode(cardCode, validFrom, await loaders.cardCodeTable.load('all'));
  }

  @Authenticated()
  @Paged()
  @Query(() => CardCodeEntryConnection, {
    nullable: true,
    description: 'Bảng mã thẻ bảo hiểm y tế theo thời gian, dữ liệu tham chiếu. The dated table of card codes; reference data.',
  })
  async cardCodeEntries(@Args(() => CardCodeEntryListArguments) args: CardCodeEntryListArguments, @Ctx() context: SocialInsuranceContext) {
    return toConnection(CardCodeEntryConnection, await readList(context, CARD_CODE_ENTRY_LIST, args));
  }
}
