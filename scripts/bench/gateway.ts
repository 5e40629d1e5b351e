import { InvalidArgumentError, Option } from 'commander';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import { createProgram } from '../program.js';
import { DEFAULT_PEOPLE } from '../start/settings.js';
import { query, startBenchStack, type BenchStack } from './bench-stack.js';
import { askOnce, compareAnswers } from './compare-answers.js';
import { startContestants, type Contestant, type Scenario } from './contestants.js';
import { measureAll } from './measure.js';
import { createOfficer, type Officer } from './officer.js';
import { profile, type ProfileOptions } from './profile.js';
import { readLoadAverage, recordReport, writeReport } from './report.js';

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
  vi: 'Đo cổng dữ liệu bên cạnh một bộ gộp viết tay và một câu SQL, xen kẽ, trên một hệ thống riêng.',
  en: 'Measures the gateway beside a hand-written aggregator and one SQL query, interleaved, over a stack of its own.',
})
  .option('--people <number>', 'số người của dữ liệu mẫu · size of the demo data', readNumber, DEFAULT_PEOPLE)
  .option('--seconds <number>', 'thời gian một lần đo, sau 2 s làm nóng · length of one measurement, after a warm-up of 2 s', readNumber, 5)
  .option('--connections <number>', 'số yêu cầu cùng lúc · requests at a time', readNumber, 16)
  .option('--repetitions <number>', 'số lần đo mỗi bên · measurements of each contestant', readNumber, 3)
  .addOption(new Option('--only <scenario>', 'một trong hai câu hỏi · one of the two questions').choices(['one', 'list']))
  .option(
    '--static',
    'đo thêm trên cơ quan trả lời từ bộ nhớ · also over agencies that answer from memory: what the gateway itself can do',
    false,
  )
  .option('--record', 'ghi scripts/bench/RESULTS.md · write scripts/bench/RESULTS.md', false)
  .option('--profile <directory>', 'không đo, ghi hồ sơ CPU · instead of measuring, write CPU profiles of the gateway and of the agencies')
  .parse()
  .opts<Options>();

const resources = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void resources.disposeAsync().finally(() => process.exit(1)));

try {
  await bench();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await resources.disposeAsync();
}

async function bench(): Promise<void> {
  const { people, seconds, connections, repetitions, only } = options;
  const stack = await startBenchStack(people, resources);
  const officer = await createOfficer(stack);
  const contestants = await startContestants(stack, officer, options.static, resources);
  const ids = await chooseIds(stack, officer);
  const leaves = await compareAnswers(contestants, ids.slice(0, COMPARED));
  console.log(
    `answers equal: ${Math.min(COMPARED, ids.length)} profiles (${leaves.one.toFixed(0)} leaves), 1 list (${leaves.list} leaves)`,
  );
  await askOnce(
    contestants.filter(({ field }) => field === 'static'),
    ids,
  );
  const scenarios: readonly Scenario[] = only === undefined ? ['one', 'list'] : [only];
  const load = { scenarios, ids, connections, firstWarmUpSeconds: FIRST_WARM_UP_SECONDS, warmUpSeconds: WARM_UP_SECONDS, seconds };
  if (options.profile !== undefined) {
    await profileAll(stack, contestants, options.profile, load);
    return;
  }
  const loadBefore = readLoadAverage();
  const agencyPids = AGENCIES.map((agency) => stack.runtime.pids[agency] ?? 0);
  const measurements = await measureAll(contestants, {
    ...load,
    repetitions,
    agencyPids,
    postgresPid: stack.runtime.pids.postgres ?? 0,
    say: console.log,
  });
  const report = writeReport({ measurements, leaves, people, seconds, connections, loadBefore });
  console.log(`\n${report}`);
  if (options.record) recordReport('gateway', report);
  const failures = measurements.reduce((sum, one) => sum + one.failures, 0);
  if (failures > 0) throw new Error(`${failures} requests failed: these figures are worth nothing.`);
}

/** People whom the officer may read, in an order that has nothing to do with their codes or with where they live. */
async function chooseIds({ runtime }: BenchStack, { provinces }: Officer): Promise<string[]> {
  const rows = await query<{ id: string }>(
    runtime.databases.population,
    `SELECT c.id FROM citizen c WHERE EXISTS (
       SELECT 1 FROM citizen_reach_residence r WHERE r.citizen_id = c.id AND r.province_code = ANY($1::text[])
         AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date))
     ORDER BY md5(c.id) LIMIT $2`,
    [provinces, SAMPLE],
  );
  return rows.map(({ id }) => id);
}

/** The agencies under the gateway's load, gateway and aggregator under their own. */
async function profileAll(stack: BenchStack, contestants: readonly Contestant[], directory: string, load: ProfileOptions): Promise<void> {
  for (const contestant of contestants.filter(({ name }) => name !== 'one SQL query')) {
    const name = contestant.name.replace(/\W+/g, '-');
    await profile(contestant, { name, pid: contestant.pid }, directory, load);
    if (name !== 'gateway') continue;
    for (const agency of AGENCIES) await profile(contestant, { name: agency, pid: stack.runtime.pids[agency] ?? 0 }, directory, load);
  }
}

function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0.');
}
