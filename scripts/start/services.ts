import { join } from 'node:path';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { RunningChild } from './child.js';
import type { ChildGroup } from './child-group.js';
import type { DataDirectory } from './data-directory.js';
import type { Databases } from './database-servers.js';
import { findFreePorts } from './ports.js';
import { ACCESS_LOG, type StackSettings } from './settings.js';

export const AUDIENCE = 'asxh-graph';

/** Addresses are chosen before anything starts, so that all processes start at once and know each other. */
export interface Addresses {
  readonly issuer: string;
  readonly subgraphs: Readonly<Record<AgencyName, string>>;
}

export async function chooseAddresses(): Promise<Addresses> {
  const [issuer, ...subgraphs] = (await findFreePorts(1 + AGENCIES.length)).map((port) => `http://127.0.0.1:${port}`);
  const entries = AGENCIES.map((agency, index) => [agency, subgraphs[index]]);
  // One port was asked for each of them.
  return { issuer: issuer ?? '', subgraphs: Object.fromEntries(entries) as Record<AgencyName, string> };
}

export interface ServiceContext {
  readonly settings: StackSettings;
  readonly directory: DataDirectory;
  readonly children: ChildGroup;
  readonly databases: Databases;
  readonly addresses: Addresses;
}

export function startSubgraph(agency: AgencyName, context: ServiceContext): RunningChild {
  return startService(agency, `subgraphs/${agency}/server.js`, context, {
    PORT: portOf(context.addresses.subgraphs[agency]),
    ASXH_DATABASE_URL: context.databases[agency].application,
    // The population agency keeps the register itself.
    ...(agency === 'population' ? {} : { ASXH_REGISTER_URL: context.addresses.subgraphs.population }),
  });
}

export function startIssuer(context: ServiceContext): RunningChild {
  return startService('issuer', 'scripts/issuer/server.js', context, {
    PORT: portOf(context.addresses.issuer),
    ASXH_ISSUER_SECRETS: context.directory.issuerSecrets,
    ASXH_PERSONAS: context.directory.personas,
    ASXH_AUDIENCE: AUDIENCE,
  });
}

export function startGateway(context: ServiceContext): RunningChild {
  const { addresses, databases, directory, settings } = context;
  return startService('gateway', 'gateway/server.js', context, {
    PORT: String(settings.gatewayPort),
    ASXH_DATABASE_URL: databases.gateway.application,
    ASXH_ACCESS_LOG_WRITER_URL: databases[ACCESS_LOG].writer,
    ASXH_ACCESS_LOG_READER_URL: databases[ACCESS_LOG].reader,
    ASXH_WITNESS_FILE: directory.witnessFile,
    ASXH_SUBGRAPHS: JSON.stringify(addresses.subgraphs),
    ASXH_ISSUER: addresses.issuer,
    ASXH_JWKS_URL: `${addresses.issuer}/jwks`,
    ASXH_AUDIENCE: AUDIENCE,
  });
}

function startService(name: string, program: string, context: ServiceContext, environment: Record<string, string>): RunningChild {
  const { children, directory, settings } = context;
  return children.start({
    name,
    program,
    environment: { ASXH_KEYS_FILE: directory.keysFile, ...environment, ...settings.childEnvironment },
    logFile: join(directory.logs, `${name}.log`),
  });
}

function portOf(url: string): string {
  return new URL(url).port;
}
