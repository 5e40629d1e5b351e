import type { SpanCounts } from '../../../schema/contract/traces/span-queue.js';
import type { Logger } from '../logger.js';
import type { TraceSettings } from './read-trace-settings.js';
import type { AnswerRequest } from './trace-requests.js';

export interface RequestTraces {
  /** The same answers, some of them traced. */
  follow(answer: AnswerRequest): AnswerRequest;
  counts(): SpanCounts;
  stop(): Promise<void>;
}

const OFF: RequestTraces = {
  follow: (answer) => answer,
  counts: () => ({ exported: 0, dropped: 0 }),
  stop: () => Promise.resolve(),
};

/** Without settings nothing is traced, and no line of the tracer is loaded. */
export async function openRequestTraces(
  settings: TraceSettings | null | undefined,
  { log, random }: { readonly log: Logger; readonly random: () => number },
): Promise<RequestTraces> {
  if (settings === null || settings === undefined) return OFF;
  const [{ openTraces }, { traceRequests }] = await Promise.all([
    import('../../../schema/contract/traces/open-traces.js'),
    import('./trace-requests.js'),
  ]);
  const onLoss = (dropped: number): void => log.warn({ dropped }, 'spans were lost: the collector does not take them');
  const traces = openTraces({ url: settings.url, service: 'asxh-gateway', onLoss });
  return {
    follow: (answer) => traceRequests(answer, { tracer: traces.tracer, share: settings.share, random }),
    counts: () => traces.counts(),
    stop: () => traces.stop(),
  };
}
