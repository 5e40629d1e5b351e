import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import { buildFixtureSchema } from '../federation/harness.js';
import { SAMPLE_AGENCIES } from '../unit/gateway/http/sample-agencies.js';

export type Behaviour = (body: string, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

export interface FaultyAgency {
  readonly url: string;
  /** Requests that arrived. */
  readonly asked: number;
  /** What it does from now on; null: what `answer` does. */
  behave(behaviour: Behaviour | null): void;
  /** Answers as the sample agency that it is. */
  readonly answer: Behaviour;
  stop(): Promise<void>;
}

/** One of the sample agencies over real HTTP, well until it is told otherwise. */
export async function startAgency(name: 'population' | 'social-insurance'): Promise<FaultyAgency> {
  const schema = buildFixtureSchema(SAMPLE_AGENCIES[name] ?? { sdl: '' });
  const answer: Behaviour = async (body, response) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  };
  let behaviour = answer;
  let asked = 0;
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      asked++;
      await behaviour(body, response, request);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get asked() {
      return asked;
    },
    answer,
    behave: (next) => void (behaviour = next ?? answer),
    stop: () => closeServer(server),
  };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
