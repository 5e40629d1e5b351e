import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { PaymentAccountFilter, PaymentAccountOrder } from '../types/payment-account-list.type.js';
import type { PaymentAccount } from '../types/payment-account.type.js';
import { holdsOn } from './holds-on.js';

export const PAYMENT_ACCOUNTS: RecordDefinition<PaymentAccount> = {
  from: 'payment_account pa',
  columns: {
    id: 'pa.id',
    recordNumber: 'pa.record_number',
    kind: 'pa.kind',
    accountNumber: 'pa.account_number',
    provider: 'pa.provider',
    holder: 'pa.holder',
    proxyFullName: 'pa.proxy_full_name',
    proxyBirthDate: 'pa.proxy_birth_date',
    proxyPersonalNumber: 'pa.proxy_personal_number',
    proxyResidence: 'pa.proxy_residence',
    verificationStage: 'pa.verification_stage',
    verificationOutcome: 'pa.verification_outcome',
    verifiedAt: 'pa.verified_at',
    validFrom: 'pa.valid_from',
    validTo: 'pa.valid_to',
    citizenId: 'pa.citizen_id',
    asDelivered: deliveredIdentityColumn('pa'),
  },
  subject: { citizen: 'pa.citizen_id' },
  group: 'labour.account',
  order: 'pa.valid_from, pa.record_number',
};

export const PAYMENT_ACCOUNT_LIST: ListDefinition<PaymentAccount, PaymentAccountFilter, PaymentAccountOrder> = {
  name: 'paymentAccounts',
  record: PAYMENT_ACCOUNTS,
  filters: {
    validOn: holdsOn('labour.account', 'pa'),
    kind: equals('labour.account', 'pa.kind'),
    holder: equals('labour.account', 'pa.holder'),
    verificationOutcome: equals('labour.account', 'pa.verification_outcome'),
  },
  orders: { validFrom: { group: 'labour.account', expression: 'pa.valid_from', cast: 'date' } },
  tieBreaker: { expression: 'pa.id', cast: 'text' },
};
