import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { Leaves } from './compare-answers.js';
import { ENGINE_ALONE, type Contestant, type Scenario } from './contestants.js';
import type { Measurement } from './measure.js';
import { layOutTable } from './table.js';

export interface Run {
  readonly measurements: readonly Measurement[];
  readonly leaves: Leaves;
  readonly people: number;
  readonly seconds: number;
  readonly connections: number;
  readonly loadBefore: number;
}

const HEADINGS = [
  '',
  'requests/s (each)',
  'median',
  '× aggregator',
  '× engine alone',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'agencies CPU ms',
  'PostgreSQL CPU ms',
  'MB',
] as const;

/** The figures as Markdown: medians of the repetitions, and beside each rate its baseline. */
export function writeReport(run: Run): string {
  const { measurements, leaves, people, seconds, connections, loadBefore } = run;
  const scenarios = [...new Set(measurements.map(({ scenario }) => scenario))];
  return [
    `${people} people, ${connections} connections, ${seconds} s each, ${repetitionsOf(measurements)} repetitions, interleaved. CPU is per request, of the contestant's process; load generator, contestant, agencies and PostgreSQL share the machine: read the ratios. Load average before: ${loadBefore.toFixed(2)}.`,
    ...scenarios.map(
      (scenario) => `${titleOf(scenario, leaves[scenario])}\n\n${tableOf(measurements.filter((one) => one.scenario === scenario))}`,
    ),
  ].join('\n\n');
}

/** What a section of the results is called, and how it is written anew. */
const SECTIONS = {
  gateway: { title: 'The gateway beside an aggregator and one SQL query', command: 'npm run bench -- --record' },
  import: { title: 'The importer beside a bare COPY', command: 'npm run bench -- import --record' },
  search: { title: 'The search for citizens', command: 'npm run bench -- search --record' },
  directory: { title: 'The reference directory', command: 'npm run bench -- directory --record' },
} as const;

const TITLE = '# Benchmark results';

/** Replaces that section of the results and leaves the others: each says the machine, the day and the commit, without which figures say nothing. */
export function recordReport(section: keyof typeof SECTIONS, text: string): void {
  const { title, command } = SECTIONS[section];
  const path = join(REPOSITORY_ROOT, 'scripts/bench/RESULTS.md');
  const others = (existsSync(path) ? readFileSync(path, 'utf8') : '').split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  const parts = others.filter((part) => !part.startsWith(`## ${title}\n`));
  const written = `## ${title}\n\nWritten by \`${command}\` on ${describeCircumstances()}\n\n${text}\n`;
  const order = Object.values(SECTIONS).map((one) => `## ${one.title}\n`);
  const placeOf = (part: string): number => order.findIndex((heading) => part.startsWith(heading));
  const sorted = [...parts.map((part) => `${part.trim()}\n`), written].sort((left, right) => placeOf(left) - placeOf(right));
  writeFileSync(path, [`${TITLE}\n`, ...sorted].join('\n'));
}

function describeCircumstances(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: REPOSITORY_ROOT, encoding: 'utf8' }).trim();
  const dirty =
    git('status', '--porcelain', '--', 'schema', 'subgraphs', 'gateway', 'scripts') === '' ? '' : ', with changes not yet committed';
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`;
  return `${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}${dirty}.\n${machine}.`;
}

export function readLoadAverage(): number {
  return loadavg()[0] ?? NaN;
}

function titleOf(scenario: Scenario, leaves: number): string {
  const subject = scenario === 'one' ? 'one: the profile of a citizen over four agencies' : 'list: fifty citizens with nested records';
  return `### ${subject}\n\n${leaves.toFixed(0)} leaves per answer${scenario === 'one' ? ' (mean)' : ''}, the same from all.`;
}

function tableOf(measurements: readonly Measurement[]): string {
  const contestants = [...new Set(measurements.map(({ contestant }) => contestant))];
  const rateOf = (contestant: Contestant): number =>
    median(measurements.filter((one) => one.contestant === contestant).map((one) => one.requestsPerSecond));
  const rows = contestants.map((contestant) => {
    const own = measurements.filter((one) => one.contestant === contestant);
    const middle = (key: 'p50Ms' | 'p99Ms' | 'cpuMs' | 'agenciesCpuMs' | 'postgresCpuMs' | 'memoryMb'): number =>
      median(own.map((one) => one[key]));
    const baseline = contestants.find(({ name, field }) => name.startsWith('aggregator') && field === contestant.field);
    const engine = contestant.name === 'gateway' ? contestants.find(({ name }) => name === ENGINE_ALONE) : undefined;
    return [
      contestant.name,
      own.map((one) => one.requestsPerSecond.toFixed(0)).join(' / '),
      rateOf(contestant).toFixed(0),
      baseline === undefined ? '' : (rateOf(contestant) / rateOf(baseline)).toFixed(2),
      engine === undefined ? '' : (rateOf(contestant) / rateOf(engine)).toFixed(2),
      middle('p50Ms').toFixed(1),
      middle('p99Ms').toFixed(1),
      middle('cpuMs').toFixed(2),
      contestant.field === 'static' || contestant.name === 'one SQL query' ? '' : middle('agenciesCpuMs').toFixed(2),
      contestant.field === 'static' ? '' : middle('postgresCpuMs').toFixed(2),
      middle('memoryMb').toFixed(0),
    ];
  });
  return layOutTable([[...HEADINGS], ...rows]);
}

function repetitionsOf(measurements: readonly Measurement[]): number {
  const [first] = measurements;
  return measurements.filter((one) => one.contestant === first?.contestant && one.scenario === first.scenario).length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
