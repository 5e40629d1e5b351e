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
  /**
   * Replaces one worker after the other: each is told to end only when its successor listens, so that no request meets a closed door. A
   * successor that cannot start leaves the others as they are.
   */
  restart(): Promise<void>;
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
  /** Their end is wanted: nobody takes their place. */
  const leaving = new WeakSet<Worker>();
  let restarting = Promise.resolve();
  let isStopping = false;
  let isReady = false;

  const start = (pauseMs: number): Worker => {
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
      if (isStopping || leaving.has(worker)) return;
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
    return worker;
  };
  const replace = async (worker: Worker): Promise<boolean> => {
    const successor = start(0);
    leaving.add(successor);
    if (!(await hasReported(successor))) return false;
    leaving.delete(successor);
    leaving.add(worker);
    await endWorker(worker);
    return true;
  };
  const replaceAll = async (): Promise<void> => {
    for (const worker of [...listening]) {
      if (isStopping) return;
      if (worker.isDead() || (await replace(worker))) continue;
      log.error({}, 'a gateway process could not be replaced; the others go on as they are');
      return;
    }
    log.info({ workers: listening.size }, 'every gateway process was replaced');
  };
  for (let started = 0; started < count; started++) start(0);
  return {
    failed: failure.promise,
    // One round at a time.
    restart: () => (restarting = restarting.then(replaceAll)),
    async stop() {
      isStopping = true;
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      await Promise.all(workers.map(endWorker));
    },
  };
}

/** False when it ended before it had anything to say. */
function hasReported(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.once('message', () => resolve(true)).once('exit', () => resolve(false));
  });
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
