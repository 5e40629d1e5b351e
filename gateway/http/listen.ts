import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** A load balancer takes a process out of service within this time; what still runs then is cut off. */
const DRAIN_LIMIT_MS = 25_000;

export interface Listening {
  readonly url: string;
  /** Takes no new connection, lets running requests end, and resolves when the last socket is closed. */
  drain(): Promise<void>;
}

/** A client that sends its request too slowly loses its connection. */
export async function listen(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  host: string,
): Promise<Listening> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS },
    onRequest,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on a port has an address with one.
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/graphql`, drain: () => drain(server) };
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const limit = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_LIMIT_MS);
  await closed;
  clearTimeout(limit);
}
