import { AGENCIES } from '../../../subgraphs/kit/server/agency.js';
import { createProgram } from '../../program.js';
import { ChildGroup } from '../../start/child-group.js';
import { DEFAULT_PEOPLE } from '../../start/settings.js';
import { startBenchStack } from '../bench-stack.js';
import { chooseIds } from '../choose-ids.js';
import { askOnce, compareAnswers } from '../compare-answers.js';
import { startAgenciesOf, startContestants, startStaticContestants } from '../contestants.js';
import { GATEWAY, type Contestant, type Scenario } from '../describe-contestant.js';
import { medianOf } from '../figures.js';
import { writeReport } from '../gateway-report.js';
import { assertNoFailures, measureAll, type Measurement } from '../measure.js';
import { createOfficers } from '../officer.js';
import { openResources } from '../open-resources.js';
import { readNumber } from '../read-number.js';
import { readLoadAverage, recordReport } from '../report.js';
import { describeVerdict, type Target } from '../verdict.js';
import { assertInstalled, HIVE, startHive } from './hive.js';
import type { SigningProxySettings } from './signing-proxy.js';

interface Options {
  readonly people: number;
  readonly seconds: number;
  readonly connections: number;
  readonly repetitions: number;
  readonly record: boolean;
}

const WARM_UP = { firstWarmUpSeconds: 8, warmUpSeconds: 2 };
const SAMPLE = 500;
const COMPARED = 50;
const SCENARIOS = ['one', 'list'] as const;
/** How many times less CPU than Hive Gateway for one request. */
const WANTED: Readonly<Record<(typeof SCENARIOS)[number], number>> = { one: 4, list: 2.5 };

const options = createProgram('bench', {
  vi: 'peers: đo cổng dữ liệu bên cạnh Hive Gateway; cài đặt theo scripts/bench/peers/README.md.',
  en: 'peers: measures the gateway beside Hive Gateway, which scripts/bench/peers/README.md says how to install.',
})
  .usage('peers [options]')
  .option('--people <number>', 'số người của dữ liệu mẫu · size of the demo data', readNumber, DEFAULT_PEOPLE)
  .option('--seconds <number>', 'thời gian một lần đo · length of one measurement', readNumber, 5)
  .option('--connections <number>', 'số yêu cầu cùng lúc · requests at a time', readNumber, 16)
  .option('--repetitions <number>', 'số lần đo mỗi bên · measurements of each contestant', readNumber, 3)
  .option('--record', 'ghi scripts/bench/RESULTS.md · write scripts/bench/RESULTS.md', false)
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  assertInstalled();
  const { people, seconds, connections, repetitions } = options;
  const stack = await startBenchStack({ people }, resources);
  const contestants = await startAll(stack);
  const ids = await chooseIds(stack, contestants.provinces, SAMPLE);
  const leaves = await compareAnswers(contestants.all, ids.slice(0, COMPARED), SCENARIOS);
  await askOnce(
    contestants.all.filter(({ field }) => field === 'static'),
    ids,
  );
  const { pids } = stack.runtime;
  const watched = { agencyPids: AGENCIES.map((agency) => pids[agency] ?? 0), postgresPid: pids.postgres ?? 0 };
  const loadBefore = readLoadAverage();
  const load = { scenarios: SCENARIOS, connections, ...WARM_UP, seconds, repetitions };
  const measurements = await measureAll(contestants.all, { ...load, idsOf: () => ids, watchedOf: () => watched, say: console.log });
  const run = { contestants: contestants.all, measurements, leaves, people: String(people), seconds, connections, repetitions, loadBefore };
  const report = `${writeReport(run)}\n\n${describeVerdict(judge(measurements))}`;
  console.log(`\n${report}`);
  if (options.record) recordReport('peers', report);
  assertNoFailures(measurements);
}

async function startAll(stack: Awaited<ReturnType<typeof startBenchStack>>) {
  const officers = await createOfficers(stack);
  const ours = await startContestants('agencies', stack, officers, resources);
  const overMemory = await startStaticContestants(stack, officers, resources);
  const children = resources.use(new ChildGroup());
  const agencies = { name: 'agencies', stack, officers, children };
  const proxy: SigningProxySettings = {
    subgraphs: stack.runtime.subgraphs,
    keysFile: stack.directory.keysFile,
    caller: officers.officer.context,
  };
  const signed = await startAgenciesOf(agencies, 'peers/signing-proxy', proxy);
  const memory = { ...agencies, name: 'static' };
  const recorded = await startAgenciesOf({ ...memory, name: 'static-hive' }, 'static-agencies', { subgraphs: signed });
  const all: Contestant[] = [
    ...ours,
    ...overMemory,
    await startHive(agencies, signed, resources),
    await startHive(memory, recorded, resources),
  ];
  return { all, provinces: officers.provinces };
}

function judge(measurements: readonly Measurement[]): Target[] {
  const cpu = (name: string, field: string, scenario: Scenario): number => medianOf(measurements, { name, field, scenario }, 'cpuMs');
  return ['agencies', 'static'].flatMap((field) =>
    SCENARIOS.map((scenario) => ({
      about: `${scenario}, ${field}: CPU of ${HIVE} by that of the whole gateway`,
      unit: '×' as const,
      wanted: { atLeast: WANTED[scenario] },
      measured: cpu(HIVE, field, scenario) / cpu(GATEWAY, field, scenario),
    })),
  );
}
