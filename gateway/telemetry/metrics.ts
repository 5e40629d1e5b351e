import cluster from 'node:cluster';
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { RowReason } from '../../schema/contract/row-reason.js';
import type { SubgraphAnswer } from '../execute/fetcher.js';
import type { CacheCounts } from '../operation/cache-counts.js';
import type { PlannerObserver } from '../plan/planner.js';
import type { SpanCounts } from '../../schema/contract/traces/span-queue.js';
import type { LoadSnapshot } from '../http/load-limit.js';
import type { GuardSnapshot } from '../execute/resilience/agency-guard.js';
import { createBoundedLabel } from './bounded-label.js';
import { createPlanMetrics } from './plan-metrics.js';
import { watchProcess } from './watch-process.js';

/** What is told of a request that has been answered. */
export interface AnsweredRequest {
  readonly status: number;
  /** Hash of the operation's text; null for a request that got no further. */
  readonly operation: string | null;
  readonly ms: number;
}

/** What the gateway counts. No label says who asked, about whom, or what a value is; the number of their values is bounded. */
export interface Metrics extends PlannerObserver {
  /** Counted where it happens, looked at when somebody reads. */
  readonly operationCache: CacheCounts;
  noteRequest(request: AnsweredRequest): void;
  noteFetch(agency: string, answer: SubgraphAnswer, ms: number): void;
  /** Refused fields and records of one answer. */
  noteRefusals(reasons: Iterable<RefusalReason | RowReason>): void;
  noteLogFlush(records: number, ms: number): void;
  /** A document that is not in the manifest, answered all the same (`REPORT`) or not (`REQUIRED`). */
  noteUntrustedDocument(outcome: string): void;
  /** What is looked at only when somebody reads. */
  watch(sources: MetricSources): void;
  /** In Prometheus' text format. */
  read(): Promise<string>;
}

export interface MetricSources {
  /** How each agency is reached now. */
  readonly agencies: () => Readonly<Record<string, GuardSnapshot>>;
  /** Agency → milliseconds since it was heard of. */
  readonly directoryAges: () => ReadonlyMap<string, number | null>;
  /** How many requests are let in, and how many of each class of caller were turned away. */
  readonly load?: () => LoadSnapshot;
  readonly spans?: () => SpanCounts;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
/** More operations than a portal has; what comes after them counts as `other`. */
const MAX_OPERATIONS = 200;
const BREAKER_STATES = ['CLOSED', 'HALF_OPEN', 'OPEN'] as const;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'asxh_gateway_' });
  answerToPrimary(registry);
  const operationLabel = createBoundedLabel(MAX_OPERATIONS);
  const requests = new Histogram({
    ...{ name: 'asxh_gateway_request_seconds', help: 'From the first byte of a request to the last of its answer.' },
    ...{ labelNames: ['operation', 'status'], buckets: SECONDS, registers },
  });
  const fetches = new Histogram({
    ...{ name: 'asxh_gateway_fetch_seconds', help: 'One question to one agency, repetitions and waiting included.' },
    ...{ labelNames: ['agency', 'outcome'], buckets: SECONDS, registers },
  });
  const refusals = new Counter({
    ...{ name: 'asxh_gateway_refusals_total', help: 'Fields and records that were not delivered, by reason.' },
    ...{ labelNames: ['reason'], registers },
  });
  const flushes = new Histogram({
    ...{ name: 'asxh_gateway_log_flush_seconds', help: 'One group of access records, until it is durable.', buckets: SECONDS, registers },
  });
  const records = new Counter({ name: 'asxh_gateway_log_records_total', help: 'Access records that became durable.', registers });
  const untrusted = new Counter({
    ...{ name: 'asxh_gateway_untrusted_documents_total', help: 'Documents that are not in the manifest.' },
    ...{ labelNames: ['outcome'], registers },
  });
  return {
    ...createPlanMetrics(registers),
    noteRequest({ status, operation, ms }) {
      requests.observe({ operation: operation === null ? 'none' : operationLabel(operation), status: String(status) }, ms / 1000);
    },
    noteFetch(agency, answer, ms) {
      fetches.observe({ agency, outcome: answer.kind === 'answered' ? 'ANSWERED' : answer.cause }, ms / 1000);
    },
    noteRefusals(reasons) {
      for (const reason of reasons) refusals.inc({ reason });
    },
    noteLogFlush(count, ms) {
      flushes.observe(ms / 1000);
      records.inc(count);
    },
    noteUntrustedDocument(outcome) {
      untrusted.inc({ outcome });
    },
    watch: (sources) => {
      watchAgencies(sources, registers);
      watchProcess(sources, registers);
    },
    read: () => registry.metrics(),
  };
}

/** One of several gateway processes is asked for its figures by the one that started them. */
function answerToPrimary(registry: Registry): void {
  if (!cluster.isWorker) return;
  AggregatorRegistry.setRegistries([registry]);
  // Whoever makes one listens for the question.
  new AggregatorRegistry().setContentType(registry.contentType);
}

/** Read from their source at the moment of reading: nothing of it is kept twice. */
function watchAgencies({ agencies, directoryAges }: MetricSources, registers: Registry[]): void {
  const each = (set: (gauge: Gauge, agency: string, state: GuardSnapshot) => void) =>
    function collect(this: Gauge): void {
      for (const [agency, state] of Object.entries(agencies())) set(this, agency, state);
    };
  new Gauge({
    ...{ name: 'asxh_gateway_breaker_state', help: '1 for the state in which the breaker of an agency is.' },
    ...{ labelNames: ['agency', 'state'], registers },
    collect: each((gauge, agency, { breaker }) => {
      for (const state of BREAKER_STATES) gauge.set({ agency, state }, breaker.state === state ? 1 : 0);
    }),
  });
  new Gauge({
    ...{ name: 'asxh_gateway_fetches_in_flight', help: 'Questions on their way to an agency.', labelNames: ['agency'], registers },
    collect: each((gauge, agency, { bulkhead }) => gauge.set({ agency }, bulkhead.inFlight)),
  });
  new Gauge({
    ...{ name: 'asxh_gateway_retries', help: 'Questions repeated since the start.', labelNames: ['agency'], registers },
    collect: each((gauge, agency, { retries }) => gauge.set({ agency }, retries.made)),
  });
  new Gauge({
    ...{ name: 'asxh_gateway_directory_age_seconds', help: 'Since an agency was last heard of; absent when nothing is known.' },
    ...{ labelNames: ['agency'], registers, aggregator: 'max' },
    collect(this: Gauge) {
      this.reset();
      for (const [agency, ms] of directoryAges()) if (ms !== null) this.set({ agency }, ms / 1000);
    },
  });
}
