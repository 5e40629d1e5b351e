import type { Server, ServerOptions, ServerResponse } from 'node:http';

/** How long, and how often, somebody may hold a connection without asking or reading. */
export interface ConnectionLimits {
  /** Sockets at once; further ones are closed as they come. */
  readonly connections: number;
  /** From the first byte to the end of the headers. */
  readonly headersTimeoutMs: number;
  /** From the first byte to the end of the body. */
  readonly requestTimeoutMs: number;
  /** From the last byte written until the client has taken it. */
  readonly unreadTimeoutMs: number;
}

export const DEFAULT_CONNECTION_LIMITS: ConnectionLimits = {
  connections: 10_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 20_000,
  unreadTimeoutMs: 25_000,
};

const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Node looks for late requests so often; its own default of 30 s would let the slowest stay for a minute. */
const LOOKED_AT_EVERY_MS = 2_000;
const MAX_HEADERS = 60;

export function serverOptions({ headersTimeoutMs, requestTimeoutMs }: ConnectionLimits): ServerOptions {
  return {
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionsCheckingInterval: Math.min(LOOKED_AT_EVERY_MS, headersTimeoutMs),
  };
}

export function limitConnections(server: Server, { connections }: ConnectionLimits): void {
  server.maxConnections = connections;
  server.maxHeadersCount = MAX_HEADERS;
}

/** A client that asks and does not read would keep its answer in our memory. Costs nothing where the socket took the answer at once. */
export function endUnread(response: ServerResponse, { unreadTimeoutMs }: ConnectionLimits): void {
  response.once('prefinish', () => {
    if (response.writableFinished || (response.socket?.writableLength ?? 0) === 0) return;
    const timer = setTimeout(() => response.destroy(), unreadTimeoutMs);
    response.once('close', () => {
      clearTimeout(timer);
    });
  });
}

export function readConnectionLimits(readNumber: (name: string, otherwise: number) => number): ConnectionLimits {
  return {
    connections: readNumber('ASXH_MAX_CONNECTIONS', DEFAULT_CONNECTION_LIMITS.connections),
    headersTimeoutMs: readNumber('ASXH_HEADERS_TIMEOUT_MS', DEFAULT_CONNECTION_LIMITS.headersTimeoutMs),
    requestTimeoutMs: readNumber('ASXH_BODY_TIMEOUT_MS', DEFAULT_CONNECTION_LIMITS.requestTimeoutMs),
    unreadTimeoutMs: readNumber('ASXH_UNREAD_TIMEOUT_MS', DEFAULT_CONNECTION_LIMITS.unreadTimeoutMs),
  };
}
