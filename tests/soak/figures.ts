import { readdirSync } from 'node:fs';
import { readTreeMemory } from '../../scripts/bench/process-usage.js';
import { CLASSES, type Asked, type AskerClass, type Outcome } from './open-load.js';

export interface ProcessReading {
  readonly atMs: number;
  readonly memoryMb: number;
  readonly descriptors: number;
}

/** From the operating system; Linux only. */
export function readProcess(pid: number): ProcessReading {
  return { atMs: performance.now(), memoryMb: readTreeMemory(pid).residentMb, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}

const TEN_MINUTES_MS = 600_000;

/** How much a figure grows in ten minutes, as a share of its mean; by least squares over the second half, when caches are full. */
export function slopePerTenMinutes(readings: readonly ProcessReading[], figureOf: (reading: ProcessReading) => number): number {
  const late = readings.slice(Math.floor(readings.length / 2));
  const meanAt = mean(late.map(({ atMs }) => atMs));
  const meanFigure = mean(late.map(figureOf));
  const spread = late.reduce((sum, { atMs }) => sum + (atMs - meanAt) ** 2, 0);
  const together = late.reduce((sum, reading) => sum + (reading.atMs - meanAt) * (figureOf(reading) - meanFigure), 0);
  return spread === 0 || meanFigure === 0 ? 0 : ((together / spread) * TEN_MINUTES_MS) / meanFigure;
}

export function count(asked: readonly Asked[], outcome: Outcome): number {
  return asked.filter((one) => one.outcome === outcome).length;
}

export function perSecond(asked: readonly Asked[], outcome: Outcome, ms: number): number {
  return (count(asked, outcome) * 1_000) / ms;
}

export function quantileMs(asked: readonly Asked[], part: number): number {
  const sorted = asked.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** The share of each class that was turned away. */
export function refusedShares(asked: readonly Asked[]): Readonly<Record<AskerClass, number>> {
  const share = (callerClass: AskerClass): number => {
    const own = asked.filter((one) => one.callerClass === callerClass);
    return own.length === 0 ? 0 : count(own, 'REFUSED') / own.length;
  };
  // Every class is listed.
  return Object.fromEntries(CLASSES.map((each) => [each, share(each)])) as Record<AskerClass, number>;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
}
