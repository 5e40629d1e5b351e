import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningChild, startChild } from '../../scripts/start/child.js';
import { AUDIENCE } from '../../scripts/start/services.js';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import { accessLogUrl } from './access-log.js';
import { PATIENT } from './patient.js';
import { getSharedDirectory, getSharedRuntime } from './shared-stack.js';

/** Nobody listens here: connections are refused at once. */
export const CLOSED_PORT = 'http://127.0.0.1:1';
/** A follower that looks once when it starts and then leaves the database alone: its statements are nobody's answer. */
const NEVER_MS = '1000000000';

/** More processes beside the shared stack, on its data: a gateway under other settings, an agency with another way to its database. */
export interface Parts {
  /** The address of its `/graphql`. */
  startGateway(environment?: Readonly<Record<string, string>>): Promise<string>;
  /** One that the suite may kill. */
  startGatewayProcess(environment?: Readonly<Record<string, string>>): RunningChild;
  /** The base address. */
  startAgency(agency: AgencyName, databaseUrl: string): Promise<string>;
  /** One that the suite may kill; on a port that its successor can have as well. */
  startAgencyProcess(agency: AgencyName, databaseUrl: string, port?: number): RunningChild;
  /** The folder in which they write their logs. */
  readonly logs: string;
  stop(): Promise<void>;
}

/** `keysFile` for a suite that changes the keys: the stack's own stay as they are. */
export function createParts(keysFile?: string): Parts {
  const logs = mkdtempSync(join(tmpdir(), 'asxh-parts-'));
  const children: RunningChild[] = [];
  const start = (name: string, program: string, environment: Record<string, string>): RunningChild => {
    // Asked when a process starts: a suite may have made another stack the shared one since.
    const keys = { ASXH_KEYS_FILE: keysFile ?? getSharedDirectory().keysFile, NODE_ENV: 'test', PORT: '0' };
    const logFile = join(logs, `${name}-${children.length}.log`);
    const child = startChild({ name, program, environment: { ...keys, ...environment }, logFile });
    children.push(child);
    return child;
  };
  const startGatewayProcess = (environment: Readonly<Record<string, string>> = {}): RunningChild =>
    start('gateway', 'gateway/server.js', { ...gatewaySettings(), ...environment });
  const startAgencyProcess: Parts['startAgencyProcess'] = (agency, databaseUrl, port = 0) =>
    start(agency, `subgraphs/${agency}/server.js`, { ...agencySettings(agency, databaseUrl), PORT: String(port) });
  return {
    logs,
    startGatewayProcess,
    startAgencyProcess,
    startGateway: (environment) => startGatewayProcess(environment).ready,
    startAgency: (agency, databaseUrl) => startAgencyProcess(agency, databaseUrl).ready,
    async stop() {
      await Promise.all(children.map((child) => child.stop()));
      rmSync(logs, { recursive: true, force: true });
    },
  };
}

/** `ASXH_SUBGRAPHS` of the shared stack with some agencies at other addresses. */
export function subgraphsWith(others: Partial<Record<AgencyName, string>>): { ASXH_SUBGRAPHS: string } {
  return { ASXH_SUBGRAPHS: JSON.stringify({ ...getSharedRuntime().subgraphs, ...others }) };
}

/** As the stack's own gateway has them: one reference directory and one access log for all processes, a chain for each. */
function gatewaySettings(): Record<string, string> {
  const { issuer, databases } = getSharedRuntime();
  return {
    ASXH_ISSUER: issuer,
    ASXH_JWKS_URL: `${issuer}/jwks`,
    ASXH_AUDIENCE: AUDIENCE,
    ASXH_DATABASE_URL: databases.gateway,
    ...PATIENT,
    ASXH_ACCESS_LOG_WRITER_URL: accessLogUrl('writer'),
    ASXH_ACCESS_LOG_READER_URL: accessLogUrl('reader'),
    ASXH_WITNESS_FILE: getSharedDirectory().witnessFile,
    ...subgraphsWith({}),
  };
}

function agencySettings(agency: AgencyName, databaseUrl: string): Record<string, string> {
  const register = { ASXH_REGISTER_URL: getSharedRuntime().subgraphs.population };
  return {
    ASXH_DATABASE_URL: databaseUrl,
    ASXH_REACH_INTERVAL_MS: NEVER_MS,
    ASXH_HEARTBEAT_MS: NEVER_MS,
    ...(agency === 'population' ? {} : register),
  };
}
