import { createPersonTarget } from '../../kit/import/delivered-person.js';
import { createImportTarget, type ImportTarget } from '../../kit/import/import-target.js';
import { CARE_TARGETS } from './care-targets.js';
import { CASE_TARGETS } from './case-targets.js';
import { DIGITISED_TARGETS } from './digitised-targets.js';
import { ASSISTANCE_ENTITLEMENT_FORMAT } from './formats/assistance-entitlement.format.js';
import { MERITORIOUS_DOSSIER_FORMAT } from './formats/meritorious-dossier.format.js';
import { MERITORIOUS_DOSSIER_V2_FORMAT } from './formats/meritorious-dossier-v2.format.js';
import { PAYMENT_PROVIDER_FORMAT } from './formats/payment-provider.format.js';
import { POVERTY_CLASSIFICATION_FORMAT } from './formats/poverty-classification.format.js';
import { addHouseholdCodes } from './household-codes.js';
import { PERSONAL_RECORD_TARGETS } from './personal-record-targets.js';
import { PROGRAMME_RECORD_TARGETS } from './programme-record-targets.js';

/** Where the files of the labour agency go, in the order of import. */
export const IMPORT_TARGETS: readonly ImportTarget[] = [
  createImportTarget({ format: PAYMENT_PROVIDER_FORMAT, table: 'payment_provider', refersTo: [] }),
  createPersonTarget({ format: ASSISTANCE_ENTITLEMENT_FORMAT, table: 'assistance_entitlement' }),
  ...[MERITORIOUS_DOSSIER_FORMAT, MERITORIOUS_DOSSIER_V2_FORMAT].map((format) =>
    createPersonTarget({ format, table: 'meritorious_dossier' }),
  ),
  createImportTarget({
    format: POVERTY_CLASSIFICATION_FORMAT,
    table: 'poverty_classification',
    columns: { household_id: 'householdId' },
    prepare: addHouseholdCodes,
  }),
  ...PERSONAL_RECORD_TARGETS,
  ...CARE_TARGETS,
  ...PROGRAMME_RECORD_TARGETS,
  ...DIGITISED_TARGETS,
  ...CASE_TARGETS,
];
