import { Option } from 'commander';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import { createProgram } from '../program.js';
import { DEFAULT_PEOPLE } from '../start/settings.js';
import { startBenchStack, type BenchStack } from './bench-stack.js';
import { chooseIds } from './choose-ids.js';
import { askOnce, compareAnswers } from './compare-answers.js';
import { startContestants, startStaticContestants } from './contestants.js';
import { SCENARIOS, type Contestant, type Scenario } from './describe-contestant.js';
import { writeReport } from './gateway-report.js';
import { assertNoFailures, measureAll } from './measure.js';
import { describeMemory, measureMemory } from './memory.js';
import { createOfficers } from './officer.js';
import { profile, type ProfileOptions } from './profile.js';
import { openResources } from './open-resources.js';
import { readNumber } from './read-number.js';
import { readLoadAverage, recordReport } from './report.js';
import { describeVerdict, judgeGateway } from './verdict.js';

interface Options {
  readonly people: number;
  readonly seconds: number;
  readonly connections: number;
  readonly repetitions: number;
  readonly only?: Scenario;
  readonly static: boolean;
  readonly record: boolean;
  readonly profile?: string;
}

const FIRST_WARM_UP_SECONDS = 8;
const WARM_UP_SECONDS = 2;
const SAMPLE = 500;
const COMPARED = 50;

const options = createProgram('bench', {
  vi: 'Đo cổng dữ liệu bên cạnh một bộ gộp viết tay và một câu SQL, xen kẽ, trên một hệ thống riêng. Từ 100000 người: cả một tỉnh.',
  en: 'Measures the gateway beside a hand-written aggregator and one SQL query, interleaved, over a stack of its own. From 100000 people on: a whole province.',
})
  .option('--people <number>', 'số người của dữ liệu mẫu · size of the demo data', readNumber, DEFAULT_PEOPLE)
  .option('--seconds <number>', 'thời gian một lần đo, sau 2 s làm nóng · length of one measurement, after a warm-up of 2 s', readNumber, 5)
  .option('--connections <number>', 'số yêu cầu cùng lúc · requests at a time', readNumber, 16)
  .option('--repetitions <number>', 'số lần đo mỗi bên · measurements of each contestant', readNumber, 3)
  .addOption(new Option('--only <scenario>', 'một trong các câu hỏi · one of the questions').choices(SCENARIOS))
  .option(
    '--static',
    'đo thêm trên cơ quan trả lời từ bộ nhớ · also over agencies that answer from memory: what the gateway itself can do',
    false,
  )
  .option('--record', 'ghi scripts/bench/RESULTS.md · write scripts/bench/RESULTS.md', false)
  .option('--profile <directory>', 'không đo, ghi hồ sơ CPU · instead of measuring, write CPU profiles of the gateway and of the agencies')
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  const { people, seconds, connections, repetitions, only } = options;
  const stack = await startBenchStack({ people }, resources);
  const officers = await createOfficers(stack);
  const contestants = await startContestants('agencies', stack, officers, resources);
  if (options.static) contestants.push(...(await startStaticContestants(stack, officers, resources)));
  const ids = await chooseIds(stack, officers.provinces, SAMPLE);
  const leaves = await compareAnswers(contestants, ids.slice(0, COMPARED));
  console.log(`answers equal: ${Math.min(COMPARED, ids.length)} profiles and the two lists`);
  const recorded = contestants.filter(({ field }) => field === 'static');
  await askOnce(recorded, ids);
  const scenarios: readonly Scenario[] = only === undefined ? SCENARIOS : [only];
  const load = { scenarios, ids, connections, firstWarmUpSeconds: FIRST_WARM_UP_SECONDS, warmUpSeconds: WARM_UP_SECONDS, seconds };
  if (options.profile !== undefined) {
    await profileAll(stack, contestants, options.profile, load);
    return;
  }
  const loadBefore = readLoadAverage();
  const watched = { agencyPids: agencyPidsOf(stack), postgresPid: stack.runtime.pids.postgres ?? 0 };
  const measurements = await measureAll(contestants, {
    ...load,
    repetitions,
    idsOf: () => ids,
    watchedOf: () => watched,
    say: console.log,
  });
  const memory = await measureMemory(contestants, { ids, seconds });
  const report = [
    writeReport({ contestants, measurements, leaves, people: String(people), seconds, connections, repetitions, loadBefore }),
    describeMemory(memory, seconds),
    describeVerdict(judgeGateway(measurements, memory)),
  ].join('\n\n');
  console.log(`\n${report}`);
  if (options.record) recordReport('gateway', report);
  assertNoFailures(measurements);
}

function agencyPidsOf({ runtime }: BenchStack): number[] {
  return AGENCIES.map((agency) => runtime.pids[agency] ?? 0);
}

/** The agencies under the gateway's load, gateway and aggregator under their own. */
async function profileAll(stack: BenchStack, contestants: readonly Contestant[], directory: string, load: ProfileOptions): Promise<void> {
  for (const contestant of contestants.filter(({ name }) => name !== 'one SQL query')) {
    const name = `${contestant.name} ${contestant.field}`.replace(/\W+/g, '-');
    await profile(contestant, { name, pid: contestant.pid }, directory, load);
    if (contestant !== contestants[0]) continue;
    for (const agency of AGENCIES) await profile(contestant, { name: agency, pid: stack.runtime.pids[agency] ?? 0 }, directory, load);
  }
}
