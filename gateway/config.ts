import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readProtectionSettings, type ProtectionSettings } from './http/read-protection-settings.js';
import { REPOSITORY_ROOT } from '../schema/contract/repository-root.js';
import { readConnectionLimits, type ConnectionLimits } from './http/connection-limits.js';
import { readCorsOrigins } from './http/cors.js';
import { readDocumentSettings, type DocumentSettings } from './documents/read-documents.js';
import { readCostLimits, type CostLimits } from './limits/cost-limits.js';
import type { RequestLimits } from './limits/limits.js';
import { readPlannerSettings, type PlannerSettings } from './plan/process/read-planner-settings.js';
import { readLimitSettings } from './limits/read-limit-settings.js';
import type { RoomsSettings } from './open-rooms.js';
import { REVOCATION_INTERVALS } from './caller/revocations.js';
import { readGatewayRings } from './gateway-keys.js';
import { readStreamSettings, type StreamSettings } from './subscribe/read-stream-settings.js';
import { isFitForProduction, readTraceSettings, type TraceSettings } from './telemetry/traces/read-trace-settings.js';
import { findWorkerCount } from './workers.js';

/** A setting that the gateway cannot start with; the message is a sentence for the operator. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  /** Gateway processes behind the one port; 1 is this process alone. */
  readonly workers: number;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly policyDirectory: string;
  readonly supergraphFile: string;
  /** Name → URL of its GraphQL endpoint. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Holds a secret for each subgraph, and is read again when it changes. */
  readonly keysFile: string;
  /** Null only outside production, where the engine alone is measured: reference directory, quotas and access log are then off. */
  readonly rooms: RoomsSettings | null;
  /** The share of answers in which the second lock asks every record whose it is. */
  readonly lockShare: number;
  /** How often the policy's files are looked at. */
  readonly policyIntervalMs: number;
  /** How long one request may take; what an agency has not answered by then is UNAVAILABLE. */
  readonly requestTimeoutMs: number;
  readonly limits: RequestLimits;
  readonly costLimits?: CostLimits;
  /** Absent: every document is answered, and none has a name. */
  readonly documents?: DocumentSettings;
  readonly planner?: PlannerSettings;
  readonly connections?: ConnectionLimits;
  readonly streams?: StreamSettings;
  /** Web pages of these origins may read answers; empty: of none. */
  readonly corsOrigins?: ReadonlySet<string>;
  readonly protection: ProtectionSettings;
  /** Where `/metrics` is served, beside the port of clients; null for nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** Null: nothing is traced. */
  readonly traces?: TraceSettings | null;
  readonly logLevel: string;
}

const COMMITTED_POLICY = join(REPOSITORY_ROOT, 'schema/policy');
type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Environment): GatewayConfig {
  const subgraphUrls = readSubgraphUrls(required(env, 'ASXH_SUBGRAPHS'));
  const config: GatewayConfig = {
    port: readNumber(env, 'PORT', 4000),
    host: env.HOST ?? '127.0.0.1',
    workers: readWorkers(env.ASXH_WORKERS ?? '1'),
    issuer: required(env, 'ASXH_ISSUER'),
    jwksUrl: readUrl('ASXH_JWKS_URL', required(env, 'ASXH_JWKS_URL')),
    audience: env.ASXH_AUDIENCE ?? 'asxh-graph',
    policyDirectory: resolve(env.ASXH_POLICY_DIR ?? COMMITTED_POLICY),
    supergraphFile: resolve(env.ASXH_SUPERGRAPH ?? join(REPOSITORY_ROOT, 'schema/supergraph.graphql')),
    subgraphUrls,
    keysFile: required(env, 'ASXH_KEYS_FILE'),
    rooms: env.ASXH_ROOMS === 'off' ? null : readRoomsSettings(env, subgraphUrls),
    lockShare: readShare(env, 'ASXH_LOCK_SHARE', 0.01),
    policyIntervalMs: readNumber(env, 'ASXH_POLICY_INTERVAL_MS', 2_000),
    requestTimeoutMs: readNumber(env, 'ASXH_REQUEST_TIMEOUT_MS', 10_000),
    limits: readLimitSettings((name, otherwise) => readNumber(env, name, otherwise)),
    planner: readPlannerSettings((name, otherwise) => readNumber(env, name, otherwise)),
    costLimits: readCostLimits((name, otherwise) => readNumber(env, name, otherwise)),
    documents: readDocumentSettings(env),
    connections: readConnectionLimits((name, otherwise) => readNumber(env, name, otherwise)),
    streams: readStreamSettings((name, otherwise) => readNumber(env, name, otherwise)),
    corsOrigins: readCorsOrigins(env.ASXH_CORS_ORIGINS),
    protection: readProtectionSettings((name, otherwise) => readNumber(env, name, otherwise)),
    metrics: readMetricsAddress(env),
    traces: readTraces(env),
    logLevel: env.LOG_LEVEL ?? 'info',
  };
  assertKeys(config);
  if (env.NODE_ENV === 'production') assertFitForProduction(config);
  return config;
}

