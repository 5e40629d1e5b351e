import { setTimeout as sleep } from 'node:timers/promises';
import { AGGREGATOR, ENGINE_ALONE, GATEWAY, type Contestant } from './describe-contestant.js';
import { jobOf, LoadProcess } from './measure.js';
import { readTreeMemory } from './process-usage.js';
import { layOutTable } from './table.js';

/** So many that the limit is set for. */
const CONNECTIONS = 48;
const PAUSE_MS = 10_000;
const MEASURED: readonly string[] = [GATEWAY, ENGINE_ALONE, AGGREGATOR];

/** Of a contestant's process and its children. */
export interface MemoryFigures {
  readonly contestant: Contestant;
  /** Since the start of each process, the start itself included. */
  readonly peakMb: number;
  /** The moment after the last load. */
  readonly loadedMb: number;
  /** After a pause. */
  readonly restedMb: number;
}

export interface MemoryLoad {
  readonly ids: readonly string[];
  readonly seconds: number;
}

/** Every question of a contestant under 48 connections, one contestant after the other; after all other measurements, so that the peak is that of all. */
export async function measureMemory(contestants: readonly Contestant[], { ids, seconds }: MemoryLoad): Promise<MemoryFigures[]> {
  const load = new LoadProcess();
  const figures: MemoryFigures[] = [];
  for (const contestant of contestants.filter(({ name }) => MEASURED.includes(name))) {
    for (const scenario of contestant.scenarios)
      await load.run({ ...jobOf(contestant, scenario, { ids, connections: CONNECTIONS }), seconds });
    const { residentMb: loadedMb } = readTreeMemory(contestant.pid);
    await sleep(PAUSE_MS);
    const { residentMb: restedMb, peakMb } = readTreeMemory(contestant.pid);
    figures.push({ contestant, peakMb, loadedMb, restedMb });
  }
  load.end();
  return figures;
}

export function describeMemory(figures: readonly MemoryFigures[], seconds: number): string {
  const heading = ['', 'MB at most', 'MB after the load', `MB ${PAUSE_MS / 1000} s later`];
  const rows = figures.map(({ contestant, peakMb, loadedMb, restedMb }) => [
    ...[`${contestant.name}, ${contestant.field}`, String(peakMb), String(loadedMb), String(restedMb)],
  ]);
  const about = `Resident memory of the process and its children, from the operating system (VmHWM, VmRSS), after every question for ${seconds} s each; pages that processes share count for each. "At most" is since the process began.`;
  return `### Memory at ${CONNECTIONS} connections\n\n${about}\n\n${layOutTable([heading, ...rows])}`;
}
