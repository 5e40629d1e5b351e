import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { Leaves } from './compare-answers.js';
import type { Contestant, Scenario } from './contestants.js';
import type { Measurement } from './measure.js';

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

/** The machine, the day and the commit, without which figures say nothing. */
export function recordReport(text: string): void {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: REPOSITORY_ROOT, encoding: 'utf8' }).trim();
  const dirty =
    git('status', '--porcelain', '--', 'schema', 'subgraphs', 'gateway', 'scripts') === '' ? '' : ', with changes not yet committed';
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`;
  const heading = `# Benchmark results\n\nWritten by \`npm run bench -- --record\` on ${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}${dirty}.\n${machine}.`;
  writeFileSync(join(REPOSITORY_ROOT, 'scripts/bench/RESULTS.md'), `${heading}\n\n${text}\n`);
}

export function readLoadAverage(): number {
  return loadavg()[0] ?? NaN;
}

function titleOf(scenario: Scenario, leaves: number): string {
  const subject = scenario === 'one' ? 'one: the profile of a citizen over four agencies' : 'list: fifty citizens with nested records';
  return `## ${subject}\n\n${leaves.toFixed(0)} leaves per answer${scenario === 'one' ? ' (mean)' : ''}, the same from all.`;
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
    return [
      contestant.name,
      own.map((one) => one.requestsPerSecond.toFixed(0)).join(' / '),
      rateOf(contestant).toFixed(0),
      baseline === undefined ? '' : (rateOf(contestant) / rateOf(baseline)).toFixed(2),
      middle('p50Ms').toFixed(1),
      middle('p99Ms').toFixed(1),
      middle('cpuMs').toFixed(2),
      contestant.field === 'static' || contestant.name === 'one SQL query' ? '' : middle('agenciesCpuMs').toFixed(2),
      contestant.field === 'static' ? '' : middle('postgresCpuMs').toFixed(2),
      middle('memoryMb').toFixed(0),
    ];
  });
  return layOut([[...HEADINGS], ...rows]);
}

function layOut(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n');
}

function repetitionsOf(measurements: readonly Measurement[]): number {
  const [first] = measurements;
  return measurements.filter((one) => one.contestant === first?.contestant && one.scenario === first.scenario).length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
