import { SpanStatusCode } from '@opentelemetry/api';
import { writeTraceparent } from '../../../schema/contract/traces/traceparent.js';
import type { SubgraphFetcher } from '../../execute/fetcher.js';
import type { RequestTrace } from './request-trace.js';

/** The same fetcher; each question is a span, repetitions and waiting included, and the agency is told under which one its own spans stand. */
export function traceFetches(fetcher: SubgraphFetcher, trace: RequestTrace): SubgraphFetcher {
  return {
    async fetch(request) {
      const { subgraph, kind, entities } = request;
      const span = trace.startFetch(subgraph, { 'graphql.operation.type': kind, 'asxh.entities': entities.length });
      try {
        const answer = await fetcher.fetch({ ...request, traceparent: writeTraceparent(span.spanContext()) });
        const isAnswered = answer.kind === 'answered';
        span.setAttributes({
          'asxh.outcome': isAnswered ? 'ANSWERED' : answer.cause,
          'asxh.errors': isAnswered ? answer.errors.length : undefined,
        });
        if (!isAnswered) span.setStatus({ code: SpanStatusCode.ERROR });
        return answer;
      } finally {
        span.end();
      }
    },
  };
}
