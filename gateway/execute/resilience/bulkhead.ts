import { CALLER_CLASSES, type CallerClass } from './caller-class.js';

export interface BulkheadSettings {
  /** Calls to one agency at the same time, by class of caller; the first figure is also the limit of all together. */
  readonly inFlight: Readonly<Record<CallerClass, number>>;
  /** Calls of one class that may wait. */
  readonly queue: number;
  /** What waited so long is refused: its caller is told soon, and the agency is not asked for what nobody waits for. */
  readonly queueMs: number;
}

export type Release = () => void;

export interface BulkheadSnapshot {
  readonly inFlight: number;
  readonly queued: number;
}

/** Keeps one agency, or one class of callers, from taking all sockets and all memory of the gateway. */
export interface Bulkhead {
  /** A place now, or null when there is none. */
  tryEnter(callerClass: CallerClass): Release | null;
  /** A place within the time, or null: the queue is full, the wait was too long, or the request is over. */
  wait(callerClass: CallerClass, signal: AbortSignal): Promise<Release | null>;
  snapshot(): BulkheadSnapshot;
}

interface Waiting {
  readonly take: (release: Release | null) => void;
}

/** Places are given to citizens before officers, and to both before bulk readers, who have few. */
export function createBulkhead(settings: BulkheadSettings): Bulkhead {
  const running: Record<CallerClass, number> = { CITIZEN: 0, OFFICER: 0, BULK: 0 };
  const queues: Record<CallerClass, Set<Waiting>> = { CITIZEN: new Set(), OFFICER: new Set(), BULK: new Set() };
  const sum = (of: (callerClass: CallerClass) => number): number => CALLER_CLASSES.reduce((total, each) => total + of(each), 0);
  const inFlight = () => sum((each) => running[each]);
  const hasPlace = (callerClass: CallerClass): boolean =>
    inFlight() < settings.inFlight.CITIZEN && running[callerClass] < settings.inFlight[callerClass];

  const occupy = (callerClass: CallerClass): Release => {
    running[callerClass]++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      running[callerClass]--;
      admitNext();
    };
  };
  const admitNext = (): void => {
    for (const callerClass of CALLER_CLASSES) {
      for (const waiting of queues[callerClass]) {
        if (!hasPlace(callerClass)) break;
        waiting.take(occupy(callerClass));
      }
    }
  };
  return {
    tryEnter: (callerClass) => (queues[callerClass].size === 0 && hasPlace(callerClass) ? occupy(callerClass) : null),
    wait(callerClass, signal) {
      const queue = queues[callerClass];
      if (queue.size >= settings.queue || signal.aborted) return Promise.resolve(null);
      return new Promise((resolve) => {
        const giveUp = () => waiting.take(null);
        const waiting: Waiting = {
          take(release) {
            clearTimeout(timer);
            signal.removeEventListener('abort', giveUp);
            queue.delete(waiting);
            resolve(release);
          },
        };
        const timer = setTimeout(giveUp, settings.queueMs);
        signal.addEventListener('abort', giveUp, { once: true });
        queue.add(waiting);
      });
    },
    snapshot: () => ({ inFlight: inFlight(), queued: sum((each) => queues[each].size) }),
  };
}
