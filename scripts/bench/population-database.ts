import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ChildGroup } from '../start/child-group.js';
import { createDataDirectory, locateDataDirectory, writePrivateFile, type DataDirectory } from '../start/data-directory.js';
import { startDatabases } from '../start/database-servers.js';
import { importPopulation, provideDemoFiles } from '../start/demo-data.js';
import { migrateAgency } from '../start/migrations.js';
import { createConsoleProgress } from '../start/progress.js';
import { takeRunLock } from '../start/run-lock.js';
import { createKeysFileUnlessThere } from '../start/secrets.js';
import { chooseAddresses, type ServiceContext } from '../start/services.js';

export interface PopulationDatabase {
  /** As the start has it: further services of the stack can be started from it. */
  readonly context: ServiceContext;
  readonly directory: DataDirectory;
  readonly postgresPid: number;
}

interface Wanted {
  readonly dataDirectory: string;
  readonly people: number;
  readonly seed: number;
}

/**
 * The population agency's database with that many people, imported from the generator's files unless it is there already. The
 * directory is one that `npm start` understands; a database that an older version left is brought to the newest migration.
 */
export async function startPopulationDatabase(
  { dataDirectory, people, seed }: Wanted,
  resources: AsyncDisposableStack,
): Promise<PopulationDatabase> {
  const directory = locateDataDirectory(dataDirectory);
  createDataDirectory(directory);
  resources.use(takeRunLock(directory));
  createKeysFileUnlessThere(directory);
  const settings = { dataDirectory, people, seed, gatewayPort: 0, serverUrls: {}, durable: true, childEnvironment: {} };
  const { databases, embedded } = await startDatabases(settings, directory, resources);
  const progress = createConsoleProgress();
  const children = resources.use(new ChildGroup());
  await migrateAgency('population', databases.population.migrator);
  progress.say('PostgreSQL is up, the population database is migrated');
  const context = { settings, directory, children, databases, addresses: await chooseAddresses() };
  const marker = join(directory.root, 'population-imported.json');
  if (!existsSync(marker)) {
    await provideDemoFiles({ people, seed }, { directory, children, progress });
    await importPopulation(context, progress);
    writePrivateFile(marker, { people, seed });
  }
  return { context, directory, postgresPid: embedded?.pid ?? 0 };
}
