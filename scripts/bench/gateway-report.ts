import type { Leaves } from './compare-answers.js';
import { AGGREGATOR, ENGINE_ALONE, GATEWAY, SCENARIOS, type Contestant, type Scenario } from './describe-contestant.js';
import { medianOf, type Which } from './figures.js';
import { answering, type Measurement } from './measure.js';
import { readLoadAverage } from './report.js';
import { layOutTable } from './table.js';

export interface Run {
  readonly contestants: readonly Contestant[];
  readonly measurements: readonly Measurement[];
  readonly leaves: Leaves;
  readonly people: string;
  readonly seconds: number;
  readonly connections: number;
  readonly repetitions: number;
  readonly loadBefore: number;
}

const TITLES: Readonly<Record<Scenario, string>> = {
  one: 'one: the profile of a citizen over four agencies',
  list: 'list: fifty citizens with nested records',
  insured: 'insured: the list of the real insurance officer, fifty memberships with their people, over three agencies',
};

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
  const { measurements, leaves, people, seconds, connections, repetitions, loadBefore } = run;
  const measured = SCENARIOS.filter((scenario) => measurements.some((one) => one.scenario === scenario));
  const load = `Load average before ${loadBefore.toFixed(2)}, after ${readLoadAverage().toFixed(2)}.`;
  return [
    `${people} people, ${connections} connections, ${seconds} s each, ${repetitions} repetitions, interleaved. CPU is per request, of the contestant's process and its children; load generator, contestant, agencies and PostgreSQL share the machine: read the ratios. "Static": over agencies that answer from memory. ${load}`,
    ...measured.map((scenario) => {
      const mean = scenario === 'one' ? ' (mean)' : '';
      return `### ${TITLES[scenario]}\n\n${(leaves[scenario] ?? NaN).toFixed(0)} leaves per answer${mean}, the same from all.\n\n${tableOf(run, scenario)}`;
    }),
  ].join('\n\n');
}

function tableOf({ contestants, measurements }: Run, scenario: Scenario): string {
  const fields = [...new Set(contestants.map(({ field }) => field))];
  const rows = answering(contestants, scenario).map((contestant) => {
    const { name, field } = contestant;
    const own = measurements.filter((one) => one.contestant === contestant && one.scenario === scenario);
    const of = (which: Which, figure: Parameters<typeof medianOf>[2]): number =>
      medianOf(measurements, { name, field, scenario, ...which }, figure);
    const rate = of({}, 'requestsPerSecond');
    const beside = (baseline: string): string => {
      const times = rate / of({ name: baseline }, 'requestsPerSecond');
      return Number.isNaN(times) ? '' : times.toFixed(2);
    };
    return [
      fields.length > 1 ? `${name}, ${field}` : name,
      own.map((one) => one.requestsPerSecond.toFixed(0)).join(' / '),
      rate.toFixed(0),
      beside(AGGREGATOR),
      name === GATEWAY ? beside(ENGINE_ALONE) : '',
      ...(['p50Ms', 'p99Ms'] as const).map((figure) => of({}, figure).toFixed(1)),
      ...(['cpuMs', 'agenciesCpuMs', 'postgresCpuMs'] as const).map((figure) => of({}, figure).toFixed(2)),
      of({}, 'memoryMb').toFixed(0),
    ];
  });
  return layOutTable([[...HEADINGS], ...rows]);
}
