import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import type { JWTVerifyGetKey } from 'jose';
import { createTokenVerifier } from './caller/verify-token.js';
import type { GatewayConfig } from './config.js';
import type { CorridorParts } from './corridor-parts.js';
import type { OpenDirectory } from './directory/open-directory.js';
import type { SubgraphPools } from './execute/undici-fetcher.js';
import { createDoor, followPolicy, type Door, type Followed } from './door.js';
import { openGatewayKeys } from './gateway-keys.js';
import { createCors } from './http/cors.js';
import { listen, type Listening } from './http/listen.js';
import type { Shed } from './http/shed.js';
import { createRoutes, type Health } from './http/routes.js';
import { DEFAULT_COST_LIMITS } from './limits/cost-limits.js';
import { openAgencies } from './open-agencies.js';
import { openRooms } from './open-rooms.js';
import { createCostSpender } from './quota/spend-cost.js';
import { DEFAULT_STREAM_SETTINGS } from './subscribe/read-stream-settings.js';
import { createStreams } from './subscribe/streams.js';
import { openSupergraph } from './supergraph/open-supergraph.js';
import type { Logger } from './telemetry/logger.js';
import { measureFetches } from './telemetry/measure-fetches.js';
import { createMetrics, type Metrics } from './telemetry/metrics.js';
import { serveMetrics, type MetricsServer } from './telemetry/serve-metrics.js';
import { openRequestTraces, type RequestTraces } from './telemetry/traces/open-request-traces.js';

export interface GatewayDependencies {
  readonly clock: () => Date;
  readonly log: Logger;
  /** Keys of the identity provider; its JWKS endpoint unless a test says otherwise. */
  readonly tokenKeys?: JWTVerifyGetKey;
  /** Path of another program than the planner's own: tests only. */
  readonly plannerProgram?: string;
  /** Chooses the answers in which every record is asked whose it is. */
  readonly random?: () => number;
}

/** The gateway on a port of its own. Fails, before it listens, for a policy or a supergraph that cannot be trusted. */
export async function startGateway(config: GatewayConfig, dependencies: GatewayDependencies): Promise<Listening> {
  const { clock, log, tokenKeys, random = Math.random } = dependencies;
  const policies = followPolicy(config, log);
  const metrics = createMetrics();
  const supergraph = await openConfigured(config, dependencies, metrics);
  const keys = openGatewayKeys(config.keysFile, keysNeededBy(config), clock, log);
  const { pools, shed } = openAgencies(config, keys, { clock, random });
  const rooms = await openRooms(config.rooms, { policy: policies.policy, keys, clock, log, metrics });
  const { directory, accessLog, closeTo, platform, countKeys } = rooms;
  const verifyToken = createTokenVerifier({ ...config, clock, keys: tokenKeys, isRevoked: rooms.isRevoked });
  const parts: Omit<CorridorParts, 'policy'> = {
    supergraph,
    limits: config.limits,
    costLimits: config.costLimits ?? DEFAULT_COST_LIMITS,
    pools: measureFetches(pools, metrics),
    clock,
    log,
    metrics,
    directory,
    accessLog,
    closeTo,
    platform,
    countKeys,
    spendCost: createCostSpender({ policy: policies.policy, clock }),
    chooseDepth: () => (directory === null ? 'NONE' : random() < config.lockShare ? 'ALL' : 'ROOTS'),
  };
  const markNotTaken = createMarker(accessLog, clock);
  const streams = createStreams({ directory, settings: config.streams ?? DEFAULT_STREAM_SETTINGS, nowMs: () => performance.now(), clock });
  const events = { streams, answerEvent: (...event: Parameters<Door['answerEvent']>) => door.current().answerEvent(...event) };
  const door: Followed<Door> = policies.follow((policy) => createDoor(policy, { config, verifyToken, shed, parts, events, markNotTaken }));
  const traces = await openRequestTraces(config.traces, { log, random });
  const figures = await openFigures(config.metrics, metrics, { pools, shed, directory, traces });
  const routes = createRoutes({
    answerGraphql: traces.follow((...request) => door.current().answer(...request)),
    cors: createCors(config.corsOrigins ?? new Set()),
    connections: config.connections,
    log,
    health: () => healthOf(directory),
    onAnswered: (answered) => metrics.noteRequest(answered),
    markNotTaken,
  });
  const listening = await listen(routes.onRequest, config.port, config.host, drainTimesOf(config), config.connections);
  log.info({ url: listening.url, policyVersion: policies.policy().version, supergraphVersion: supergraph.version }, 'gateway ready');
  return {
    url: listening.url,
    async drain() {
      door.stop();
      routes.stopServing();
      await streams.stop();
      await listening.drain();
      shed.stop();
      await pools.close();
      supergraph.planner.close();
      await rooms.stop();
      keys.close();
      await traces.stop();
      await figures?.stop();
    },
  };
}

/** Tells the access log that an answer which it holds as delivered never reached its client. */
function createMarker(accessLog: CorridorParts['accessLog'], clock: () => Date): (requestId: string) => void {
  return (requestId) => void accessLog?.append({ kind: 'ABORT', requestId, at: clock().toISOString() }).catch(() => undefined);
}

function keysNeededBy({ subgraphUrls, rooms }: GatewayConfig) {
  return { subgraphs: Object.keys(subgraphUrls), withRooms: rooms !== null };
}

function drainTimesOf({ protection: { drainNoticeMs, drainLimitMs } }: GatewayConfig) {
  return { noticeMs: drainNoticeMs, limitMs: drainLimitMs };
}

function openConfigured({ supergraphFile, planner }: GatewayConfig, { log, plannerProgram }: GatewayDependencies, metrics: Metrics) {
  return openSupergraph(readFileSync(supergraphFile, 'utf8'), { ...planner, program: plannerProgram, log, metrics });
}

function healthOf(directory: OpenDirectory | null): Health {
  return directory === null ? {} : { directory: Object.fromEntries(directory.ages()), stale: [...directory.staleAgencies()] };
}

interface Watched {
  readonly pools: Pick<SubgraphPools, 'snapshot'>;
  readonly shed: Pick<Shed, 'snapshot'>;
  readonly directory: OpenDirectory | null;
  readonly traces: Pick<RequestTraces, 'counts'>;
}

/** Of a process that is one of several, the process that started them tells. */
async function openFigures(address: GatewayConfig['metrics'], metrics: Metrics, watched: Watched): Promise<MetricsServer | null> {
  const { pools, shed, directory, traces } = watched;
  metrics.watch({
    agencies: () => pools.snapshot(),
    directoryAges: () => directory?.ages() ?? new Map(),
    load: () => shed.snapshot(),
    spans: () => traces.counts(),
  });
  return address === null || cluster.isWorker ? null : serveMetrics(address, () => metrics.read());
}
