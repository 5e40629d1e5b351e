import { Counter, Gauge, type Registry } from 'prom-client';
import type { MetricSources } from './metrics.js';

/** What the process itself lets in, turns away and loses: read from its source at the moment of reading. */
export function watchProcess({ load, spans }: Pick<MetricSources, 'load' | 'spans'>, registers: Registry[]): void {
  if (load) watchLoad(load, registers);
  if (spans) watchSpans(spans, registers);
}

function watchLoad(load: NonNullable<MetricSources['load']>, registers: Registry[]): void {
  new Gauge({
    ...{ name: 'asxh_gateway_requests_in_flight', help: 'Requests that were let in and are not answered yet.', registers },
    collect(this: Gauge) {
      this.set(load().inFlight);
    },
  });
  new Gauge({
    ...{ name: 'asxh_gateway_requests_limit', help: 'How many requests are let in at a time; it follows lag and queues.', registers },
    collect(this: Gauge) {
      this.set(load().limit);
    },
  });
  new Counter({
    ...{ name: 'asxh_gateway_turned_away_total', help: 'Requests that were not let in, by class of caller.' },
    ...{ labelNames: ['class'], registers },
    collect(this: Counter) {
      this.reset();
      for (const [callerClass, count] of Object.entries(load().refused)) this.inc({ class: callerClass }, count);
    },
  });
}

function watchSpans(spans: NonNullable<MetricSources['spans']>, registers: Registry[]): void {
  new Counter({
    ...{ name: 'asxh_gateway_spans_total', help: 'Spans that the collector took, and those that were lost.' },
    ...{ labelNames: ['result'], registers },
    collect(this: Counter) {
      this.reset();
      const { exported, dropped } = spans();
      this.inc({ result: 'exported' }, exported);
      this.inc({ result: 'dropped' }, dropped);
    },
  });
}
