import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { ChildGroup } from './child-group.js';
import { writePrivateFile, type DataDirectory } from './data-directory.js';
import { analyse, identifyDatabases } from './database-servers.js';
import type { Progress } from './progress.js';
import type { ServiceContext } from './services.js';
import { isTaskProgress, type Task } from './task.js';

/** The agencies that follow the population agency's register. */
export const FOLLOWERS = ['labour', 'social-insurance', 'health'] as const satisfies readonly AgencyName[];

export interface DemoSize {
  readonly people: number;
  readonly seed: number;
}

interface ImportedMarker extends DemoSize {
  /** The databases that the data went into: another installation's, or one made anew, are empty. */
  readonly databases: string;
}

interface TaskRunner {
  readonly directory: DataDirectory;
  readonly children: ChildGroup;
  readonly progress: Progress;
}

/** The size of the data that lie here already, or else the wanted one: an installation keeps what it began with. */
export function chooseDemoSize(wanted: DemoSize, directory: DataDirectory, progress: Progress): DemoSize {
  const imported = readImportedMarker(directory);
  if (imported === null) return { people: wanted.people, seed: wanted.seed };
  if (imported.people !== wanted.people)
    progress.say(`keeping the data of ${imported.people} people; \`npm run reset\` makes room for others`);
  return { people: imported.people, seed: imported.seed };
}

/** Writes the agencies' files and the personas, unless they are there. They count as there only when all were written. */
export async function provideDemoFiles(size: DemoSize, runner: TaskRunner): Promise<void> {
  const { directory, progress } = runner;
  const path = join(directory.demo, 'generated.json');
  const written = readMarker(path) as DemoSize | null;
  if (written?.people === size.people && written.seed === size.seed && existsSync(directory.personas)) return;
  rmSync(directory.demo, { recursive: true, force: true });
  await runTask('generate', { kind: 'generate', ...size, directory: directory.demo }, runner);
  writePrivateFile(path, size);
  progress.say(`files of ${size.people} people are generated`);
}

/** False when a finished import went into these very databases. */
export async function isImportNeeded({ directory, databases }: ServiceContext): Promise<boolean> {
  return readImportedMarker(directory)?.databases !== (await identifyDatabases(databases));
}

/** The population agency first: the others' records are resolved to its codes. Repeating it changes nothing. */
export async function importPopulation(context: ServiceContext, progress: Progress): Promise<void> {
  await importAgency('population', context, progress);
  await analyse(context.databases, 'population');
}

/** The other agencies, together; only then is the import marked as finished. */
export async function importFollowers(size: DemoSize, context: ServiceContext, progress: Progress): Promise<void> {
  const { directory, databases } = context;
  await Promise.all(FOLLOWERS.map((agency) => importAgency(agency, context, progress)));
  await Promise.all(FOLLOWERS.map((agency) => analyse(databases, agency)));
  writePrivateFile(directory.importedMarker, { ...size, databases: await identifyDatabases(databases) } satisfies ImportedMarker);
}

async function importAgency(agency: AgencyName, context: ServiceContext, progress: Progress): Promise<void> {
  const { directory, children, databases, addresses } = context;
  const source = { directory: join(directory.demo, agency), databaseUrl: databases[agency].application };
  const register = { registerUrl: addresses.subgraphs.population, keysFile: directory.keysFile };
  await runTask(`import-${agency}`, { kind: 'import', agency, ...source, ...register }, { directory, children, progress });
  progress.say(`${agency} is imported`);
}

/** In a process of its own: the work takes a core for seconds, and the start must hear signals meanwhile. */
async function runTask(name: string, task: Task, { directory, children, progress }: TaskRunner): Promise<void> {
  const child = children.start({
    name,
    program: 'scripts/start/task.process.js',
    environment: { ASXH_TASK: JSON.stringify(task) },
    logFile: join(directory.logs, `${name}.log`),
    isTask: true,
  });
  child.onMessage((message) => {
    if (isTaskProgress(message)) progress.update(name, `${name}: ${message.progress}`);
  });
  const failure = await child.ended;
  if (failure !== null) throw failure;
  if (child.wasStopped()) throw new Error(`${name} was stopped before it was done`);
}

function readImportedMarker({ importedMarker }: DataDirectory): ImportedMarker | null {
  // Written by `importFollowers` alone, whole or not at all.
  return readMarker(importedMarker) as ImportedMarker | null;
}

function readMarker(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
