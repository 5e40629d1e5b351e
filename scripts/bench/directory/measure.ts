import { mayRead, type MayReadRequest } from '../../../gateway/directory/may-read.js';
import { readChildrenCpuMs, readCpuMs } from '../process-usage.js';
import { codeOf } from './population.js';

export interface DecisionFigures {
  readonly percentile: (share: number) => number;
  /** For one decision, of this process and of PostgreSQL's connections: other work on the machine does not change them. */
  readonly cpuMs: number;
  readonly postgresCpuMs: number;
  /** Share of the citizens whom a row set reached. */
  readonly reached: number;
}

export interface DecisionLoad {
  readonly people: number;
  readonly batch: number;
  readonly warmUp: number;
  readonly requests: number;
  readonly postgresPid: number;
}

/** One decision after the other, each about other people drawn at random. */
export async function measureDecisions(request: MayReadRequest, load: DecisionLoad): Promise<DecisionFigures> {
  const { people, batch, warmUp, requests, postgresPid } = load;
  const draw = (): string[] => Array.from({ length: batch }, () => codeOf(Math.floor(Math.random() * people)));
  for (let round = 0; round < warmUp; round += 1) await mayRead(request, draw(), []);
  const batches = Array.from({ length: requests }, draw);
  const before = { own: readCpuMs(process.pid), postgres: readChildrenCpuMs(postgresPid) };
  const times: number[] = [];
  let reached = 0;
  for (const ids of batches) {
    const startedAt = performance.now();
    const { citizens } = await mayRead(request, ids, []);
    times.push(performance.now() - startedAt);
    for (const { rowSets, reason } of citizens.values()) {
      if (reason === 'UNKNOWN') throw new Error('A citizen of the directory is unknown to it.');
      if (rowSets !== 0) reached += 1;
    }
  }
  const [own, postgres] = [readCpuMs(process.pid) - before.own, readChildrenCpuMs(postgresPid) - before.postgres];
  times.sort((left, right) => left - right);
  return {
    percentile: (share) => times[Math.min(times.length - 1, Math.floor((times.length * share) / 100))] ?? NaN,
    cpuMs: own / requests,
    postgresCpuMs: postgres / requests,
    reached: reached / (requests * batch),
  };
}
