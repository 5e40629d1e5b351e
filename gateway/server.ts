import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import { signRequest } from '../schema/contract/http-signature.js';
import { loadPolicy } from '../schema/policy/load-policy.js';
import type { Policy } from '../schema/policy/policy.js';
import { networkOf } from './caller/network.js';
import { readCaller } from './caller/read-caller.js';
import { readLanguage } from './caller/read-language.js';
import { watchPolicy } from './access/watch-policy.js';
import { createTokenVerifier, type TokenVerifier } from './caller/verify-token.js';
import { createCorridor } from './corridor.js';
import type { CorridorParts, RequestContext } from './corridor-parts.js';
import { readConfig, type GatewayConfig } from './config.js';
import { openGatewayKeys, type GatewayKeys } from './gateway-keys.js';
import { openRooms } from './open-rooms.js';
import { createSubgraphPools } from './execute/undici-fetcher.js';
import { callerClassOf } from './execute/resilience/caller-class.js';
import { createCors } from './http/cors.js';
import { createDeadline, timeoutOf } from './http/deadline.js';
import { createGraphqlOverHttp, type GraphqlOverHttp } from './http/graphql-over-http.js';
import { listen, type Listening } from './http/listen.js';
import { readBody } from './http/read-body.js';
import { refusalAnswer, refusedBodyAnswer, type Answer } from './http/respond.js';
import { createRoutes } from './http/routes.js';
import { pressureOf } from './http/load-limit.js';
import { createShed, type Shed } from './http/shed.js';
import { DEFAULT_COST_LIMITS } from './limits/cost-limits.js';
import { loadSupergraph } from './supergraph/load-supergraph.js';
import { createLogger, type Logger, type RequestNotes } from './telemetry/logger.js';
import { startWorkers } from './workers.js';

export interface GatewayDependencies {
  readonly clock: () => Date;
  readonly log: Logger;
  /** Keys of the identity provider; its JWKS endpoint unless a test says otherwise. */
  readonly tokenKeys?: JWTVerifyGetKey;
  /** Chooses the answers in which every record is asked whose it is. */
  readonly random?: () => number;
}

/** One request at the door: who asks is known before anything else is looked at, also before the body is read. */
function createDoor(
  policy: Policy,
  verifyToken: TokenVerifier,
  { requestTimeoutMs, limits }: GatewayConfig,
  graphqlOverHttp: GraphqlOverHttp<RequestContext>,
  shed: Shed,
) {
  return async (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes): Promise<Answer> => {
    const language = readLanguage(request.headers['accept-language']);
    if (shed.isShut()) return shed.turnAway(language);
    const result = await readCaller(request.headers, verifyToken, policy);
    if ('refused' in result) {
      notes.refused = result.detail;
      return refusalAnswer(result.refused, language);
    }
    const { caller } = result;
    notes.role = caller.role;
    const callerClass = callerClassOf(caller, policy.roles.get(caller.role)?.actsAs);
    const leave = shed.tryEnter(callerClass);
    if (leave === null) return shed.turnAway(language);
    response.once('close', leave);
    const body = request.method === 'POST' ? await readBody(request, limits.bytes) : { text: '' };
    if ('refusedStatus' in body) return refusedBodyAnswer(body.refusedStatus, limits.bytes, language);
    const deadline = createDeadline(response, timeoutOf(request.headers, requestTimeoutMs));
    const network = networkOf(request.socket.remoteAddress);
    const terms = { endsAtMs: deadline.endsAtMs, callerClass };
    const context = { requestId, language, caller, network, signal: deadline.signal, terms, notes };
    return graphqlOverHttp(request, body.text, language, context).finally(() => {
      deadline.clear();
    });
  };
}

/** The way to the agencies, and the door before it, which hears how they are doing. */
function openAgencies(config: GatewayConfig, keys: GatewayKeys, { clock, random }: { clock: () => Date; random: () => number }) {
  const { resilience, shed: settings } = config.protection;
  const nowMs = () => performance.now();
  const pools = createSubgraphPools({
    urls: config.subgraphUrls,
    sign: ({ subgraph, ...request }) => signRequest(request, keys.signingKeyFor(subgraph), clock()),
    timeoutMs: config.requestTimeoutMs,
    resilience,
    nowMs,
    random,
  });
  const pressure = () => pressureOf(pools.snapshot(), resilience.bulkhead.queue, nowMs());
  return { pools, shed: createShed({ settings, pressure, nowMs, random }) };
}

