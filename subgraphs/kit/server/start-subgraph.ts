import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { pino, type Logger } from 'pino';
import { CALLER_CONTEXT_HEADER, findCallerContext } from '../../../schema/contract/caller-context.js';
import { followRegister } from '../reach/follow-register.js';
import { createDirectoryRoute } from '../outbox/directory-route.js';
import { startHeartbeat } from '../outbox/heartbeat.js';
import { createReading } from '../rows/reading.js';
import { createPool, createRowReader, LOOKUP_OPTIONS, type PooledRowReader } from '../rows/row-reader.js';
import { type AgencyTraces, openAgencyTraces } from '../telemetry/open-agency-traces.js';
import { createWriter, type Writer } from '../writes/writer.js';
import type { Agency, AgencyName, Background } from './agency.js';
import { buildSubgraph } from './build-subgraph.js';
import type { SubgraphContext } from './context.js';
import { createGate, keyIdOf } from './gates.js';
import { createGraphEndpoint } from './graph-endpoint.js';
import { readBody, respondJson, respondRefusal } from './http.js';
import { openRequestLife, type RequestLife } from './request-life.js';
import { writeWithin } from './write-within.js';
import { faultOf } from './mask-error.js';
import { type CursorKeys, createRegisterKeyReader, openSubgraphKeys } from './keys.js';

export interface SubgraphOptions {
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly port: number;
  /** Base URL of the code register; null for the agency that keeps it. */
  readonly registerUrl: string | null;
  readonly reachIntervalMs: number;
  /** How often the agency's own outbox says that it is alive. */
  readonly heartbeatMs: number;
  /** Where an OpenTelemetry collector takes spans; absent: nothing is traced. */
  readonly tracesUrl?: string | null;
  readonly clock: () => Date;
}

export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

const LOOKUP_CONNECTIONS = 10;

type Handler = (request: IncomingMessage, body: Buffer, response: ServerResponse) => Promise<void>;

/** Starts one agency's subgraph: its graph for the gateway, its internal endpoints for other agencies' machines, nothing for anyone else. */
export async function startSubgraph<Loaders>(agency: Agency<Loaders>, options: SubgraphOptions): Promise<RunningSubgraph> {
  const log = pino({ name: `subgraph-${agency.name}` });
  const keys = openSubgraphKeys(options.keysFile, agency.name, {
    clock: options.clock,
    onRefused: (error) => {
      log.error(faultOf(error), 'changed keys were not taken');
    },
  });
  const pool = openPool(createPool(options.databaseUrl), log);
  const lookupPool = openPool(createPool(options.databaseUrl, LOOKUP_CONNECTIONS, LOOKUP_OPTIONS), log);
  const { schema } = await buildSubgraph(agency);
  const graph = await createGraphEndpoint<SubgraphContext<Loaders>>(schema, log);
  const writer = createWriter(agency.name, agency.writtenEntities ?? [], options.databaseUrl);
  const traces = await openAgencyTraces(agency.name, options.tracesUrl ?? null, log);
  const contextOf = createContextFactory(agency, { rows: createRowReader(pool, lookupPool), cursorKeys: keys.cursors, writer, traces });
  const mayAskGraph = createGate(keys.gateway, options.clock);
  const mayAsk = { register: createGate(keys.register, options.clock), directory: createGate(keys.directory, options.clock) };
  const internalRoutes = [createDirectoryRoute(pool, agency.directoryFacts), ...(agency.internalRoutes?.(pool) ?? [])];
  const routes = new Map(internalRoutes.map((route) => [route.path, route]));

  const answerGraph: Handler = async (request, body, response) => {
    const asked = contextOf(request, openRequestLife(request, response));
    if (asked === null) {
      respondRefusal(response, 'SIGNATURE_REQUIRED');
      return;
    }
    const { context, end } = asked;
    const { status, text } = await graph.answer(body, context);
    end?.(status);
    respondJson(response, status, text);
  };
  const findHandler = (request: IncomingMessage, body: Buffer): Handler | null => {
    const route = routes.get(request.url ?? '');
    if (route !== undefined && mayAsk[route.askedBy](request, body)) {
      return async (_, bytes, response) => {
        const answer = await route.handle(JSON.parse(bytes.toString('utf8')), keyIdOf(request));
        respondJson(response, 200, JSON.stringify(answer));
      };
    }
    return request.url === '/graphql' && mayAskGraph(request, body) ? answerGraph : null;
  };

  const server = createServer((request, response) => {
    dispatch(request, response, findHandler).catch((error: unknown) => {
      log.error(faultOf(error), 'request failed');
      if (!response.headersSent) respondRefusal(response, 'INTERNAL');
    });
  });
  const follower = options.registerUrl === null ? undefined : startFollower(agency.name, options.registerUrl, options, pool, log);
  const heartbeat = startHeartbeat(pool, options.heartbeatMs, options.clock, (error) => {
    log.warn(faultOf(error), 'a heartbeat was missed');
  });
  const url = await listen(server, options.port);
  return {
    url,
    stop: async () => {
      await stopAll(server, [heartbeat, follower, graph, writer, { stop: () => pool.end() }, { stop: () => lookupPool.end() }, traces]);
      keys.close();
    },
  };
}

