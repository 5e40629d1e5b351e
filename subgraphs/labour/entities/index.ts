import { CASE_ENTITIES, FOLLOWER_ENTITIES } from '../../kit/entities/index.js';
import { AssistanceEntitlementEntity } from './assistance-entitlement.entity.js';
import { MeritoriousDossierEntity } from './meritorious-dossier.entity.js';
import { PaymentProviderEntity } from './payment-provider.entity.js';
import { PERSONAL_RECORD_ENTITIES } from './personal-records.js';
import { PovertyClassificationEntity } from './poverty-classification.entity.js';
import { PROGRAMME_RECORD_ENTITIES } from './programme-records.js';

/** The tables of the labour agency, and the kit's own that follow the population register. */
export const LABOUR_ENTITIES = [
  ...FOLLOWER_ENTITIES,
  ...CASE_ENTITIES,
  AssistanceEntitlementEntity,
  PovertyClassificationEntity,
  MeritoriousDossierEntity,
  PaymentProviderEntity,
  ...PERSONAL_RECORD_ENTITIES,
  ...PROGRAMME_RECORD_ENTITIES,
];
