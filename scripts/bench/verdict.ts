import { AGGREGATOR, ENGINE_ALONE, GATEWAY, SCENARIOS, type Scenario } from './describe-contestant.js';
import { medianOf } from './figures.js';
import type { Measurement } from './measure.js';
import type { MemoryFigures } from './memory.js';
import { layOutTable } from './table.js';

/** What the project promises of one figure, and the figure. */
export interface Target {
  readonly about: string;
  readonly unit: '×' | 'MB';
  /** A floor or a ceiling. */
  readonly wanted: { readonly atLeast: number } | { readonly atMost: number };
  readonly measured: number;
}

const PLACES = { '×': 2, MB: 0 } as const;

/** A target without a figure was not measured in this run and is left out. */
export function describeVerdict(targets: readonly Target[]): string {
  const rows = targets
    .filter(({ measured }) => !Number.isNaN(measured))
    .map(({ about, unit, wanted, measured }) => {
      const show = (value: number): string => `${value.toFixed(PLACES[unit])} ${unit}`;
      const bound = 'atLeast' in wanted ? wanted.atLeast : wanted.atMost;
      const short = 'atLeast' in wanted ? bound - measured : measured - bound;
      const sign = 'atLeast' in wanted ? '≥' : '≤';
      return [about, `${sign} ${show(bound)}`, show(measured), short <= 0 ? 'met' : `missed by ${show(short)}`];
    });
  return `### Verdict\n\n${layOutTable([['', 'wanted', 'measured', ''], ...rows])}`;
}

/** What the gateway must reach beside the aggregator and beside itself with its rooms closed. */
export function judgeGateway(measurements: readonly Measurement[], memory: readonly MemoryFigures[]): Target[] {
  const ratio = (field: string, scenario: Scenario, baseline: string, figure: 'requestsPerSecond' | 'cpuMs'): number =>
    medianOf(measurements, { name: GATEWAY, field, scenario }, figure) /
    medianOf(measurements, { name: baseline, field, scenario }, figure);
  const rates = (field: string, scenarios: readonly Scenario[], baseline: string, atLeast: number): Target[] =>
    scenarios.map((scenario) => ({
      about: `${scenario}, ${field}: requests/s beside the ${baseline}`,
      unit: '×',
      wanted: { atLeast },
      measured: ratio(field, scenario, baseline, 'requestsPerSecond'),
    }));
  const gateway = memory.find(({ contestant }) => contestant.name === GATEWAY && contestant.field === 'agencies');
  return [
    ...rates('agencies', SCENARIOS, AGGREGATOR, 0.8),
    {
      about: 'one: CPU beside the aggregator',
      unit: '×',
      wanted: { atMost: 1.4 },
      measured: ratio('agencies', 'one', AGGREGATOR, 'cpuMs'),
    },
    { about: 'memory at 48 connections, at most', unit: 'MB', wanted: { atMost: 220 }, measured: gateway?.peakMb ?? NaN },
    { about: 'memory at 48 connections, after a pause', unit: 'MB', wanted: { atMost: 220 }, measured: gateway?.restedMb ?? NaN },
    ...rates('static', SCENARIOS, AGGREGATOR, 0.75),
    ...rates('agencies', ['one', 'list'], ENGINE_ALONE, 0.85),
  ];
}
