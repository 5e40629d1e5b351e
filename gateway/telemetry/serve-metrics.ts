import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import { AggregatorRegistry, Registry } from 'prom-client';

export interface MetricsAddress {
  readonly port: number;
  readonly host: string;
}

export interface MetricsServer {
  stop(): Promise<void>;
}

/** `GET /metrics` on a port of its own, which no client reaches: whoever may look at the machine may look at its figures. */
export async function serveMetrics({ port, host }: MetricsAddress, read: () => Promise<string>): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    read().then(
      (text) => response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  await listenOn(server, port, host);
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The figures of all workers, added up by the process that started them. */
export function readMetricsOfWorkers(): () => Promise<string> {
  if (!cluster.isPrimary) throw new Error('Only the process that started the workers can ask them.');
  const registry = new AggregatorRegistry();
  return () => registry.clusterMetrics();
}

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
