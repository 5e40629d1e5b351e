import { type SpanContext, TraceFlags } from '@opentelemetry/api';

/**
 * The W3C header by which the spans of one request find each other. No signature covers it: whoever is handed it takes the ids from it and
 * decides nothing by it. The other headers of the same family (`tracestate`, `baggage`) carry texts of strangers and are never read nor sent.
 */
export const TRACEPARENT_HEADER = 'traceparent';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const NOWHERE = /^0+$/;
const HEXADECIMAL = 16;

/** Where the header says that the sender's span is; null for a text of another form. */
export function findSpanContext(header: unknown): SpanContext | null {
  const [, traceId, spanId, flags] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  if (traceId === undefined || spanId === undefined || flags === undefined || NOWHERE.test(traceId) || NOWHERE.test(spanId)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, HEXADECIMAL), isRemote: true };
}

export function writeTraceparent({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${isSampled(traceFlags) ? '01' : '00'}`;
}

export function isSampled(traceFlags: number): boolean {
  return (traceFlags & TraceFlags.SAMPLED) !== 0;
}
