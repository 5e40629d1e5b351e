import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { PAYMENT_ACCOUNT_LIST } from '../loaders/payment-account.record.js';
import { Citizen } from '../types/citizen.type.js';
import { PaymentAccountConnection, PaymentAccountListArguments } from '../types/payment-account-list.type.js';
import { PaymentAccount } from '../types/payment-account.type.js';

@Resolver(() => PaymentAccount)
export class PaymentAccountResolver {
  @Group('labour.account')
  @Paged()
  @Query(() => PaymentAccountConnection, {
    nullable: true,
    description: 'Tài khoản nhận chi trả thuộc phạm vi được đọc. The readable records: payment accounts.',
  })
  async paymentAccounts(@Args(() => PaymentAccountListArguments) args: PaymentAccountListArguments, @Ctx() context: LabourContext) {
    return toConnection(PaymentAccountConnection, await readList(context, PAYMENT_ACCOUNT_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người hưởng. The beneficiary.' })
  citizen(@Root() { citizenId, rowSetMask }: PaymentAccount & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người hưởng như cơ quan lao động đã ghi. The beneficiary, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: PaymentAccount & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenPaymentAccountResolver {
  @Group('labour.account')
  @AssumedSize(3)
  @FieldResolver(() => [PaymentAccount], {
    nullable: true,
    description: 'Tài khoản nhận chi trả của công dân, cũ trước (Nghị định 20/2021/NĐ-CP). Payment accounts of the citizen, oldest first.',
  })
  paymentAccounts(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.paymentAccountsByCitizen.load(id);
  }
}
