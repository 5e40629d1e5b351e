import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type pg from 'pg';
import { pino, type Logger } from 'pino';
import { CALLER_CONTEXT_HEADER, findCallerContext } from '../../../schema/contract/caller-context.js';
import { createError, isErrorCode } from '../../../schema/contract/error-codes.js';
import { createSignatureVerifier } from '../../../schema/contract/http-signature.js';
import { createReading } from '../rows/reading.js';
import { createPool, createRowReader } from '../rows/row-reader.js';
import { followRegister } from '../reach/follow-register.js';
import type { Agency, AgencyName, Background, InternalRoute } from './agency.js';
import { buildSubgraph } from './build-subgraph.js';
import type { SubgraphContext } from './context.js';
import { readBody, respondJson, respondRefusal } from './http.js';
import { readRegisterKey, readSubgraphKeys } from './keys.js';

export interface SubgraphOptions {
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly port: number;
  /** Base URL of the code register; null for the agency that keeps it. */
  readonly registerUrl: string | null;
  readonly reachIntervalMs: number;
  readonly clock: () => Date;
}

export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

type Gate = (request: IncomingMessage, body: Buffer) => boolean;

/** Starts one agency's subgraph: its graph for the gateway, its internal endpoints for other agencies' machines, nothing for anyone else. */
export async function startSubgraph<Loaders>(agency: Agency<Loaders>, options: SubgraphOptions): Promise<RunningSubgraph> {
  const log = pino({ name: `subgraph-${agency.name}` });
  const keys = readSubgraphKeys(options.keysFile, agency.name);
  const pool = createPool(options.databaseUrl);
  pool.on('error', (error) => {
    log.warn({ code: (error as { code?: string }).code }, 'an idle database connection was lost');
  });
  const rows = createRowReader(pool);
  const { schema } = await buildSubgraph(agency);
  const apollo = new ApolloServer<SubgraphContext<Loaders>>({
    schema,
    introspection: false,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
    logger: log,
  });
  await apollo.start();
  const graphGate = createGate(createSignatureVerifier({ keys: keys.gateway, clock: options.clock }));
  const registerGate = createGate(createSignatureVerifier({ keys: keys.register, clock: options.clock }));
  const routes = new Map(agency.internalRoutes?.(pool).map((route) => [route.path, route]));
  const createContext = (encoded: string): SubgraphContext<Loaders> | null => {
    const caller = findCallerContext(encoded);
    if (caller === null) return null;
    const reading = createReading(caller, rows);
    return { caller, reading, loaders: agency.createLoaders(reading), cursorKey: keys.cursors };
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'request failed');
      if (!response.headersSent) respondRefusal(response, 'INTERNAL');
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' && request.url === '/health/live') {
      respondJson(response, 200, '{"status":"live"}');
      return;
    }
    const body = request.method === 'POST' ? await readBody(request) : null;
    const route = routes.get(request.url ?? '');
    if (body !== null && route !== undefined && registerGate(request, body)) await answerRoute(route, request, body, response);
    else if (body !== null && request.url === '/graphql' && graphGate(request, body)) await answerGraph(request, body, response);
    else respondRefusal(response, 'SIGNATURE_REQUIRED');
  }

  async function answerGraph(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const context = createContext(String(request.headers[CALLER_CONTEXT_HEADER]));
    if (context === null) {
      respondRefusal(response, 'SIGNATURE_REQUIRED');
      return;
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: JSON.parse(body.toString('utf8')) as unknown,
      },
      context: () => Promise.resolve(context),
    });
    if (answer.body.kind === 'complete') respondJson(response, answer.status ?? 200, answer.body.string);
    else respondRefusal(response, 'INTERNAL');
  }

  const follower = options.registerUrl === null ? undefined : startFollower(agency.name, options.registerUrl, options, pool, log);
  const url = await listen(server, options.port);
  return { url, stop: () => stopAll(server, apollo, pool, follower) };
}

function startFollower(agency: AgencyName, registerUrl: string, options: SubgraphOptions, pool: pg.Pool, log: Logger): Background {
  const follower = { pool, registerUrl, key: readRegisterKey(options.keysFile, agency) };
  return followRegister(follower, options.reachIntervalMs, (error) => {
    log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'the population register could not be followed');
  });
}

function createGate(verify: ReturnType<typeof createSignatureVerifier>): Gate {
  return (request, body) => {
    const caller = request.headers[CALLER_CONTEXT_HEADER];
    if (typeof caller !== 'string') return false;
    return verify({ method: request.method ?? '', path: request.url ?? '', body, caller }, request.headers).valid;
  };
}

async function answerRoute(route: InternalRoute, request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
  const keyId = /keyid="([\w-]+)"/.exec(String(request.headers['signature-input']))?.[1] ?? '';
  const answer = await route.handle(JSON.parse(body.toString('utf8')), keyId, request);
  respondJson(response, 200, JSON.stringify(answer));
}

/** Only codes of the closed list leave; what is our own fault is told as INTERNAL, and its cause goes to the log without its values. */
function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (isErrorCode(code)) return { ...formatted, extensions: { code } };
  const cause = (error as { originalError?: { name?: string; code?: string; message?: string } }).originalError;
  // The message of a database error names columns and types, not values, unless it is a constraint's detail, which is left out.
  log.error(
    { name: cause?.name, sqlState: cause?.code, graphqlCode: code, path: formatted.path?.filter((key) => typeof key === 'string') },
    'a field failed',
  );
  return { ...createError('INTERNAL').toJSON(), ...(formatted.path === undefined ? {} : { path: formatted.path }) };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A TCP server's address is an AddressInfo; only pipes give a text.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stopAll(
  server: Server,
  apollo: { stop(): Promise<void> },
  pool: { end(): Promise<void> },
  background: Background | undefined,
): Promise<void> {
  await background?.stop();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  await apollo.stop();
  await pool.end();
}