/** What is convenient on a developer's machine and dangerous anywhere else. */
function assertFitForProduction({ issuer, jwksUrl, policyDirectory, subgraphUrls, rooms, traces }: GatewayConfig): void {
  const insecure = [issuer, jwksUrl, ...Object.values(subgraphUrls)].find((url) => !url.startsWith('https://'));
  if (insecure !== undefined) throw new ConfigurationError(`Production takes tokens, keys and data over https only, not from ${insecure}.`);
  if (policyDirectory !== COMMITTED_POLICY)
    throw new ConfigurationError(`Production runs under the policy in schema/policy only, not ${policyDirectory}.`);
  if (rooms === null) throw new ConfigurationError('Production needs its reference directory and its access log: ASXH_ROOMS is off.');
  if (traces && !isFitForProduction(traces)) throw new ConfigurationError('Production sends traces over https or to its own machine only.');
}

function readMetricsAddress(env: Environment): GatewayConfig['metrics'] {
  if (env.ASXH_METRICS_PORT === undefined) return null;
  return { port: readNumber(env, 'ASXH_METRICS_PORT', 0), host: env.ASXH_METRICS_HOST ?? '127.0.0.1' };
}

function readTraces(env: Environment): TraceSettings | null {
  const url = env.ASXH_TRACES_URL === undefined ? undefined : readUrl('ASXH_TRACES_URL', env.ASXH_TRACES_URL);
  return readTraceSettings(url, (name, otherwise) => readShare(env, name, otherwise));
}

function readWorkers(text: string): number {
  const count = findWorkerCount(text);
  if (count === null) throw new ConfigurationError(`ASXH_WORKERS is neither a number above 0 nor auto: ${text}.`);
  return count;
}

function readSubgraphUrls(text: string): Record<string, string> {
  const value = parseJson(text, 'ASXH_SUBGRAPHS');
  const entries = Object.entries(value).map(([name, url]) => [name, readUrl(`ASXH_SUBGRAPHS.${name}`, url)] as const);
  if (entries.length === 0) throw new ConfigurationError('ASXH_SUBGRAPHS names no subgraph.');
  // The executor posts to the URL as it stands; an address without a path means the endpoint that every agency serves.
  return Object.fromEntries(entries.map(([name, url]) => [name, new URL(url).pathname === '/' ? new URL('/graphql', url).href : url]));
}

function readRoomsSettings(env: Environment, subgraphUrls: Readonly<Record<string, string>>): RoomsSettings {
  const keysFile = required(env, 'ASXH_KEYS_FILE');
  const databaseUrl = required(env, 'ASXH_DATABASE_URL');
  return {
    databaseUrl,
    databaseTimeoutMs: readNumber(env, 'ASXH_DATABASE_TIMEOUT_MS', 2_000),
    revocations: {
      pollMs: readNumber(env, 'ASXH_REVOCATION_POLL_MS', REVOCATION_INTERVALS.pollMs),
      trustMs: readNumber(env, 'ASXH_REVOCATION_TRUST_MS', REVOCATION_INTERVALS.trustMs),
    },
    accessLog: {
      writerUrl: required(env, 'ASXH_ACCESS_LOG_WRITER_URL'),
      readerUrl: required(env, 'ASXH_ACCESS_LOG_READER_URL'),
      keysFile,
      witnessFile: required(env, 'ASXH_WITNESS_FILE'),
      witnessUrl: env.ASXH_WITNESS_URL === undefined ? null : readUrl('ASXH_WITNESS_URL', env.ASXH_WITNESS_URL),
      checkpointIntervalMs: readNumber(env, 'ASXH_CHECKPOINT_INTERVAL_MS', 60_000),
      graceMs: readNumber(env, 'ASXH_LOG_GRACE_MS', 5_000),
    },
    directory: {
      databaseUrl,
      feedUrls: subgraphUrls,
      maxAgeMs: readNumber(env, 'ASXH_DIRECTORY_MAX_AGE_MS', 30_000),
      refreshMs: readNumber(env, 'ASXH_DIRECTORY_REFRESH_MS', 1_000),
      relayIntervalMs: readNumber(env, 'ASXH_RELAY_INTERVAL_MS', 1_000),
    },
  };
}

/** Told before anything is opened: a gateway without a secret does not start. */
function assertKeys({ keysFile, subgraphUrls, rooms }: GatewayConfig): void {
  const text = readText(keysFile, 'ASXH_KEYS_FILE');
  try {
    readGatewayRings(text, { subgraphs: Object.keys(subgraphUrls), withRooms: rooms !== null });
  } catch (error) {
    throw new ConfigurationError(`ASXH_KEYS_FILE: ${error instanceof Error ? error.message : 'it cannot be read.'}`);
  }
}

function parseJson(text: string, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below: the text itself may be a secret.
  }
  throw new ConfigurationError(`${name} is not a JSON object.`);
}

function readText(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationError(`${name}: the file ${file} cannot be read.`);
  }
}

function readUrl(name: string, value: unknown): string {
  if (typeof value === 'string' && URL.canParse(value)) return value;
  throw new ConfigurationError(`${name} is not a URL.`);
}

function readNumber(env: Environment, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new ConfigurationError(`${name} is not a number.`);
  return Number(text);
}

function readShare(env: Environment, name: string, otherwise: number): number {
  const share = Number(env[name] ?? otherwise);
  if (share >= 0 && share <= 1) return share;
  throw new ConfigurationError(`${name} is not a share between 0 and 1.`);
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new ConfigurationError(`${name} is not set.`);
  return value;
}
