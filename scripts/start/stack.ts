import { rmSync } from 'node:fs';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import type { RunningChild } from './child.js';
import { ChildGroup } from './child-group.js';
import { createDataDirectory, locateDataDirectory, writePrivateFile, type DataDirectory } from './data-directory.js';
import { migrateAll, startDatabases, type Databases, type DatabaseServers } from './database-servers.js';
import { chooseDemoSize, provideDemoFiles, provideDemoRecords } from './demo-data.js';
import { endLeftoverProcesses } from './leftovers.js';
import { isPortFree } from './ports.js';
import type { RunningPostgres } from './postgres/server.js';
import type { Progress } from './progress.js';
import { takeRunLock } from './run-lock.js';
import type { Runtime } from './runtime-file.js';
import { createKeysFileUnlessThere } from './secrets.js';
import { chooseAddresses, startGateway, startIssuer, startSubgraph, type Addresses } from './services.js';
import { DATABASE_OWNERS, type DatabaseOwner, type StackSettings } from './settings.js';
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
  const subgraphs = AGENCIES.map((agency) => startSubgraph(agency, context));
  const gateway = startGateway(context);
  const broken = findFirstEnd([...subgraphs, gateway], servers.embedded);
  const orBroken = async <T>(work: Promise<T>): Promise<T> => Promise.race([work, broken.then(raise)]);

  await orBroken(files);
  const issuer = startIssuer(context);
  await orBroken(Promise.all(subgraphs.map((child) => child.ready)));
  progress.say('the subgraphs are up');
  await orBroken(provideDemoRecords(size, context, progress));
  const gatewayUrl = await orBroken(gateway.ready);
  await orBroken(issuer.ready);

  const runtime = describeRuntime(gatewayUrl, context.addresses, servers, [issuer, ...subgraphs, gateway]);
  resources.defer(() => rmSync(directory.runtimeFile, { force: true }));
  writePrivateFile(directory.runtimeFile, runtime);
  return { runtime, directory, broken: Promise.race([broken, findFirstEnd([issuer], null)]) };
}

async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0 || (await isPortFree(port))) return;
  throw new StartFailure({
    vi: `Cổng ${port} đang có chương trình khác dùng; hãy đặt PORT sang số khác.`,
    en: `Port ${port} is taken by another program; set PORT to another one.`,
  });
}

/** Never resolves while all of them run, or when they are ended on purpose. */
function findFirstEnd(children: readonly RunningChild[], postgres: RunningPostgres | null): Promise<Error> {
  return new Promise((resolve) => {
    for (const child of children) {
      void child.ended.then((failure) => {
        if (failure !== null) resolve(failure);
      });
    }
    void postgres?.ended.then(() => resolve(new StartFailure({ vi: 'PostgreSQL đã dừng.', en: 'PostgreSQL ended.' })));
  });
}

function raise(error: Error): never {
  throw error;
}

function describeRuntime(
  gateway: string,
  addresses: Addresses,
  { databases, embedded }: DatabaseServers,
  children: readonly RunningChild[],
): Runtime {
  const pids = Object.fromEntries(children.map((child) => [child.name, child.pid]));
  return {
    gateway: new URL('/graphql', gateway).href,
    issuer: addresses.issuer,
    subgraphs: addresses.subgraphs,
    databases: applicationUrls(databases),
    pids: { start: process.pid, ...(embedded === null ? {} : { postgres: embedded.pid }), ...pids },
  };
}

function applicationUrls(databases: Databases): Record<DatabaseOwner, string> {
  // Every owner has a database.
  return Object.fromEntries(DATABASE_OWNERS.map((owner) => [owner, databases[owner].application])) as Record<DatabaseOwner, string>;
}
