import type { IncomingMessage, ServerResponse } from 'node:http';
import { readLanguage } from '../caller/read-language.js';
import { ConfigurationError } from '../config.js';
import { createSubgraphPools } from '../execute/undici-fetcher.js';
import { createDeadline } from '../http/deadline.js';
import { createGraphqlOverHttp } from '../http/graphql-over-http.js';
import { listen, type Listening } from '../http/listen.js';
import { readBody } from '../http/read-body.js';
import { refusalAnswer, type Answer } from '../http/respond.js';
import { createRoutes } from '../http/routes.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { openSupergraph } from '../supergraph/open-supergraph.js';
import type { Logger, RequestNotes } from '../telemetry/logger.js';
import { createOpenCorridor, type OpenRequestContext } from './open-corridor.js';

export interface OpenGatewaySettings {
  /** Text of any Federation 2 supergraph; its subgraphs are asked at the addresses that it names. */
  readonly supergraphSdl: string;
  readonly port: number;
  readonly host: string;
  readonly requestTimeoutMs: number;
  /** `NODE_ENV` of the process. */
  readonly environment: string | undefined;
}

/** Serves a supergraph to anybody, without policy, directory, quotas, log or signatures: for conformance work. Never in production. */
export async function startOpenGateway(settings: OpenGatewaySettings, log: Logger): Promise<Listening> {
  assertNotProduction(settings.environment);
  const supergraph = await openSupergraph(settings.supergraphSdl, { scalars: 'ANY', log });
  const pools = createSubgraphPools({ urls: urlsOf(supergraph), sign: () => ({}) });
  const door = createOpenDoor(
    createGraphqlOverHttp(
      createOpenCorridor(
        supergraph,
        pools.fetcherFor(() => ''),
        log,
      ),
    ),
    settings,
  );
  const routes = createRoutes({ answerGraphql: door, log, health: () => ({}), markNotTaken: () => undefined });
  const listening = await listen(routes.onRequest, settings.port, settings.host);
  return {
    url: listening.url,
    async drain() {
      routes.stopServing();
      await listening.drain();
      await pools.close();
      supergraph.planner.close();
    },
  };
}

/** A refusal here keeps a gateway without rules away from the data of people. */
function assertNotProduction(environment: string | undefined): void {
  if (environment === 'production') {
    throw new ConfigurationError(
      'Chế độ --open không kiểm tra quyền và không ghi nhật ký nên không chạy với NODE_ENV=production. ' +
        'The --open mode checks no right and keeps no log, so it does not run with NODE_ENV=production.',
    );
  }
}

function urlsOf({ subgraphUrls }: Supergraph): Readonly<Record<string, string>> {
  const [name] = Object.entries(subgraphUrls).find(([, url]) => !URL.canParse(url)) ?? [];
  if (name === undefined) return subgraphUrls;
  throw new ConfigurationError(
    `Đồ thị hợp nhất không nêu địa chỉ của phân hệ ${name}. The supergraph names no address for the subgraph ${name}.`,
  );
}

function createOpenDoor(graphqlOverHttp: ReturnType<typeof createGraphqlOverHttp<OpenRequestContext>>, settings: OpenGatewaySettings) {
  return async (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes): Promise<Answer> => {
    const language = readLanguage(request.headers['accept-language']);
    const body = request.method === 'POST' ? await readBody(request) : { text: '' };
    if ('refusedStatus' in body) return refusalAnswer('BAD_REQUEST', language, body.refusedStatus);
    const deadline = createDeadline(response, settings.requestTimeoutMs);
    return graphqlOverHttp(request, body.text, language, { requestId, signal: deadline.signal, notes }).finally(() => {
      deadline.clear();
    });
  };
}
