import type { Measurement } from './measure.js';

/** What is asked for; what is left out may be anything. */
export type Which = Partial<Pick<Measurement['contestant'], 'name' | 'field'> & Pick<Measurement, 'scenario'>>;

type Figure = 'requestsPerSecond' | 'p50Ms' | 'p99Ms' | 'cpuMs' | 'agenciesCpuMs' | 'postgresCpuMs' | 'memoryMb';

/** The median of the repetitions; NaN when that was not measured. */
export function medianOf(measurements: readonly Measurement[], { name, field, scenario }: Which, figure: Figure): number {
  const own = measurements.filter(
    ({ contestant, ...one }) =>
      (name === undefined || contestant.name === name) &&
      (field === undefined || contestant.field === field) &&
      (scenario === undefined || one.scenario === scenario),
  );
  return median(own.map((one) => one[figure]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
