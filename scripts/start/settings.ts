import { resolve } from 'node:path';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { StartFailure } from './start-failure.js';

/** Who owns a database: the four agencies and the gateway. */
export const DATABASE_OWNERS = [...AGENCIES, 'gateway'] as const;
export type DatabaseOwner = AgencyName | 'gateway';
/** The access log has a database and roles of its own kind: nobody reads and writes there with one role. */
export const ACCESS_LOG = 'access-log';
export const SERVED_DATABASES = [...DATABASE_OWNERS, ACCESS_LOG] as const;
export type ServedDatabase = (typeof SERVED_DATABASES)[number];

export interface StackSettings {
  readonly dataDirectory: string;
  readonly people: number;
  readonly seed: number;
  /** 0 takes any free port. */
  readonly gatewayPort: number;
  /** Administrators' addresses of servers that stand elsewhere; a database without one lives in the embedded PostgreSQL. */
  readonly serverUrls: Readonly<Partial<Record<ServedDatabase, string>>>;
  /** False gives up fsync: only for data that a test throws away. */
  readonly durable: boolean;
  /** Added to the environment of every child. */
  readonly childEnvironment: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const DEFAULT_PEOPLE = 20_000;
/** Fewer would leave out cases that the personas and the README speak of. */
const MIN_PEOPLE = 100;

/** Reads what `npm start` can be told. A number that is none is refused, never replaced by a default. */
export function readSettings(environment: Environment): StackSettings {
  refuseProduction(environment);
  return {
    dataDirectory: readDataDirectory(environment),
    people: readInteger(environment, 'ASXH_PEOPLE', DEFAULT_PEOPLE, MIN_PEOPLE, 10_000_000),
    seed: readInteger(environment, 'ASXH_SEED', 1, 0, 2 ** 31 - 1),
    gatewayPort: readInteger(environment, 'PORT', 4000, 0, 65_535),
    serverUrls: readServerUrls(environment),
    durable: true,
    childEnvironment: {},
  };
}

/** It brings up demo data and an issuer that gives anybody's token to whoever can read the data directory. */
function refuseProduction({ NODE_ENV }: Environment): void {
  if (NODE_ENV !== 'production') return;
  throw new StartFailure({
    vi: '`npm start` dựng bản dùng thử có máy chủ cấp mã phát triển, không chạy với NODE_ENV=production.',
    en: '`npm start` brings up a trial with a development issuer, and does not run with NODE_ENV=production.',
  });
}

export function readDataDirectory(environment: Environment): string {
  const { ASXH_DATA_DIR: folder } = environment;
  return resolve(REPOSITORY_ROOT, folder === undefined || folder === '' ? '.data' : folder);
}

/** `ASXH_DATABASE_URL_SOCIAL_INSURANCE` for `social-insurance`. */
export function serverUrlVariable(owner: ServedDatabase): string {
  return `ASXH_DATABASE_URL_${owner.toUpperCase().replaceAll('-', '_')}`;
}

/** The access log stands on the gateway's server unless it is given one of its own. */
function readServerUrls(environment: Environment): StackSettings['serverUrls'] {
  const given: StackSettings['serverUrls'] = Object.fromEntries(SERVED_DATABASES.flatMap((owner) => readServerUrl(environment, owner)));
  return given.gateway === undefined ? given : { [ACCESS_LOG]: given.gateway, ...given };
}

function readServerUrl(environment: Environment, owner: ServedDatabase): [ServedDatabase, string][] {
  const variable = serverUrlVariable(owner);
  const url = environment[variable];
  if (url === undefined || url === '') return [];
  if (URL.parse(url)?.protocol.startsWith('postgres') === true) return [[owner, url]];
  throw new StartFailure({
    vi: `${variable} không phải là địa chỉ PostgreSQL (postgres://…).`,
    en: `${variable} is not a PostgreSQL address (postgres://…).`,
  });
}

function readInteger(environment: Environment, variable: string, preset: number, min: number, max: number): number {
  const text = environment[variable];
  if (text === undefined || text === '') return preset;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new StartFailure({
    vi: `${variable} phải là số nguyên từ ${min} đến ${max}.`,
    en: `${variable} must be a whole number from ${min} to ${max}.`,
  });
}
