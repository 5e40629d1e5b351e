import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { PAYMENT_LIST } from '../loaders/payment.record.js';
import { Citizen } from '../types/citizen.type.js';
import { PaymentConnection, PaymentListArguments } from '../types/payment-list.type.js';
import { Payment } from '../types/payment.type.js';

@Resolver(() => Payment)
export class PaymentResolver {
  @Group('labour.payment')
  @Paged()
  @Query(() => PaymentConnection, {
    nullable: true,
    description: 'Chi trả trợ cấp thuộc phạm vi được đọc. The readable records: payments of benefits.',
  })
  async payments(@Args(() => PaymentListArguments) args: PaymentListArguments, @Ctx() context: LabourContext) {
    return toConnection(PaymentConnection, await readList(context, PAYMENT_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người được chi trả. Who is paid.' })
  citizen(@Root() { citizenId, rowSetMask }: Payment & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người được chi trả như cơ quan lao động đã ghi. Who is paid, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: Payment & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenPaymentResolver {
  @Group('labour.payment')
  @AssumedSize(24)
  @FieldResolver(() => [Payment], {
    nullable: true,
    description: 'Chi trả trợ cấp của công dân, cũ trước (Nghị định 20/2021/NĐ-CP). Payments of benefits of the citizen, oldest first.',
  })
  payments(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.paymentsByCitizen.load(id);
  }
}
