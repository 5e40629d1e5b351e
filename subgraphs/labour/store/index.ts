import { AddImportHistory } from '../../kit/store/add-import-history.migration.js';
import { AddProtection } from '../../kit/store/add-protection.migration.js';
import type { AgencyStore } from '../../kit/store/agency-store.js';
import { CreateCaseTables } from '../../kit/store/create-case-tables.migration.js';
import { CreateReachTables } from '../../kit/store/create-reach-tables.migration.js';
import { CreateOutbox } from '../../kit/store/create-outbox.migration.js';
import { LABOUR_ENTITIES } from '../entities/index.js';
import { AddNativePlace } from './migrations/add-native-place.migration.js';
import { CreateCareFacilities } from './migrations/create-care-facilities.migration.js';
import { CreateDigitisedFiles } from './migrations/create-digitised-files.migration.js';
import { CreateDossierView } from './migrations/create-dossier-view.migration.js';
import { CreateLabourRecords } from './migrations/create-labour-records.migration.js';
import { IndexDossiers } from './migrations/index-dossiers.migration.js';
import { PERSONAL_RECORD_MIGRATIONS } from './migrations/personal-records.js';
import { PROGRAMME_RECORD_MIGRATIONS } from './migrations/programme-records.js';
import { CreatePaymentProviders } from './migrations/create-payment-providers.migration.js';
import { FeedDirectory } from './migrations/feed-directory.migration.js';
import { seedLegalRules } from './reference/seed-legal-rules.js';

export const LABOUR_STORE: AgencyStore = {
  agency: 'labour',
  entities: LABOUR_ENTITIES,
  migrations: {
    '20261123-create-reach-tables': CreateReachTables,
    '20261123-create-labour-records': CreateLabourRecords,
    ...PERSONAL_RECORD_MIGRATIONS,
    '20261124-add-import-history': AddImportHistory,
    ...PROGRAMME_RECORD_MIGRATIONS,
    '20261124-create-case-tables': CreateCaseTables,
    '20261124-create-dossier-view': CreateDossierView,
    '20261125-add-protection': AddProtection,
    '20261125-create-outbox': CreateOutbox,
    '20261125-feed-directory': FeedDirectory,
    '20261125-create-payment-providers': CreatePaymentProviders,
    '20261125-index-dossiers': IndexDossiers,
    '20261125-create-care-facilities': CreateCareFacilities,
    '20261125-create-digitised-files': CreateDigitisedFiles,
    '20261126-add-native-place': AddNativePlace,
  },
  seed: seedLegalRules,
};
