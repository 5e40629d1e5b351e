import { AddImportHistory } from '../../kit/store/add-import-history.migration.js';
import { AddProtection } from '../../kit/store/add-protection.migration.js';
import type { AgencyStore } from '../../kit/store/agency-store.js';
import { CreateReachTables } from '../../kit/store/create-reach-tables.migration.js';
import { CreateOutbox } from '../../kit/store/create-outbox.migration.js';
import { HEALTH_ENTITIES } from '../entities/index.js';
import { AddNativePlace } from './migrations/add-native-place.migration.js';
import { CreateHealth } from './migrations/create-health.migration.js';
import { CreateDossierView } from './migrations/create-dossier-view.migration.js';
import { CreateAssessmentsAndCosts } from './migrations/create-assessments-and-costs.migration.js';
import { CreatePrevention } from './migrations/create-prevention.migration.js';
import { IndexDossiers } from './migrations/index-dossiers.migration.js';
import { FeedDirectory } from './migrations/feed-directory.migration.js';
import { seedGrowthStandard } from './reference/growth-standard.js';

export const HEALTH_STORE: AgencyStore = {
  agency: 'health',
  entities: HEALTH_ENTITIES,
  migrations: {
    '20261123-create-reach-tables': CreateReachTables,
    '20261123-create-health': CreateHealth,
    '20261124-add-import-history': AddImportHistory,
    '20261124-create-prevention': CreatePrevention,
    '20261124-create-assessments-and-costs': CreateAssessmentsAndCosts,
    '20261124-create-dossier-view': CreateDossierView,
    '20261125-add-protection': AddProtection,
    '20261126-add-native-place': AddNativePlace,
    '20261125-create-outbox': CreateOutbox,
    '20261125-feed-directory': FeedDirectory,
    '20261125-index-dossiers': IndexDossiers,
  },
  seed: seedGrowthStandard,
};
