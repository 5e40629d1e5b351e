import { AddImportHistory } from '../../kit/store/add-import-history.migration.js';
import type { AgencyStore } from '../../kit/store/agency-store.js';
import { CreateOutbox } from '../../kit/store/create-outbox.migration.js';
import { POPULATION_ENTITIES } from '../entities/index.js';
import { seedAdministrativeUnits } from './administrative-units.js';
import { CompleteIdentity } from './migrations/complete-identity.migration.js';
import { CreateProtection } from './migrations/create-protection.migration.js';
import { CreateReach } from './migrations/create-reach.migration.js';
import { CreateRegister } from './migrations/create-register.migration.js';
import { IndexNames } from './migrations/index-names.migration.js';
import { PutUnitsInTime } from './migrations/put-units-in-time.migration.js';
import { RankNames } from './migrations/rank-names.migration.js';
import { FeedDirectory } from './migrations/feed-directory.migration.js';

export const POPULATION_STORE: AgencyStore = {
  agency: 'population',
  entities: POPULATION_ENTITIES,
  migrations: {
    '20261123-create-register': CreateRegister,
    '20261123-create-reach': CreateReach,
    '20261124-put-units-in-time': PutUnitsInTime,
    '20261124-complete-identity': CompleteIdentity,
    '20261124-index-names': IndexNames,
    '20261124-add-import-history': AddImportHistory,
    '20261125-create-protection': CreateProtection,
    '20261125-create-outbox': CreateOutbox,
    '20261125-feed-directory': FeedDirectory,
    '20261125-rank-names': RankNames,
  },
  seed: seedAdministrativeUnits,
};
