import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT_CONTEXT, type SpanOptions, trace, type Span, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { createSpanQueue, type SpanCounts, type SpanQueueOptions } from './span-queue.js';

export interface TracesOptions extends SpanQueueOptions {
  /** Where an OpenTelemetry collector takes OTLP over HTTP, such as `http://127.0.0.1:4318/v1/traces`. */
  readonly url: string;
  /** The name under which this process's spans stand. */
  readonly service: string;
}

export interface Traces {
  readonly tracer: Tracer;
  counts(): SpanCounts;
  /** Sends what waits, and does not wait for a collector that does not take it at once. */
  stop(): Promise<void>;
}

const EXPORT_TIMEOUT_MS = 5_000;
const LAST_SPANS_MS = 1_000;
/** No attribute of ours is longer; a text that is was put there by mistake. */
const LONGEST_VALUE = 128;

/**
 * The spans of one process, sent as OTLP's JSON. Whether a request is traced is decided before its first span: every span that is made is sent.
 * Parents are told, never taken from an asynchronous context, which would cost every request something, traced or not.
 */
export function openTraces({ url, service, ...options }: TracesOptions): Traces {
  const queue = createSpanQueue(new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS }), options);
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'process.pid': process.pid }),
    sampler: new AlwaysOnSampler(),
    spanProcessors: [queue],
    spanLimits: { attributeValueLengthLimit: LONGEST_VALUE, eventCountLimit: 0, linkCountLimit: 1 },
  });
  return {
    tracer: provider.getTracer('asxh-graph'),
    counts: () => queue.counts(),
    async stop() {
      const sent = queue.forceFlush().then(() => queue.shutdown());
      await Promise.race([sent, sleep(LAST_SPANS_MS, undefined, { ref: false })]);
    },
  };
}

/** A span below another one. */
export function startChild(tracer: Tracer, parent: Span, name: string, options: SpanOptions): Span {
  return tracer.startSpan(name, options, trace.setSpan(ROOT_CONTEXT, parent));
}
