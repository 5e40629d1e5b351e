import { join } from 'node:path';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { RunningChild } from '../start/child.js';
import { ChildGroup } from '../start/child-group.js';
import type { AggregatorSettings } from './aggregator/server.js';
import type { BenchStack } from './bench-stack.js';
import { copyIntoOneDatabase } from './copy-databases.js';
import {
  AGGREGATOR,
  describeGateway,
  describePlain,
  ENGINE_ALONE,
  GATEWAY,
  PAGE_SIZE,
  SCENARIOS,
  type Contestant,
} from './describe-contestant.js';
import type { Officers } from './officer.js';
import type { OneDatabaseSettings } from './one-database.js';
import { startEngineAlone, startWholeGateway } from './second-gateway.js';
import type { StaticAgenciesSettings } from './static-agencies.js';

export type Subgraphs = Readonly<Record<AgencyName, string>>;

/** Without a directory nobody's dossier is confirmed, so the engine alone has no answer for the insurance officer; nor has the one SQL query a statement. */
const WITHOUT_DOSSIERS = ['one', 'list'] as const;

/** What contestants are started from. */
export interface Field {
  readonly name: string;
  readonly stack: BenchStack;
  readonly officers: Officers;
  readonly children: ChildGroup;
}

/** The stack's own gateway, the same as engine alone, the aggregator and the one SQL query. */
export async function startContestants(name: string, stack: BenchStack, officers: Officers, resources: AsyncDisposableStack) {
  const field = { name, stack, officers, children: resources.use(new ChildGroup()) };
  const { runtime } = stack;
  const engine = startEngineAlone(field, runtime.subgraphs);
  const databaseUrl = await copyIntoOneDatabase(stack);
  const oneDatabase: OneDatabaseSettings = { databaseUrl, provinces: officers.provinces, pageSize: PAGE_SIZE };
  const whole = { name: GATEWAY, field: name, url: runtime.gateway, pid: runtime.pids.gateway ?? 0, scenarios: SCENARIOS };
  return [
    describeGateway(whole, officers),
    await describeRunning({ name: ENGINE_ALONE, field: name, scenarios: WITHOUT_DOSSIERS }, engine, officers),
    await startAggregator(field, runtime.subgraphs),
    await describePlain(
      { name: 'one SQL query', field: name, scenarios: WITHOUT_DOSSIERS },
      startProgram(field, 'one-database', oneDatabase),
    ),
  ];
}

/** Both kinds of gateway and the aggregator over agencies that cost nothing: what is left is the contestants' own work. */
export async function startStaticContestants(
  stack: BenchStack,
  officers: Officers,
  resources: AsyncDisposableStack,
): Promise<Contestant[]> {
  const field = { name: 'static', stack, officers, children: resources.use(new ChildGroup()) };
  const settings: StaticAgenciesSettings = { subgraphs: stack.runtime.subgraphs };
  const subgraphs = await startAgenciesOf(field, 'static-agencies', settings);
  const engine = startEngineAlone(field, subgraphs);
  const gateway = await startWholeGateway(field, subgraphs);
  return [
    await describeRunning({ name: GATEWAY, field: field.name, scenarios: SCENARIOS }, gateway, officers),
    await describeRunning({ name: ENGINE_ALONE, field: field.name, scenarios: WITHOUT_DOSSIERS }, engine, officers),
    await startAggregator(field, subgraphs),
  ];
}

/** A process that stands before the agencies; resolves with its four addresses. */
export async function startAgenciesOf(field: Field, program: string, settings: object): Promise<Subgraphs> {
  // Told as one text, by this bench's own process.
  return JSON.parse(await startProgram(field, program, settings).ready) as Subgraphs;
}

async function startAggregator(field: Field, subgraphs: Subgraphs): Promise<Contestant> {
  const { officer, insuranceOfficer } = field.officers;
  const settings: AggregatorSettings = {
    subgraphs,
    keysFile: field.stack.directory.keysFile,
    officer: officer.context,
    insuranceOfficer: insuranceOfficer.context,
    pageSize: PAGE_SIZE,
  };
  return describePlain({ name: AGGREGATOR, field: field.name, scenarios: SCENARIOS }, startProgram(field, 'aggregator/server', settings));
}

type Named = Pick<Contestant, 'name' | 'field' | 'scenarios'>;

async function describeRunning(named: Named, child: RunningChild, officers: Officers): Promise<Contestant> {
  return describeGateway({ ...named, url: await child.ready, pid: child.pid }, officers);
}

function startProgram({ name: field, stack, children }: Field, program: string, settings: object): RunningChild {
  const name = `${field}-${program.replace('/', '-')}`;
  return children.start({
    name,
    program: `scripts/bench/${program}.js`,
    environment: { ASXH_BENCH_SETTINGS: JSON.stringify(settings) },
    logFile: join(stack.directory.logs, `${name}.log`),
  });
}
