import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { createBoundedMap } from '../../bounded-map.js';
import { PlannerUnavailable, PlanTooComplex, type Planner, type PlannerObserver, type PlanResult } from '../planner.js';
import { OUT_OF_TIME } from './messages.js';
import { PlannerProcesses } from './planner-processes.js';
import { DEFAULT_PLANNER_SETTINGS } from './read-planner-settings.js';

export interface ProcessPlannerOptions {
  /** Computing time of one plan. */
  readonly timeoutMs?: number;
  readonly observer?: PlannerObserver;
  /** Path of another program than the planner's own: for tests, there is no setting for it. */
  readonly program?: string;
}

interface Job {
  readonly text: string;
  settle(result: PlanResult, with_: PlanNode | Error | null): void;
  isSettled: boolean;
}

const PROGRAM = join(REPOSITORY_ROOT, 'dist/gateway/plan/process/planner-process.js');
const MOST_WAITING = 256;
/** As long as a request has, unless it is told otherwise. */
const LONGEST_WAIT_MS = 10_000;
const REMEMBERED_REFUSALS = 1_000;
/** Then it may try again: what ended two processes may have been the machine. */
const REFUSED_FOR_MS = 60_000;
/** How a process ends by its own doing, so that the next one would end likewise. After any other end the text is tried once more. */
const OWN_DOING: ReadonlySet<string> = new Set([OUT_OF_TIME, 'SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

/**
 * Plans in a process of its own, one text after the other: what a hostile document does to native code that nothing interrupts (takes for ever, leaves no
 * room on the stack, aborts) it does there. Such a text is refused, and refused at once for a minute; who waited behind it is asked again of the next process.
 */
export function createProcessPlanner(supergraphSdl: string, options: ProcessPlannerOptions = {}): Planner {
  const { timeoutMs = DEFAULT_PLANNER_SETTINGS.timeoutMs, program = PROGRAM, observer } = options;
  const onEnded = (cause: string) => observer?.notePlannerEnd(cause);
  return new ProcessPlanner(new PlannerProcesses({ program, supergraphSdl, timeoutMs, onEnded }), observer);
}

class ProcessPlanner implements Planner {
  readonly ready: Promise<void>;
  private readonly waiting: Job[] = [];
  private readonly refusedUntil = createBoundedMap<string, number>(REMEMBERED_REFUSALS);
  private isAtWork = false;

  constructor(
    private readonly processes: PlannerProcesses,
    private readonly observer: PlannerObserver | undefined,
  ) {
    this.ready = processes.ready;
  }

  plan(text: string): Promise<PlanNode | null> {
    const { promise, resolve, reject } = Promise.withResolvers<PlanNode | null>();
    const askedAt = performance.now();
    const timer = setTimeout(() => {
      job.settle('UNAVAILABLE', new PlannerUnavailable());
    }, LONGEST_WAIT_MS);
    const job: Job = {
      text,
      isSettled: false,
      settle: (result, with_) => {
        if (job.isSettled) return;
        job.isSettled = true;
        clearTimeout(timer);
        this.observer?.notePlan(result, performance.now() - askedAt);
        if (with_ instanceof Error) reject(with_);
        else resolve(with_);
      },
    };
    if (this.isRefused(text)) job.settle('TOO_COMPLEX', new PlanTooComplex());
    else if (this.waiting.length >= MOST_WAITING) job.settle('UNAVAILABLE', new PlannerUnavailable());
    else this.waiting.push(job);
    void this.work();
    return promise;
  }

  close(): void {
    this.processes.close();
  }

  private async work(): Promise<void> {
    if (this.isAtWork) return;
    this.isAtWork = true;
    for (let job = this.waiting.shift(); job !== undefined; job = this.waiting.shift()) {
      // Nobody waits for it any more.
      if (job.isSettled) continue;
      // The same text may have been refused while it waited.
      if (this.isRefused(job.text)) job.settle('TOO_COMPLEX', new PlanTooComplex());
      else await this.make(job).catch(() => job.settle('UNAVAILABLE', new PlannerUnavailable()));
    }
    this.isAtWork = false;
  }

  private async make(job: Job): Promise<void> {
    let attempted = await this.processes.ask(job.text);
    if ('ended' in attempted && !OWN_DOING.has(attempted.ended)) attempted = await this.processes.ask(job.text);
    if ('node' in attempted) job.settle('PLANNED', attempted.node);
    else if ('error' in attempted) job.settle('NO_WAY', new Error(attempted.error));
    else {
      this.refusedUntil.set(keyOf(job.text), performance.now() + REFUSED_FOR_MS);
      job.settle('TOO_COMPLEX', new PlanTooComplex());
    }
  }

  private isRefused(text: string): boolean {
    return this.refusedUntil.size > 0 && (this.refusedUntil.get(keyOf(text)) ?? 0) > performance.now();
  }
}

function keyOf(text: string): string {
  return hash('sha256', text, 'base64');
}
