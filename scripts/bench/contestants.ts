import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { RunningChild } from '../start/child.js';
import { ChildGroup } from '../start/child-group.js';
import type { Databases } from '../start/database-servers.js';
import { startGateway } from '../start/services.js';
import { ACCESS_LOG } from '../start/settings.js';
import type { AggregatorSettings } from './aggregator.js';
import type { BenchStack } from './bench-stack.js';
import { copyIntoOneDatabase } from './copy-databases.js';
import type { LoadRequest } from './load.js';
import type { OneDatabaseSettings } from './one-database.js';
import { PURPOSE, type Officer } from './officer.js';
import type { StaticAgenciesSettings } from './static-agencies.js';

export const PAGE_SIZE = 50;
export const ENGINE_ALONE = 'gateway, engine alone';
export type Scenario = 'one' | 'list';
type Subgraphs = Readonly<Record<AgencyName, string>>;

/** A process that answers both questions. */
export interface Contestant {
  readonly name: string;
  /** What it is measured against by name: contestants of one field are compared with its aggregator. */
  readonly field: 'agencies' | 'static';
  readonly url: string;
  readonly pid: number;
  request(scenario: Scenario, id: string): LoadRequest;
}

/** Starts the contestants; with `isStatic` also gateway and aggregator over agencies that cost nothing. */
export async function startContestants(
  stack: BenchStack,
  officer: Officer,
  isStatic: boolean,
  resources: AsyncDisposableStack,
): Promise<Contestant[]> {
  const children = resources.use(new ChildGroup());
  const { runtime } = stack;
  const start = (program: string, name: string, settings: object): RunningChild => startProcess(stack, children, program, name, settings);
  const aggregatorOf = (subgraphs: Subgraphs): AggregatorSettings => ({
    subgraphs,
    keysFile: stack.directory.keysFile,
    caller: officer.context,
    pageSize: PAGE_SIZE,
  });
  const oneDatabase: OneDatabaseSettings = {
    databaseUrl: await copyIntoOneDatabase(stack),
    provinces: officer.provinces,
    pageSize: PAGE_SIZE,
  };
  const engine = startSecondGateway(stack, children, runtime.subgraphs, 'engine');
  const contestants = [
    describeGateway('gateway', 'agencies', officer, runtime.gateway, runtime.pids.gateway ?? 0),
    describeGateway(ENGINE_ALONE, 'agencies', officer, await engine.ready, engine.pid),
    await describePlain('aggregator', 'agencies', start('aggregator', 'aggregator', aggregatorOf(runtime.subgraphs))),
    await describePlain('one SQL query', 'agencies', start('one-database', 'one-database', oneDatabase)),
  ];
  if (!isStatic) return contestants;

  const settings: StaticAgenciesSettings = { subgraphs: runtime.subgraphs };
  // Told as one text, by this bench's own process.
  const subgraphs = JSON.parse(await start('static-agencies', 'static-agencies', settings).ready) as Subgraphs;
  const gateway = startSecondGateway(stack, children, subgraphs, 'static');
  contestants.push(
    describeGateway(`${ENGINE_ALONE}, static agencies`, 'static', officer, await gateway.ready, gateway.pid),
    await describePlain('aggregator, static agencies', 'static', start('aggregator', 'static-aggregator', aggregatorOf(subgraphs))),
  );
  return contestants;
}

function startProcess({ directory }: BenchStack, children: ChildGroup, program: string, name: string, settings: object): RunningChild {
  return children.start({
    name,
    program: `scripts/bench/${program}.js`,
    environment: { ASXH_BENCH_SETTINGS: JSON.stringify(settings) },
    logFile: join(directory.logs, `${name}.log`),
  });
}

/** The same gateway without directory, second lock, quotas and access log. */
function startSecondGateway(
  { settings, directory, runtime }: BenchStack,
  children: ChildGroup,
  subgraphs: Subgraphs,
  name: string,
): RunningChild {
  const logs = join(directory.logs, name);
  mkdirSync(logs, { recursive: true });
  // The gateway takes the application's address and never the migrator's; of the access log this one opens nothing.
  const accesses = Object.entries(runtime.databases).map(([owner, url]) => [owner, { application: url, migrator: url }]);
  const databases = { ...Object.fromEntries(accesses), [ACCESS_LOG]: { migrator: '', writer: '', reader: '' } } as Databases;
  return startGateway({
    settings: { ...settings, childEnvironment: { ...settings.childEnvironment, ASXH_ROOMS: 'off' } },
    directory: { ...directory, logs },
    children,
    databases,
    addresses: { issuer: runtime.issuer, subgraphs },
  });
}

function describeGateway(name: string, field: Contestant['field'], officer: Officer, url: string, pid: number): Contestant {
  const { origin } = new URL(url);
  const operations = { one: readOperation('citizen-profile'), list: readOperation('citizen-list') };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${officer.token}`, 'asxh-purpose': PURPOSE };
  return {
    name,
    field,
    url: origin,
    pid,
    request: (scenario, id) => ({
      method: 'POST',
      path: '/graphql',
      headers,
      body: JSON.stringify({ query: operations[scenario], variables: scenario === 'one' ? { id } : { first: PAGE_SIZE } }),
    }),
  };
}

async function describePlain(name: string, field: Contestant['field'], child: RunningChild): Promise<Contestant> {
  return {
    name,
    field,
    url: await child.ready,
    pid: child.pid,
    request: (scenario, id) => ({ method: 'GET', path: scenario === 'one' ? `/one/${id}` : '/list', headers: {} }),
  };
}

function readOperation(name: string): string {
  return readFileSync(join(REPOSITORY_ROOT, 'schema/operations', `${name}.graphql`), 'utf8');
}
