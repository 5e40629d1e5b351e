import { Pool } from 'undici';
import { TRACEPARENT_HEADER } from '../../schema/contract/traces/traceparent.js';
import { connectWithin } from './connect-within.js';
import { post } from './post.js';
import { readAnswer } from './read-answer.js';
import type { SubgraphAnswer, SubgraphFetcher, SubgraphRequest, UnavailableCause } from './fetcher.js';
import { createAgencyGuard, type AgencyGuard, type Attempt, type GuardSnapshot } from './resilience/agency-guard.js';
import type { CallerClass } from './resilience/caller-class.js';
import { DEFAULT_RESILIENCE, type ResilienceSettings } from './resilience/read-resilience-settings.js';

export interface SubgraphPoolsOptions {
  /** Name → address of its GraphQL endpoint. */
  readonly urls: Readonly<Record<string, string>>;
  /** The headers that prove to a subgraph who sends these exact bytes on behalf of which caller, and how long the caller waits. */
  readonly sign: (request: RequestToSign) => Readonly<Record<string, string>>;
  /** Sockets per subgraph; as many as calls may be in flight. */
  readonly connections?: number;
  /** Between sending and the answer's headers, and between two pieces of its body. Deadlines of a request come by its signal. */
  readonly timeoutMs?: number;
  readonly keepAliveTimeoutMs?: number;
  /** A longer answer is `INVALID_ANSWER`. */
  readonly maxAnswerBytes?: number;
  readonly resilience?: ResilienceSettings;
  /** Milliseconds that only ever grow. */
  readonly nowMs?: () => number;
  readonly random?: () => number;
}

export interface RequestToSign {
  readonly subgraph: string;
  readonly method: 'POST';
  readonly path: string;
  readonly body: string;
  /** Value of the `asxh-caller` header. */
  readonly caller: string;
  /** What is left of the caller's time; absent where no time was set. */
  readonly timeoutMs?: number;
}

/** The `asxh-caller` header of one subgraph request. A rejection counts as an unavailable subgraph: it is not asked without its context. */
export type CallerFor = (request: SubgraphRequest) => string | Promise<string>;

/** What the fetches of one client request have in common. */
export interface FetchTerms {
  /** By the pools' own clock. */
  readonly endsAtMs: number;
  readonly callerClass: CallerClass;
}

export interface SubgraphPools {
  /** A fetcher for one client request: every subgraph request carries the caller context that is told for it. */
  fetcherFor(callerFor: CallerFor, terms?: FetchTerms): SubgraphFetcher;
  /** How each agency is reached now. */
  snapshot(): Readonly<Record<string, GuardSnapshot>>;
  /** Lets running requests end, then closes every socket. */
  close(): Promise<void>;
}

interface Endpoint {
  readonly pool: Pool;
  readonly path: string;
  readonly guard: AgencyGuard;
}

const ACCEPTED = 'application/graphql-response+json, application/json;q=0.9';
const UNLIMITED: FetchTerms = { endsAtMs: Infinity, callerClass: 'OFFICER' };

/**
 * One pool of kept-alive connections per subgraph, behind its own breaker, bulkhead and retry budget. Requests are not pipelined: on one
 * connection a slow answer would hold back those behind it, and identical requests are never shared, because two callers may read different rows.
 */
export function createSubgraphPools(options: SubgraphPoolsOptions): SubgraphPools {
  const endpoints = new Map(Object.entries(options.urls).map(([name, url]) => [name, createEndpoint(new URL(url), options)]));
  const { nowMs = () => performance.now() } = options;
  const send = async (request: SubgraphRequest, callerFor: CallerFor, terms: FetchTerms): Promise<SubgraphAnswer> => {
    const endpoint = endpoints.get(request.subgraph);
    if (endpoint === undefined) return { kind: 'unavailable', cause: 'CONNECTION' };
    let caller: string;
    try {
      const told = callerFor(request);
      caller = typeof told === 'string' ? told : await told;
    } catch {
      // Nobody says on whose behalf: the agency is not asked, and it is no fault of the agency's.
      return { kind: 'unavailable', cause: request.signal.aborted ? 'TIMEOUT' : 'CONNECTION' };
    }
    return endpoint.guard.run(request, terms.callerClass, () => attempt(endpoint, request, caller, terms.endsAtMs - nowMs()));
  };
  /** Signed anew each time: a nonce is good for one sending. */
  const attempt = async ({ pool, path }: Endpoint, request: SubgraphRequest, caller: string, leftMs: number): Promise<Attempt> => {
    const { body, subgraph, signal } = request;
    const timeoutMs = Number.isFinite(leftMs) ? { timeoutMs: Math.max(1, Math.floor(leftMs)) } : {};
    try {
      const signed = options.sign({ subgraph, method: 'POST', path, body, caller, ...timeoutMs });
      const headers: Record<string, string> = { 'content-type': 'application/json', accept: ACCEPTED, ...signed };
      if (request.traceparent !== undefined) headers[TRACEPARENT_HEADER] = request.traceparent;
      const posted = await post(pool, { path, headers, body, signal, maxBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES });
      return { httpStatus: posted.statusCode, answer: readAnswer(posted) };
    } catch (error) {
      return { httpStatus: null, answer: { kind: 'unavailable', cause: causeOf(error, signal) } };
    }
  };
  return {
    fetcherFor: (callerFor, terms = UNLIMITED) => ({ fetch: (request) => send(request, callerFor, terms) }),
    snapshot: () => Object.fromEntries([...endpoints].map(([name, { guard }]) => [name, guard.snapshot()])),
    close: async () => {
      await Promise.all([...endpoints.values()].map(({ pool }) => pool.close()));
    },
  };
}

const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

function createEndpoint(url: URL, options: SubgraphPoolsOptions): Endpoint {
  const { timeoutMs = 10_000, keepAliveTimeoutMs = 30_000, resilience = DEFAULT_RESILIENCE } = options;
  const { nowMs = () => performance.now(), random = Math.random } = options;
  const pool = new Pool(url.origin, {
    connections: options.connections ?? resilience.bulkhead.inFlight.CITIZEN,
    pipelining: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connect: connectWithin(resilience.connectTimeoutMs),
  });
  return { pool, path: `${url.pathname}${url.search}`, guard: createAgencyGuard(resilience, nowMs, random) };
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