/** The gateway on a port of its own. Fails, before it listens, for a policy or a supergraph that cannot be trusted. */
export async function startGateway(config: GatewayConfig, dependencies: GatewayDependencies): Promise<Listening> {
  const { clock, log, tokenKeys, random = Math.random } = dependencies;
  const { drainNoticeMs, drainLimitMs } = config.protection;
  let policy = loadPolicy(config.policyDirectory);
  const supergraph = loadSupergraph(readFileSync(config.supergraphFile, 'utf8'));
  const needed = { subgraphs: Object.keys(config.subgraphUrls), withRooms: config.rooms !== null };
  const keys = openGatewayKeys(config.keysFile, needed, clock, log);
  const { pools, shed } = openAgencies(config, keys, { clock, random });
  const rooms = await openRooms(config.rooms, { policy: () => policy, keys, clock, log });
  const { directory, accessLog, closeTo, platform, countKeys } = rooms;
  const verifyToken = createTokenVerifier({ ...config, clock, keys: tokenKeys, isRevoked: rooms.isRevoked });
  const parts: Omit<CorridorParts, 'policy'> = {
    supergraph,
    limits: config.limits,
    costLimits: config.costLimits ?? DEFAULT_COST_LIMITS,
    pools,
    clock,
    log,
    directory,
    accessLog,
    closeTo,
    platform,
    countKeys,
    chooseDepth: () => (directory === null ? 'NONE' : random() < config.lockShare ? 'ALL' : 'ROOTS'),
  };
  /** Everything that a policy decides, made anew for each policy and replaced at once: a request is decided by one policy from its beginning to its end. */
  const underPolicy = (current: Policy) => {
    const graphqlOverHttp = createGraphqlOverHttp(createCorridor({ ...parts, policy: current }), config.limits.jsonDepth);
    return createDoor(current, verifyToken, config, graphqlOverHttp, shed);
  };
  let door = underPolicy(policy);
  const onChange = (changed: Policy): void => {
    policy = changed;
    door = underPolicy(changed);
  };
  const watch = watchPolicy(config.policyDirectory, policy, { intervalMs: config.policyIntervalMs, log, onChange });
  const health = () =>
    directory === null ? {} : { directory: Object.fromEntries(directory.ages()), stale: [...directory.staleAgencies()] };
  const markNotTaken = (requestId: string): void => {
    accessLog?.append({ kind: 'ABORT', requestId, at: clock().toISOString() }).catch(() => undefined);
  };
  const routes = createRoutes({
    answerGraphql: (...request) => door(...request),
    cors: createCors(config.corsOrigins ?? new Set()),
    connections: config.connections,
    log,
    health,
    markNotTaken,
  });
  const listening = await listen(
    routes.onRequest,
    config.port,
    config.host,
    { noticeMs: drainNoticeMs, limitMs: drainLimitMs },
    config.connections,
  );
  log.info({ url: listening.url, policyVersion: policy.version, supergraphVersion: supergraph.version }, 'gateway ready');
  return {
    url: listening.url,
    async drain() {
      watch.stop();
      routes.stopServing();
      await listening.drain();
      shed.stop();
      await pools.close();
      await rooms.stop();
      keys.close();
    },
  };
}

/** The process: environment in, `{ ready, url }` out, SIGTERM and SIGINT let running requests end. With `ASXH_WORKERS` above 1 it is several. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const tellReady = (url: string): void => void process.send?.({ ready: true, url });
  if (config.workers > 1 && cluster.isPrimary) {
    const workers = startWorkers({ count: config.workers, log, onReady: tellReady });
    endWith(() => workers.stop());
    return workers.failed;
  }
  const gateway = await startGateway(config, { clock: () => new Date(), log });
  endWith(() => gateway.drain());
  tellReady(gateway.url);
}

function endWith(stop: () => Promise<void>): void {
  const end = (): void => {
    void stop().then(() => {
      process.exit(0);
    });
  };
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
