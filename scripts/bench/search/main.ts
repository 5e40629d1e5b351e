import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import pg from 'pg';
import { createProgram } from '../../program.js';
import { startSubgraph } from '../../start/services.js';
import { startPopulationDatabase } from '../population-database.js';
import { openResources } from '../open-resources.js';
import { readLoadAverage, recordReport } from '../report.js';
import { layOutTable } from '../table.js';
import { createAsker } from './ask.js';
import { measureKinds, type SearchFigures } from './measure.js';
import { mergeUnits } from './merge-units.js';
import { chooseOfficers, type SearchOfficer } from './officers.js';
import { findQuestion, KINDS, type Kind, type Question, samplePeople } from './questions.js';

interface Options {
  readonly people: number;
  readonly seed: number;
  readonly requests: number;
  readonly data?: string;
  readonly record: boolean;
}

const WARM_UP = 40;
const TARGET_P95_MS = 50;

const options = createProgram('bench', {
  vi: 'search: đo searchCitizens trên cơ sở dữ liệu dân cư cỡ một tỉnh: yêu cầu có ký gửi tới cơ quan, từng cái một.',
  en: 'search: measures searchCitizens over a population database of a whole province: signed requests to the agency, one at a time.',
})
  .usage('search [options]')
  .option('--people <number>', 'số người, khi phải tạo dữ liệu · size of the database, when it must be made', readNumber, 2_900_000)
  .option('--seed <number>', 'số khởi đầu của dữ liệu · seed of its people', readNumber, 29)
  .option('--requests <number>', 'số yêu cầu mỗi loại của mỗi cán bộ · requests of each kind by each officer', readNumber, 300)
  .option(
    '--data <directory>',
    'giữ dữ liệu ở đó, và dùng lại dữ liệu đã có · keep the database there, and take the one that is there already',
  )
  .option('--record', 'ghi scripts/bench/RESULTS.md · write scripts/bench/RESULTS.md', false)
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  const { context, directory } = await startPopulationDatabase({ ...options, dataDirectory: chooseDirectory() }, resources);
  const subgraph = startSubgraph('population', context);
  const client = new pg.Client({ connectionString: context.databases.population.application });
  await client.connect();
  resources.defer(() => client.end());
  const merged = await mergeUnits(client);
  const { rows } = await client.query<{ people: number }>('SELECT count(*)::int AS people FROM citizen');
  const ask = createAsker(await subgraph.ready, directory.keysFile, resources);
  const loadBefore = readLoadAverage();
  const figures: SearchFigures[] = [];
  for (const officer of await chooseOfficers(client)) {
    const questions = await prepareQuestions(client, officer);
    for (const asked of questions.values()) for (const question of asked.slice(-WARM_UP)) await ask(officer.context, question);
    figures.push(...(await measureKinds(ask, officer, questions)));
    console.log(`${officer.name}: done`);
  }
  const load = `Load average before ${loadBefore.toFixed(1)}, after ${readLoadAverage().toFixed(1)}.`;
  const report = `${describe(rows[0]?.people ?? 0, merged)} ${load}\n\n${tableOf(figures)}`;
  console.log(`\n${report}`);
  if (options.record) recordReport('search', report);
}

/** Without `--data` everything goes when the bench is over. */
function chooseDirectory(): string {
  if (options.data !== undefined) return resolve(options.data);
  const folder = mkdtempSync(join(tmpdir(), 'asxh-bench-search-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Not every person gives a question of every kind, so more of them are drawn than are asked about. */
async function prepareQuestions(client: pg.Client, { units }: SearchOfficer): Promise<Map<Kind, Question[]>> {
  const people = await samplePeople(client, options.requests * 4, units, false);
  const moved = await samplePeople(client, options.requests, units, true);
  const questionsOf = (kind: Kind): Question[] =>
    (kind === 'former unit' ? moved : people).flatMap((person) => findQuestion(kind, person) ?? []).slice(0, options.requests);
  return new Map(KINDS.map((kind) => [kind, questionsOf(kind)]));
}

function describe(people: number, merged: number): string {
  return (
    `${people} people, ${options.requests} requests of each kind, one at a time, from the body to the last byte of the answer of the population agency. ` +
    `Names as often as they are borne; a page of twenty with four fields; "counted" asks for the total as well. ` +
    `A made-up mapping leads ${merged.toFixed(1)} former communes into each of today's. Wanted: p95 ≤ ${TARGET_P95_MS} ms.`
  );
}

function tableOf(figures: readonly SearchFigures[]): string {
  const heading = ['officer of a', 'residents', 'asked', 'requests', 'p50 ms', 'p95 ms', 'p99 ms', 'found'];
  const rows = figures.map(({ officer, kind, requests, p50Ms, p95Ms, p99Ms, found }) => [
    ...[officer.name, String(officer.residents), kind, String(requests)],
    ...[p50Ms, p95Ms, p99Ms, found].map((value) => value.toFixed(1)),
  ]);
  return layOutTable([heading, ...rows]);
}

function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0.');
}
