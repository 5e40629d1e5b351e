export interface TraceSettings {
  /** Where a collector takes OTLP over HTTP. */
  readonly url: string;
  /** The part of all requests that is traced. */
  readonly share: number;
}

/** Null without an address: nothing is traced, and nothing is loaded for it. */
export function readTraceSettings(url: string | undefined, readShare: (name: string, otherwise: number) => number): TraceSettings | null {
  return url === undefined ? null : { url, share: readShare('ASXH_TRACES_SHARE', 0.1) };
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Spans hold no personal data, but who works when and on what: over a network they go encrypted. */
export function isFitForProduction({ url }: TraceSettings): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || LOOPBACK.has(hostname);
}
