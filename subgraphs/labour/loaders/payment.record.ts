import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { PaymentFilter, PaymentOrder } from '../types/payment-list.type.js';
import type { Payment } from '../types/payment.type.js';

export const PAYMENTS: RecordDefinition<Payment> = {
  from: 'payment pm',
  columns: {
    id: 'pm.id',
    recordNumber: 'pm.record_number',
    month: 'pm.month',
    programme: 'pm.programme',
    amountVnd: 'pm.amount::text',
    channel: 'pm.channel',
    provider: 'pm.provider',
    accountRecordNumber: 'pm.account_record_number',
    status: 'pm.status',
    paidOn: 'pm.paid_on',
    reason: 'pm.reason',
    citizenId: 'pm.citizen_id',
    asDelivered: deliveredIdentityColumn('pm'),
  },
  subject: { citizen: 'pm.citizen_id' },
  group: 'labour.payment',
  order: 'pm.month, pm.record_number',
};

export const PAYMENT_LIST: ListDefinition<Payment, PaymentFilter, PaymentOrder> = {
  name: 'payments',
  record: PAYMENTS,
  filters: {
    month: equals('labour.payment', 'pm.month'),
    programme: equals('labour.payment', 'pm.programme'),
    channel: equals('labour.payment', 'pm.channel'),
    status: equals('labour.payment', 'pm.status'),
  },
  orders: {
    month: { group: 'labour.payment', expression: 'pm.month', cast: 'text' },
    paidOn: { group: 'labour.payment', expression: 'pm.paid_on', cast: 'date' },
  },
  tieBreaker: { expression: 'pm.id', cast: 'text' },
};
