import { Pool, type Dispatcher } from 'undici';
import { readAnswer } from './read-answer.js';
import type { SubgraphAnswer, SubgraphFetcher, SubgraphRequest, UnavailableCause } from './fetcher.js';

export interface SubgraphPoolsOptions {
  /** Name → address of its GraphQL endpoint. */
  readonly urls: Readonly<Record<string, string>>;
  /** The headers that prove to a subgraph who sends these exact bytes on behalf of which caller. */
  readonly sign: (request: RequestToSign) => Readonly<Record<string, string>>;
  /** Sockets per subgraph. */
  readonly connections?: number;
  /** Between sending and the answer's headers, and between two pieces of its body. Deadlines of a request come by its signal. */
  readonly timeoutMs?: number;
  readonly connectTimeoutMs?: number;
  readonly keepAliveTimeoutMs?: number;
  /** A longer answer is `INVALID_ANSWER`. */
  readonly maxAnswerBytes?: number;
}

export interface RequestToSign {
  readonly subgraph: string;
  readonly method: 'POST';
  readonly path: string;
  readonly body: string;
  /** Value of the `asxh-caller` header. */
  readonly caller: string;
}

/** The `asxh-caller` header of one subgraph request. A rejection counts as an unavailable subgraph: it is not asked without its context. */
export type CallerFor = (request: SubgraphRequest) => string | Promise<string>;

export interface SubgraphPools {
  /** A fetcher for one client request: every subgraph request carries the caller context that is told for it. */
  fetcherFor(callerFor: CallerFor): SubgraphFetcher;
  /** Lets running requests end, then closes every socket. */
  close(): Promise<void>;
}

interface Endpoint {
  readonly pool: Pool;
  readonly path: string;
}

const ACCEPTED = 'application/graphql-response+json, application/json;q=0.9';

/**
 * One pool of kept-alive connections per subgraph. Requests are not pipelined: on one connection a slow answer would hold back those
 * behind it, and identical requests are never shared, because two callers may read different rows.
 */
export function createSubgraphPools(options: SubgraphPoolsOptions): SubgraphPools {
  const endpoints = new Map(Object.entries(options.urls).map(([name, url]) => [name, createEndpoint(new URL(url), options)]));
  const { sign, maxAnswerBytes = 32 * 1024 * 1024 } = options;
  const send = async (request: SubgraphRequest, callerFor: CallerFor): Promise<SubgraphAnswer> => {
    const endpoint = endpoints.get(request.subgraph);
    if (endpoint === undefined) return { kind: 'unavailable', cause: 'CONNECTION' };
    const { body, subgraph, signal } = request;
    const { pool, path } = endpoint;
    try {
      const told = callerFor(request);
      const caller = typeof told === 'string' ? told : await told;
      const headers = { 'content-type': 'application/json', accept: ACCEPTED, ...sign({ subgraph, method: 'POST', path, body, caller }) };
      return await readAnswer(await pool.request({ method: 'POST', path, headers, body, signal }), maxAnswerBytes);
    } catch (error) {
      return { kind: 'unavailable', cause: causeOf(error, signal) };
    }
  };
  return {
    fetcherFor: (callerFor) => ({ fetch: (request) => send(request, callerFor) }),
    close: async () => {
      await Promise.all([...endpoints.values()].map(({ pool }) => pool.close()));
    },
  };
}

function createEndpoint(url: URL, options: SubgraphPoolsOptions): Endpoint {
  const { connections = 64, timeoutMs = 10_000, connectTimeoutMs = 2_000, keepAliveTimeoutMs = 30_000 } = options;
  const pool = new Pool(url.origin, {
    connections,
    pipelining: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connect: { timeout: connectTimeoutMs },
  });
  return { pool, path: `${url.pathname}${url.search}` };
}

const TIMEOUT_CODES: ReadonlySet<unknown> = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_ABORTED',
]);

/** A caller who went away counts as a deadline that passed. */
function causeOf(error: unknown, signal: AbortSignal): UnavailableCause {
  if (signal.aborted) return 'TIMEOUT';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return TIMEOUT_CODES.has(code) ? 'TIMEOUT' : 'CONNECTION';
}

export type SubgraphResponse = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'>;
