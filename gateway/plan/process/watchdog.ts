import { workerData } from 'node:worker_threads';
import { OUT_OF_TIME } from './messages.js';

export interface WatchdogData {
  /** One number that grows by one when a plan begins and when it ends: odd while one is being made. */
  readonly turns: Int32Array;
  readonly timeoutMs: number;
}

/**
 * Watches the thread that plans from a thread of its own, because nothing interrupts native code: ends the process when one plan has had its computing
 * time, or when nobody is left to whom it could be told. Computing time and not the clock: on a busy machine a harmless plan is late, too.
 */
function watch({ turns, timeoutMs }: WatchdogData): never {
  const parent = process.ppid;
  for (;;) {
    const turn = Atomics.load(turns, 0);
    if (turn % 2 === 0) Atomics.wait(turns, 0, turn);
    else watchTurn(turns, turn, timeoutMs, parent);
  }
}

function watchTurn(turns: Int32Array, turn: number, timeoutMs: number, parent: number): void {
  const before = process.cpuUsage();
  for (let leftMs = timeoutMs; Atomics.wait(turns, 0, turn, Math.max(1, leftMs)) === 'timed-out';) {
    const { user, system } = process.cpuUsage(before);
    leftMs = timeoutMs - (user + system) / 1_000;
    if (leftMs <= 0 || process.ppid !== parent) process.kill(process.pid, OUT_OF_TIME);
  }
}

// Whoever starts this thread gives it this.
watch(workerData as WatchdogData);
