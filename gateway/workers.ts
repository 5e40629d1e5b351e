import cluster, { type Worker } from 'node:cluster';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './telemetry/logger.js';

export interface WorkersOptions {
  readonly count: number;
  readonly log: Logger;
  /** Told once, when every worker listens. */
  readonly onReady: (url: string) => void;
}

export interface Workers {
  /** Rejects when a worker ends before all have listened: what it could not do at the start, its successor could not either. */
  readonly failed: Promise<never>;
  /** Lets every worker finish its requests, and resolves when the last one has ended. */
  stop(): Promise<void>;
}

/** A worker that ends sooner than this after its beginning is not replaced at once. */
const SHORT_LIFE_MS = 10_000;
const LONGEST_PAUSE_MS = 10_000;

/** `auto` is one for each core. Null for a text that says neither that nor a number above 0. */
export function findWorkerCount(text: string): number | null {
  if (text === 'auto') return availableParallelism();
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null;
}

/**
 * Several gateway processes behind one port. They share nothing but that: each has its own chain in the access log, its own caches and its own
 * watch of policy and revocations; quotas, directory and log are one in their databases. A worker that ends is replaced.
 */
export function startWorkers({ count, log, onReady }: WorkersOptions): Workers {
  const failure = Promise.withResolvers<never>();
  const listening = new Set<Worker>();
  let isStopping = false;
  let isReady = false;

  const start = (pauseMs: number): void => {
    const worker = cluster.fork();
    const startedAt = performance.now();
    worker.once('message', (message: { readonly url?: unknown }) => {
      listening.add(worker);
      if (isReady || listening.size < count) return;
      isReady = true;
      onReady(String(message.url));
    });
    worker.once('exit', (code, signal) => {
      listening.delete(worker);
      if (isStopping) return;
      if (!isReady) {
        failure.reject(new Error('A gateway process ended before it listened; what it said stands above.'));
        return;
      }
      log.error({ worker: worker.process.pid, code, signal }, 'a gateway process ended and is replaced');
      const nextPauseMs = performance.now() - startedAt < SHORT_LIFE_MS ? Math.min(Math.max(500, 2 * pauseMs), LONGEST_PAUSE_MS) : 0;
      void sleep(nextPauseMs).then(() => {
        if (!isStopping) start(nextPauseMs);
      });
    });
  };
  for (let started = 0; started < count; started++) start(0);
  return {
    failed: failure.promise,
    async stop() {
      isStopping = true;
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      await Promise.all(workers.map(endWorker));
    },
  };
}

function endWorker(worker: Worker): Promise<void> {
  if (worker.isDead()) return Promise.resolve();
  return new Promise((resolve) => {
    worker.once('exit', () => {
      resolve();
    });
    worker.process.kill('SIGTERM');
  });
}
