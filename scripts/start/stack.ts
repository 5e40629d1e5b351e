import { rmSync } from 'node:fs';
import { forgetDirectory } from '../../gateway/directory/forget-directory.js';
import type { RunningChild } from './child.js';
import { ChildGroup } from './child-group.js';
import { createDataDirectory, locateDataDirectory, writePrivateFile, type DataDirectory } from './data-directory.js';
import { migrateAll, startDatabases, type Databases } from './database-servers.js';
import {
  chooseDemoSize,
  FOLLOWERS,
  importFollowers,
  importPopulation,
  isImportNeeded,
  provideDemoFiles,
  type DemoSize,
} from './demo-data.js';
import { endLeftoverProcesses } from './leftovers.js';
import { waitForDirectory } from './directory-caught-up.js';
import { isPortFree } from './ports.js';
import type { RunningPostgres } from './postgres/server.js';
import type { Progress } from './progress.js';
import { takeRunLock } from './run-lock.js';
import type { Runtime } from './runtime-file.js';
import { createKeysFileUnlessThere } from './secrets.js';
import { chooseAddresses, startGateway, startIssuer, startSubgraph, type ServiceContext } from './services.js';
import { ACCESS_LOG, DATABASE_OWNERS, type DatabaseOwner, type StackSettings } from './settings.js';
import { StartFailure } from './start-failure.js';

export interface RunningStack {
  readonly runtime: Runtime;
  readonly directory: DataDirectory;
  /** Resolves with the reason when a process of the stack ends although nobody stopped it. */
  readonly broken: Promise<Error>;
}

/**
 * Starts everything that the settings name. What runs stands in `resources` from its first moment on: disposing of it ends
 * all of it, also while the start is still under way or has failed.
 */
export async function startStack(settings: StackSettings, progress: Progress, resources: AsyncDisposableStack): Promise<RunningStack> {
  const directory = locateDataDirectory(settings.dataDirectory);
  createDataDirectory(directory);
  resources.use(takeRunLock(directory));
  endLeftoverProcesses(directory);
  await refuseTakenPort(settings.gatewayPort);
  createKeysFileUnlessThere(directory);

  const generating = resources.use(new ChildGroup());
  const size = chooseDemoSize(settings, directory, progress);
  const files = provideDemoFiles(size, { directory, children: generating, progress });
  // Told where it is awaited; the databases are prepared meanwhile.
  files.catch(() => undefined);
  const servers = await startDatabases(settings, directory, resources);
  progress.say('PostgreSQL is up');
  await migrateAll(servers.databases);
  progress.say('the databases are migrated');

  // After the databases, so that it is ended before them.
  const children = resources.use(new ChildGroup());
  const context = { settings, directory, children, databases: servers.databases, addresses: await chooseAddresses() };
  const watch = watchOver(servers.embedded);
  const runtime = await startServices(context, { watch, files, size, progress, embedded: servers.embedded });
  resources.defer(() => rmSync(directory.runtimeFile, { force: true }));
  writePrivateFile(directory.runtimeFile, runtime);
  return { runtime, directory, broken: watch.broken };
}

interface ServiceStart {
  readonly watch: Watch;
  readonly files: Promise<void>;
  readonly size: DemoSize;
  readonly progress: Progress;
  readonly embedded: RunningPostgres | null;
}

/** All at once, but for a first import: then the population agency is up and imported before the others follow its register. */
async function startServices(context: ServiceContext, { watch, files, size, progress, embedded }: ServiceStart): Promise<Runtime> {
  const isFirst = await isImportNeeded(context);
  if (isFirst) await forgetDirectory(context.databases.gateway.migrator);
  const population = watch.add(startSubgraph('population', context));
  await watch.during(files);
  if (isFirst) {
    await watch.during(population.ready);
    await watch.during(importPopulation(context, progress));
  }
  const followers = FOLLOWERS.map((agency) => watch.add(startSubgraph(agency, context)));
  const [issuer, gateway] = [watch.add(startIssuer(context)), watch.add(startGateway(context))];
  const services = [issuer, population, ...followers, gateway];
  if (isFirst) await watch.during(importFollowers(size, context, progress));
  await watch.during(Promise.all(services.map((service) => service.ready)));
  await watch.during(waitForDirectory(await gateway.ready, isFirst, progress));
  return describeRuntime(await gateway.ready, context, services, embedded);
}

async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0 || (await isPortFree(port))) return;
  throw new StartFailure({
    vi: `Cổng ${port} đang có chương trình khác dùng; hãy đặt PORT sang số khác.`,
    en: `Port ${port} is taken by another program; set PORT to another one.`,
  });
}

interface Watch {
  add(child: RunningChild): RunningChild;
  /** The work's result, or the failure of whatever ended while it went on. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Resolves with the first that ended although nobody stopped it. */
  readonly broken: Promise<Error>;
}

function watchOver(postgres: RunningPostgres | null): Watch {
  const { promise: broken, resolve } = Promise.withResolvers<Error>();
  void postgres?.ended.then(() => resolve(new StartFailure({ vi: 'PostgreSQL đã dừng.', en: 'PostgreSQL ended.' })));
  return {
    broken,
    during: (work) => Promise.race([work, broken.then(raise)]),
    add: (child) => {
      void child.ended.then((failure) => {
        if (failure !== null) resolve(failure);
      });
      return child;
    },
  };
}

function raise(error: Error): never {
  throw error;
}

function describeRuntime(
  gateway: string,
  { addresses, databases }: ServiceContext,
  children: readonly RunningChild[],
  embedded: RunningPostgres | null,
): Runtime {
  const pids = Object.fromEntries(children.map((child) => [child.name, child.pid]));
  return {
    gateway: new URL('/graphql', gateway).href,
    issuer: addresses.issuer,
    subgraphs: addresses.subgraphs,
    databases: applicationUrls(databases),
    accessLog: databases[ACCESS_LOG].reader,
    pids: { start: process.pid, ...(embedded === null ? {} : { postgres: embedded.pid }), ...pids },
  };
}

function applicationUrls(databases: Databases): Record<DatabaseOwner, string> {
  // Every owner has a database.
  return Object.fromEntries(DATABASE_OWNERS.map((owner) => [owner, databases[owner].application])) as Record<DatabaseOwner, string>;
}
