import { setTimeout as sleep } from 'node:timers/promises';
import { PlannerUnavailable } from '../planner.js';
import { startPlannerChild, type Attempted, type ChildOptions, type PlannerChild } from './planner-child.js';

export interface ProcessesOptions extends ChildOptions {
  /** Hears of each end that nobody wished for. */
  readonly onEnded: (cause: string) => void;
}

const LONGEST_START_MS = 30_000;
/** From one start to the next, at least: what ends each process at once must not take a whole core. */
const BETWEEN_STARTS_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** By the clock, in computing times of a plan: a process that has not had so much by then is stopped or starved, and another one may do better. */
const PATIENCE = 10;

/** One planner process at any time: the next one is started when one ends, sooner or later by how long it lived. */
export class PlannerProcesses {
  /** Rejects when the very first process does not become ready. */
  readonly ready: Promise<void>;
  private current: Promise<PlannerChild>;
  private latest: PlannerChild | null = null;
  private wasReady = false;
  private isClosed = false;

  constructor(private readonly options: ProcessesOptions) {
    this.current = this.begin(0);
    this.ready = this.current.then(() => undefined);
    // Who does not wait for the start hears of its failure by the first question.
    this.ready.catch(() => undefined);
  }

  /** Waits until a process is ready. One question at a time. Rejects once it is closed. */
  async ask(text: string): Promise<Attempted> {
    const child = await this.current;
    this.assertOpen();
    const patience = setTimeout(() => {
      child.end();
    }, PATIENCE * this.options.timeoutMs);
    // Nothing may hang on to what outlives the plan: a process makes millions.
    const attempted = await child.ask(text);
    clearTimeout(patience);
    this.assertOpen();
    return attempted;
  }

  close(): void {
    this.isClosed = true;
    this.latest?.end();
  }

  /** The next process that becomes ready. Of one that never was, the pause before the next grows. */
  private async begin(pauseMs: number): Promise<PlannerChild> {
    if (pauseMs > 0) await sleep(pauseMs, undefined, { ref: false });
    this.assertOpen();
    const startedAt = performance.now();
    const child = (this.latest = startPlannerChild(this.options));
    const limit = setTimeout(() => {
      child.end();
    }, LONGEST_START_MS);
    try {
      await child.ready;
    } catch (error) {
      child.end();
      if (!this.wasReady) throw error;
      this.assertOpen();
      this.options.onEnded('START');
      return await this.begin(Math.min(Math.max(BETWEEN_STARTS_MS, 2 * pauseMs), LONGEST_PAUSE_MS));
    } finally {
      clearTimeout(limit);
    }
    this.wasReady = true;
    void child.ended.then((cause) => {
      if (!this.isClosed) this.replace(cause, BETWEEN_STARTS_MS - (performance.now() - startedAt));
    });
    return child;
  }

  private assertOpen(): void {
    if (this.isClosed) throw new PlannerUnavailable();
  }

  private replace(cause: string, pauseMs: number): void {
    this.current = this.begin(Math.max(0, pauseMs));
    this.current.catch(() => undefined);
    this.options.onEnded(cause);
  }
}
