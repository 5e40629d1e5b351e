import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { startChild } from '../../../schema/contract/traces/open-traces.js';

/** The rooms of the corridor in the order in which a request walks them. */
export type Phase = 'read' | 'decide' | 'plan' | 'execute' | 'check' | 'write' | 'log';

/**
 * The spans of one request that is traced. Attributes are facts about the work: hashes, roles, purposes, agencies, counts. Never a variable, a code, a
 * number or a name of anybody, nor a token, nor a text of the client.
 */
export interface RequestTrace {
  readonly traceId: string;
  /** Ends the phase before and begins the next one. After the request has ended nothing happens. */
  enter(phase: Phase): void;
  /** Tells something of the phase in which the request is. */
  note(attributes: Attributes): void;
  /** A question to an agency, below the phase in which the request is. */
  startFetch(agency: string, attributes: Attributes): Span;
  /** Ends everything that is still open. */
  end(attributes: Attributes, hasFailed: boolean): void;
}

export function createRequestTrace(tracer: Tracer, root: Span): RequestTrace {
  let phase: Span | null = null;
  const endPhase = (): void => {
    phase?.end();
    phase = null;
  };
  return {
    traceId: root.spanContext().traceId,
    enter(name) {
      endPhase();
      if (root.isRecording()) phase = startChild(tracer, root, name, {});
    },
    note: (attributes) => void phase?.setAttributes(attributes),
    startFetch: (agency, attributes) =>
      startChild(tracer, phase ?? root, `fetch ${agency}`, {
        kind: SpanKind.CLIENT,
        attributes: { 'asxh.agency': agency, ...attributes },
      }),
    end(attributes, hasFailed) {
      endPhase();
      root.setAttributes(attributes);
      if (hasFailed) root.setStatus({ code: SpanStatusCode.ERROR });
      root.end();
    },
  };
}
