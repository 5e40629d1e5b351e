import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AGENCIES } from '../../../subgraphs/kit/server/agency.js';
import { createProgram } from '../../program.js';
import { DEFAULT_PEOPLE } from '../../start/settings.js';
import { startBenchStack, type BenchStack } from '../bench-stack.js';
import { chooseIds } from '../choose-ids.js';
import { compareAnswers, type Leaves } from '../compare-answers.js';
import { startContestants } from '../contestants.js';
import { GATEWAY, type Contestant } from '../describe-contestant.js';
import { medianOf } from '../figures.js';
import { writeReport } from '../gateway-report.js';
import { assertNoFailures, measureAll, type Measurement } from '../measure.js';
import { createOfficers } from '../officer.js';
import { openResources } from '../open-resources.js';
import { readNumber } from '../read-number.js';
import { readLoadAverage, recordReport } from '../report.js';
import { describeVerdict } from '../verdict.js';
import { provideProvinceFiles } from './provide-files.js';

interface Options {
  readonly people: number;
  readonly seed: number;
  readonly data?: string;
  readonly seconds: number;
  readonly connections: number;
  readonly repetitions: number;
  readonly record: boolean;
}

const FIRST_WARM_UP_SECONDS = 20;
const WARM_UP_SECONDS = 3;
/** So many that hardly anybody is asked for twice in a measurement: what PostgreSQL keeps in memory is the province's, not the sample's. */
const SAMPLE = 10_000;
const COMPARED = 50;
const SCENARIOS = ['one'] as const;

const options = createProgram('bench', {
  vi: 'Đo một hệ thống cỡ cả tỉnh bên cạnh một hệ thống 20000 người, xen kẽ; dữ liệu được tạo và nhập thật.',
  en: 'Measures a stack of a whole province beside one of 20000 people, interleaved; the data are generated and imported.',
})
  .option('--people <number>', 'số người · size of the province', readNumber, 2_900_000)
  .option('--seed <number>', 'số khởi đầu của dữ liệu · seed of its people', readNumber, 29)
  .option('--data <directory>', 'giữ dữ liệu ở đó, và đi tiếp từ dữ liệu đã có · keep the data there, and go on from those that are there')
  .option('--seconds <number>', 'thời gian một lần đo · length of one measurement', readNumber, 10)
  .option('--connections <number>', 'số yêu cầu cùng lúc · requests at a time', readNumber, 16)
  .option('--repetitions <number>', 'số lần đo mỗi bên · measurements of each contestant', readNumber, 3)
  .option('--record', 'ghi scripts/bench/RESULTS.md · write scripts/bench/RESULTS.md', false)
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  const { people, seed, seconds, connections, repetitions } = options;
  const kept = options.data === undefined ? createFolder() : resolve(options.data);
  await provideProvinceFiles(kept, { people, seed });
  const province = await openField(await startBenchStack({ people, seed, kept }, resources), people);
  const small = await openField(await startBenchStack({ people: DEFAULT_PEOPLE }, resources), DEFAULT_PEOPLE);
  const fields = [small, province];
  const loadBefore = readLoadAverage();
  const load = { scenarios: SCENARIOS, connections, firstWarmUpSeconds: FIRST_WARM_UP_SECONDS, warmUpSeconds: WARM_UP_SECONDS };
  const fieldOf = ({ field }: Contestant): Field => (field === province.name ? province : small);
  const contestants = fields.flatMap((field) => field.contestants);
  const measurements = await measureAll(contestants, {
    ...load,
    ...{ seconds, repetitions, say: console.log },
    idsOf: (contestant) => fieldOf(contestant).ids,
    watchedOf: (contestant) => fieldOf(contestant).watched,
  });
  const run = { contestants, measurements, leaves: province.leaves, seconds, connections, repetitions, loadBefore };
  const report = `${writeReport({ ...run, people: `${DEFAULT_PEOPLE} and ${people}` })}\n\n${describeVerdict([judge(measurements, small, province)])}`;
  console.log(`\n${report}`);
  if (options.record) recordReport('province', report);
  assertNoFailures(measurements);
}

interface Field {
  readonly name: string;
  readonly contestants: readonly Contestant[];
  readonly ids: readonly string[];
  readonly leaves: Leaves;
  readonly watched: { readonly agencyPids: readonly number[]; readonly postgresPid: number };
}

/** A stack with its contestants, whose answers have been compared. */
async function openField(stack: BenchStack, people: number): Promise<Field> {
  const { pids } = stack.runtime;
  const officers = await createOfficers(stack);
  const name = `${people} people`;
  const contestants = await startContestants(name, stack, officers, resources);
  const ids = await chooseIds(stack, officers.provinces, SAMPLE);
  const leaves = await compareAnswers(contestants, ids.slice(0, COMPARED), SCENARIOS);
  console.log(`${name}: answers equal, ${ids.length} to be asked for`);
  return {
    name,
    contestants,
    ids,
    leaves,
    watched: { agencyPids: AGENCIES.map((agency) => pids[agency] ?? 0), postgresPid: pids.postgres ?? 0 },
  };
}

function judge(measurements: readonly Measurement[], small: Field, province: Field) {
  const p50 = ({ name }: Field): number => medianOf(measurements, { name: GATEWAY, field: name, scenario: 'one' }, 'p50Ms');
  const about = `one, p50 of the gateway beside that with ${small.name}`;
  return { about, unit: '×', wanted: { atMost: 1.3 }, measured: p50(province) / p50(small) } as const;
}

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-bench-province-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
