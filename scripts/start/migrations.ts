import type { AgencyStore } from '../../subgraphs/kit/store/agency-store.js';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';

/** Loaded when needed: the entities and the ORM of an agency are a second of work that most commands do without. */
const STORES: Readonly<Record<AgencyName, () => Promise<AgencyStore>>> = {
  population: async () => (await import('../../subgraphs/population/store/index.js')).POPULATION_STORE,
  labour: async () => (await import('../../subgraphs/labour/store/index.js')).LABOUR_STORE,
  'social-insurance': async () => (await import('../../subgraphs/social-insurance/store/index.js')).SOCIAL_INSURANCE_STORE,
  health: async () => (await import('../../subgraphs/health/store/index.js')).HEALTH_STORE,
};

/** Brings an agency's database to the newest migration, as its owner. */
export async function migrateAgency(agency: AgencyName, migratorUrl: string): Promise<void> {
  const [{ migrateStore }, store] = await Promise.all([import('../../subgraphs/kit/store/migrate.js'), STORES[agency]()]);
  await migrateStore(store, migratorUrl);
}

/** The names of the migrations that this version of the code knows, oldest first. */
export async function listMigrations(agency: AgencyName): Promise<string[]> {
  return Object.keys((await STORES[agency]()).migrations);
}
