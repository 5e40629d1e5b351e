import { AddImportHistory } from '../../kit/store/add-import-history.migration.js';
import { AddProtection } from '../../kit/store/add-protection.migration.js';
import type { AgencyStore } from '../../kit/store/agency-store.js';
import { CreateReachTables } from '../../kit/store/create-reach-tables.migration.js';
import { CreateOutbox } from '../../kit/store/create-outbox.migration.js';
import { SOCIAL_INSURANCE_ENTITIES } from '../entities/index.js';
import { AddNativePlace } from './migrations/add-native-place.migration.js';
import { AddBenefitDossiers } from './migrations/add-benefit-dossiers.migration.js';
import { CreateInsurance } from './migrations/create-insurance.migration.js';
import { CreateDossierView } from './migrations/create-dossier-view.migration.js';
import { CreateBenefits } from './migrations/create-benefits.migration.js';
import { CreateClaims } from './migrations/create-claims.migration.js';
import { CreateInsuranceNumbers } from './migrations/create-insurance-numbers.migration.js';
import { FeedDirectory } from './migrations/feed-directory.migration.js';
import { seedCardCodes } from './reference/card-code-table.js';

export const SOCIAL_INSURANCE_STORE: AgencyStore = {
  agency: 'social-insurance',
  entities: SOCIAL_INSURANCE_ENTITIES,
  migrations: {
    '20261123-create-reach-tables': CreateReachTables,
    '20261123-create-insurance': CreateInsurance,
    '20261124-add-import-history': AddImportHistory,
    '20261124-create-insurance-numbers': CreateInsuranceNumbers,
    '20261124-create-benefits': CreateBenefits,
    '20261124-create-claims': CreateClaims,
    '20261124-create-dossier-view': CreateDossierView,
    '20261125-add-protection': AddProtection,
    '20261126-add-native-place': AddNativePlace,
    '20261125-create-outbox': CreateOutbox,
    '20261125-feed-directory': FeedDirectory,
    '20261125-add-benefit-dossiers': AddBenefitDossiers,
  },
  seed: seedCardCodes,
};
