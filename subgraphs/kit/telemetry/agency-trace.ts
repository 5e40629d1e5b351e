import type { IncomingHttpHeaders } from 'node:http';
import { type Attributes, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import { startChild } from '../../../schema/contract/traces/open-traces.js';
import { findSpanContext, isSampled, TRACEPARENT_HEADER } from '../../../schema/contract/traces/traceparent.js';

/** The spans of one request of the gateway that is traced, below the gateway's own. */
export interface AgencyTrace {
  /** A statement, or a transaction of several. */
  startStatement(name: string, attributes: Attributes): Span;
  end(status: number): void;
}

const FAILED_STATUS = 500;

/**
 * Null for a request that the gateway does not trace. To be asked only when the request's signature holds: the header is not under it, and says nothing but
 * where the spans belong. Who asks and why stands in the signed context.
 */
export function findAgencyTrace(tracer: Tracer, headers: IncomingHttpHeaders, agency: string, caller: CallerContext): AgencyTrace | null {
  const parent = findSpanContext(headers[TRACEPARENT_HEADER]);
  if (parent === null || !isSampled(parent.traceFlags)) return null;
  const { requestId, role, purpose } = caller;
  const attributes = { 'asxh.agency': agency, 'asxh.request_id': requestId, 'asxh.role': role, 'asxh.purpose': purpose };
  const root = tracer.startSpan(`request ${agency}`, { kind: SpanKind.SERVER, attributes }, trace.setSpanContext(ROOT_CONTEXT, parent));
  return {
    startStatement: (name, told) => startChild(tracer, root, name, { kind: SpanKind.CLIENT, attributes: told }),
    end(status) {
      root.setAttribute('http.response.status_code', status);
      if (status >= FAILED_STATUS) root.setStatus({ code: SpanStatusCode.ERROR });
      root.end();
    },
  };
}
