import type { ImportFormat } from '../../../kit/import/format.js';
import { CASE_CITIZEN_FORMAT } from './case-citizen.format.js';
import { CASE_FORMAT } from './case.format.js';
import { ASSISTANCE_ENTITLEMENT_FORMAT } from './assistance-entitlement.format.js';
import { MERITORIOUS_DOSSIER_FORMAT } from './meritorious-dossier.format.js';
import { MERITORIOUS_DOSSIER_V2_FORMAT } from './meritorious-dossier-v2.format.js';
import { PAYMENT_PROVIDER_FORMAT } from './payment-provider.format.js';
import { PERSONAL_RECORD_FORMATS } from './personal-records.js';
import { POVERTY_CLASSIFICATION_FORMAT } from './poverty-classification.format.js';
import { PROGRAMME_RECORD_FORMATS } from './programme-records.js';

/** In the order of import: a record stands after those that it points to. */
export const LABOUR_FORMATS: readonly ImportFormat[] = [
  PAYMENT_PROVIDER_FORMAT,
  ASSISTANCE_ENTITLEMENT_FORMAT,
  POVERTY_CLASSIFICATION_FORMAT,
  MERITORIOUS_DOSSIER_FORMAT,
  MERITORIOUS_DOSSIER_V2_FORMAT,
  ...PERSONAL_RECORD_FORMATS,
  ...PROGRAMME_RECORD_FORMATS,
  CASE_FORMAT,
  CASE_CITIZEN_FORMAT,
];