async function dispatch(
  request: IncomingMessage,
  response: ServerResponse,
  findHandler: (request: IncomingMessage, body: Buffer) => Handler | null,
): Promise<void> {
  if (request.method === 'GET' && request.url === '/health/live') {
    respondJson(response, 200, '{"status":"live"}');
    return;
  }
  const body = request.method === 'POST' ? await readBody(request) : null;
  const handler = body === null ? null : findHandler(request, body);
  if (body === null || handler === null) respondRefusal(response, 'SIGNATURE_REQUIRED');
  else await handler(request, body, response);
}

interface ContextParts {
  readonly rows: PooledRowReader;
  readonly cursorKeys: () => CursorKeys;
  readonly writer: Writer;
  readonly traces: AgencyTraces;
}

/** What resolvers are handed for one request, and what ends its trace when it has one. */
interface AskedRequest<Loaders> {
  readonly context: SubgraphContext<Loaders>;
  readonly end?: ((status: number) => void) | undefined;
}

function createContextFactory<Loaders>(agency: Agency<Loaders>, { rows: pooled, cursorKeys, writer: unbounded, traces }: ContextParts) {
  return (request: IncomingMessage, life: RequestLife): AskedRequest<Loaders> | null => {
    const caller = findCallerContext(String(request.headers[CALLER_CONTEXT_HEADER]));
    if (caller === null) return null;
    const tools = { rows: pooled.within(life), writer: writeWithin(unbounded, life) };
    const { rows, writer, end } = traces.follow(request.headers, caller, tools);
    const reading = createReading(caller, rows, agency.name);
    const context = {
      caller,
      reading,
      loaders: agency.createLoaders(reading),
      cursorKeys: cursorKeys(),
      writer,
      outOfReach: [],
    };
    return { context, end };
  };
}

function openPool(pool: pg.Pool, log: Logger): pg.Pool {
  pool.on('error', (error) => {
    log.warn(faultOf(error), 'an idle database connection was lost');
  });
  return pool;
}

function startFollower(agency: AgencyName, registerUrl: string, options: SubgraphOptions, pool: pg.Pool, log: Logger): Background {
  const follower = { pool, registerUrl, key: createRegisterKeyReader(options.keysFile, agency) };
  return followRegister(follower, options.reachIntervalMs, (error) => {
    log.warn(faultOf(error), 'the population register could not be followed');
  });
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A TCP server's address is an AddressInfo; only pipes give a text.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Requests first, then what they need. */
async function stopAll(server: Server, parts: readonly (Background | undefined)[]): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  for (const part of parts) await part?.stop();
}
