import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace-base';

export interface SpanQueueOptions {
  /** Spans that wait; what ends while so many do is dropped. */
  readonly capacity?: number;
  readonly batch?: number;
  /** How long a span waits for others to be sent with it. */
  readonly delayMs?: number;
  /** Hears the number of all spans lost since the start, at most once in `tellEveryMs`. */
  readonly onLoss?: (dropped: number) => void;
  readonly tellEveryMs?: number;
}

export interface SpanCounts {
  readonly exported: number;
  readonly dropped: number;
}

export interface SpanQueue extends SpanProcessor {
  counts(): SpanCounts;
}

/**
 * Spans on their way to the collector. Nobody waits for it: spans that the collector does not take are dropped and counted, and never more are kept
 * than the capacity and one batch. One batch is under way at a time.
 */
export function createSpanQueue(exporter: SpanExporter, options: SpanQueueOptions = {}): SpanQueue {
  const { capacity = 2_048, batch = 256, delayMs = 1_000, onLoss = () => undefined, tellEveryMs = 60_000 } = options;
  let waiting: ReadableSpan[] = [];
  let sending: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let toldAtMs = -Infinity;
  const counts = { exported: 0, dropped: 0 };

  const drop = (count: number): void => {
    counts.dropped += count;
    if (performance.now() - toldAtMs < tellEveryMs) return;
    toldAtMs = performance.now();
    onLoss(counts.dropped);
  };
  const sendOnce = async (): Promise<void> => {
    const spans = waiting.slice(0, batch);
    waiting = waiting.slice(batch);
    if (await isTaken(exporter, spans)) counts.exported += spans.length;
    else drop(spans.length);
  };
  const sendAll = async (): Promise<void> => {
    while (waiting.length > 0) await sendOnce();
  };
  const send = (): Promise<void> =>
    (sending ??= sendAll().finally(() => {
      sending = null;
    }));
  return {
    counts: () => ({ ...counts }),
    onStart: () => undefined,
    onEnd(span) {
      if (waiting.length >= capacity) {
        drop(1);
        return;
      }
      waiting.push(span);
      timer ??= setTimeout(() => {
        timer = null;
        void send();
      }, delayMs).unref();
    },
    forceFlush: send,
    shutdown: () => exporter.shutdown(),
  };
}

function isTaken(exporter: SpanExporter, spans: ReadableSpan[]): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      exporter.export(spans, ({ code }) => resolve(code === SUCCESS));
    } catch {
      resolve(false);
    }
  });
}

/** `ExportResultCode.SUCCESS` of a package that is not ours to depend on. */
const SUCCESS = 0;
