import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_CONNECTION_LIMITS, limitConnections, serverOptions, type ConnectionLimits } from './connection-limits.js';

export interface DrainTimes {
  /** How long new requests are still answered after `drain` is called. */
  readonly noticeMs: number;
  /** What still runs so long afterwards is cut off. */
  readonly limitMs: number;
}

const AT_ONCE: DrainTimes = { noticeMs: 0, limitMs: 25_000 };

export interface Listening {
  readonly url: string;
  /**
   * Answers what comes within the notice, each answer the last of its connection, so that clients go elsewhere and none is cut off; then takes
   * no new connection, lets running requests end, and resolves when the last socket is closed.
   */
  drain(): Promise<void>;
}

/** A client that sends its request too slowly loses its connection. */
export async function listen(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  host: string,
  drainTimes: DrainTimes = AT_ONCE,
  limits: ConnectionLimits = DEFAULT_CONNECTION_LIMITS,
): Promise<Listening> {
  let isDraining = false;
  const server = createServer(serverOptions(limits), (request, response) => {
    if (isDraining) response.setHeader('connection', 'close');
    onRequest(request, response);
  });
  limitConnections(server, limits);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on a port has an address with one.
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/graphql`,
    drain: async () => {
      isDraining = true;
      await drain(server, drainTimes);
    },
  };
}

async function drain(server: Server, { noticeMs, limitMs }: DrainTimes): Promise<void> {
  await sleep(noticeMs);
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const limit = setTimeout(() => {
    server.closeAllConnections();
  }, limitMs);
  await closed;
  clearTimeout(limit);
}
