import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** A span as it was sent. */
export interface CollectedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first span of a trace. */
  readonly parentSpanId: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

export interface TraceCollector {
  /** Where it takes OTLP over HTTP. */
  readonly url: string;
  /** Whoever reads for long may empty both. */
  readonly spans: CollectedSpan[];
  /** Everything that was ever sent, as it was sent. */
  readonly bodies: string[];
  /** What it does from now on: takes spans, refuses them for good, or says nothing at all. */
  behave(behaviour: 'TAKES' | 'REFUSES' | 'IS_SILENT'): void;
  stop(): Promise<void>;
}

type OtlpValue = Readonly<Partial<Record<'stringValue' | 'intValue' | 'boolValue' | 'doubleValue', unknown>>>;
interface OtlpAttribute {
  readonly key: string;
  readonly value: OtlpValue;
}
interface OtlpSpan extends Omit<CollectedSpan, 'service' | 'attributes' | 'parentSpanId' | 'links'> {
  readonly parentSpanId?: string;
  readonly attributes?: readonly OtlpAttribute[];
  readonly links?: CollectedSpan['links'];
}
interface OtlpRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly OtlpAttribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

/** What an operator has for traces, as small as it can be: OTLP as JSON, kept in memory. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const bodies: string[] = [];
  let behaviour: Parameters<TraceCollector['behave']>[0] = 'TAKES';
  const answer = (body: Buffer, isZipped: boolean, response: ServerResponse): void => {
    if (behaviour === 'IS_SILENT') return;
    if (behaviour === 'TAKES') {
      const text = (isZipped ? gunzipSync(body) : body).toString();
      bodies.push(text);
      spans.push(...readSpans(text));
    }
    response.writeHead(behaviour === 'TAKES' ? 200 : 400, { 'content-type': 'application/json' }).end('{}');
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => answer(Buffer.concat(pieces), request.headers['content-encoding'] === 'gzip', response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`,
    spans,
    bodies,
    behave: (next) => void (behaviour = next),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readSpans(text: string): CollectedSpan[] {
  // The exporter writes OTLP's own form.
  const { resourceSpans } = JSON.parse(text) as OtlpRequest;
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(readAttributes(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ traceId, spanId, parentSpanId = '', name, attributes = [], links = [] }) => ({
        ...{ service, traceId, spanId, parentSpanId, name, attributes: readAttributes(attributes) },
        links: links.map((link) => ({ traceId: link.traceId, spanId: link.spanId })),
      })),
    );
  });
}

function readAttributes(attributes: readonly OtlpAttribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}

/** The names of a trace's spans as a tree, children in alphabetical order: spans of different processes have clocks of their own. */
export function drawTrace(spans: readonly CollectedSpan[], parentSpanId = '', indent = ''): string[] {
  const children = spans.filter((span) => span.parentSpanId === parentSpanId).sort((left, right) => (left.name < right.name ? -1 : 1));
  return children.flatMap(({ name, spanId }) => [`${indent}${name}`, ...drawTrace(spans, spanId, `${indent}  `)]);
}
