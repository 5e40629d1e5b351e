import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import { pino } from 'pino';
import { startOpenGateway } from '../../../gateway/open/start-open-gateway.js';
import { buildFixtureSchema, composeFixtures, type Fixtures, type SentRequest, type SubgraphFixture } from '../harness.js';

export interface Answer {
  /** The text as it came: the order of its keys counts. */
  readonly text: string;
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: unknown[]; readonly extensions?: Record<string, unknown> }[];
}

export interface ServedFederation {
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** What the last operation asked of the subgraphs, in the order of arrival. */
  readonly sent: readonly SentRequest[];
  close(): Promise<void>;
}

/** Each subgraph on an HTTP server of its own, composed with their real addresses, behind an open gateway. */
export async function serveFederation(fixtures: Fixtures): Promise<ServedFederation> {
  const sent: SentRequest[] = [];
  const servers = await Promise.all(Object.entries(fixtures).map(([name, fixture]) => serveSubgraph(name, fixture, sent)));
  const supergraphSdl = composeFixtures(fixtures, Object.fromEntries(servers.map(({ name, url }) => [name, url])));
  const settings = { supergraphSdl, port: 0, host: '127.0.0.1', requestTimeoutMs: 5_000, environment: 'test' };
  const gateway = await startOpenGateway(settings, pino({ level: 'error' }));
  return {
    sent,
    async ask(query, variables = {}) {
      sent.length = 0;
      const body = JSON.stringify({ query, variables });
      const response = await fetch(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await response.text();
      return { text, ...(JSON.parse(text) as Omit<Answer, 'text'>) };
    },
    async close() {
      await gateway.drain();
      await Promise.all(servers.map(({ server }) => new Promise((resolve) => server.close(resolve).closeAllConnections())));
    },
  };
}

async function serveSubgraph(
  name: string,
  fixture: SubgraphFixture,
  sent: SentRequest[],
): Promise<{ readonly name: string; readonly url: string; readonly server: Server }> {
  const schema = buildFixtureSchema(fixture);
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const { query, variables } = JSON.parse(body) as Omit<SentRequest, 'subgraph'>;
      sent.push({ subgraph: name, query, variables });
      const result = await graphql({ schema, source: query, variableValues: variables });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A fixture that does not compose leaves nobody who closes it.
  server.unref();
  // A server that listens on a port has an address with one.
  return { name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
}
