import { CreateDisabilityCertificates } from './create-disability-certificates.migration.js';
import { CreateChildProtection } from './create-child-protection.migration.js';
import { CreatePaymentAccounts } from './create-payment-accounts.migration.js';
import { CreatePayments } from './create-payments.migration.js';
import { CreateUnemploymentClaims } from './create-unemployment-claims.migration.js';
import { CreateAddictionRecords } from './create-addiction-records.migration.js';
import { CreateWorkerRecords } from './create-worker-records.migration.js';

/** Released in this order; a name that has run is never changed. */
export const PERSONAL_RECORD_MIGRATIONS = {
  '20261123-create-disability-certificates': CreateDisabilityCertificates,
  '20261123-create-child-protection': CreateChildProtection,
  '20261123-create-payment-accounts': CreatePaymentAccounts,
  '20261123-create-payments': CreatePayments,
  '20261123-create-unemployment-claims': CreateUnemploymentClaims,
  '20261123-create-addiction-records': CreateAddictionRecords,
  '20261123-create-worker-records': CreateWorkerRecords,
};
