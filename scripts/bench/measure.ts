import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { Contestant, Scenario } from './describe-contestant.js';
import type { LoadJob, LoadResult } from './load.js';
import { readChildrenCpuMs, readCpuMs, readTreeCpuMs, readTreeMemory } from './process-usage.js';

export interface MeasureOptions {
  readonly scenarios: readonly Scenario[];
  /** Whom each contestant is asked for. */
  readonly idsOf: (contestant: Contestant) => readonly string[];
  readonly connections: number;
  /** Before the first repetition, and before each measurement. */
  readonly firstWarmUpSeconds: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly repetitions: number;
  /** What works for a contestant, and is told beside the contestant's own work. */
  readonly watchedOf: (contestant: Contestant) => Watched;
  readonly say: (text: string) => void;
}

export interface Watched {
  readonly agencyPids: readonly number[];
  readonly postgresPid: number;
}

/** One contestant under load for some seconds. */
export interface Measurement {
  readonly scenario: Scenario;
  readonly contestant: Contestant;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU of the contestant's process and its children for one request, from the operating system. */
  readonly cpuMs: number;
  /** CPU of the four agencies together for one request. */
  readonly agenciesCpuMs: number;
  /** CPU of PostgreSQL's connections for one request. */
  readonly postgresCpuMs: number;
  readonly memoryMb: number;
  readonly failures: number;
}

/** Contestants take turns within each repetition, in an order that turns too, so that what slows the machine slows all of them. */
export async function measureAll(contestants: readonly Contestant[], options: MeasureOptions): Promise<Measurement[]> {
  const load = new LoadProcess();
  const measurements: Measurement[] = [];
  try {
    // The agencies' code is compiled by use: without this, whoever comes first pays for all.
    for (const scenario of options.scenarios)
      for (const contestant of answering(contestants, scenario))
        await load.run({ ...ownJobOf(contestant, scenario, options), seconds: options.firstWarmUpSeconds });
    for (let repetition = 0; repetition < options.repetitions; repetition++) {
      for (const scenario of options.scenarios) {
        for (const contestant of rotated(answering(contestants, scenario), repetition)) {
          const measurement = await measure(load, contestant, scenario, options);
          measurements.push(measurement);
          const { requestsPerSecond, cpuMs } = measurement;
          options.say(
            `${repetition + 1}. ${scenario}, ${contestant.field}, ${contestant.name}: ${requestsPerSecond.toFixed(0)} requests/s, ${cpuMs.toFixed(2)} ms CPU`,
          );
        }
      }
    }
  } finally {
    load.end();
  }
  return measurements;
}

async function measure(load: LoadProcess, contestant: Contestant, scenario: Scenario, options: MeasureOptions): Promise<Measurement> {
  const { warmUpSeconds, seconds } = options;
  const { agencyPids, postgresPid } = options.watchedOf(contestant);
  const job = ownJobOf(contestant, scenario, options);
  const warmUp = await load.run({ ...job, seconds: warmUpSeconds });
  const agenciesCpu = (): number => agencyPids.reduce((sum, pid) => sum + readCpuMs(pid), 0);
  const before = { own: readTreeCpuMs(contestant.pid), agencies: agenciesCpu(), postgres: readChildrenCpuMs(postgresPid) };
  const result = await load.run({ ...job, seconds });
  return {
    scenario,
    contestant,
    requestsPerSecond: result.requests / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    cpuMs: (readTreeCpuMs(contestant.pid) - before.own) / result.requests,
    agenciesCpuMs: (agenciesCpu() - before.agencies) / result.requests,
    postgresCpuMs: (readChildrenCpuMs(postgresPid) - before.postgres) / result.requests,
    memoryMb: readTreeMemory(contestant.pid).residentMb,
    failures: warmUp.failures + result.failures,
  };
}

/** Figures of a run in which requests failed say nothing. */
export function assertNoFailures(measurements: readonly Measurement[]): void {
  const failures = measurements.reduce((sum, one) => sum + one.failures, 0);
  if (failures > 0) throw new Error(`${failures} requests failed: these figures are worth nothing.`);
}

function ownJobOf(contestant: Contestant, scenario: Scenario, { idsOf, connections }: MeasureOptions): Omit<LoadJob, 'seconds'> {
  return jobOf(contestant, scenario, { ids: idsOf(contestant), connections });
}

export function jobOf(
  contestant: Contestant,
  scenario: Scenario,
  { ids, connections }: { readonly ids: readonly string[]; readonly connections: number },
): Omit<LoadJob, 'seconds'> {
  const requests = (scenario === 'one' ? ids : ['']).map((id) => contestant.request(scenario, id));
  return { url: contestant.url, requests, connections };
}

export function answering(contestants: readonly Contestant[], scenario: Scenario): Contestant[] {
  return contestants.filter(({ scenarios }) => scenarios.includes(scenario));
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** The load comes from a process of its own: its work is not the contestant's. */
export class LoadProcess {
  readonly #child: ChildProcess = fork(join(REPOSITORY_ROOT, 'dist/scripts/bench/load.js'), { execArgv: [] });
  readonly #ready = once(this.#child, 'message');

  async run(job: LoadJob): Promise<LoadResult> {
    await this.#ready;
    const answered = once(this.#child, 'message');
    this.#child.send(job);
    const [message] = (await answered) as [{ result?: LoadResult; failed?: string }];
    if (message.result === undefined) throw new Error(`The load generator failed: ${message.failed ?? ''}`);
    return message.result;
  }

  end(): void {
    this.#child.disconnect();
  }
}
