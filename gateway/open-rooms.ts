import type { Policy } from '../schema/policy/policy.js';
import { openAccessLog, type AccessLogSettings } from './audit/open-access-log.js';
import type { AccessLog } from './audit/access-log.js';
import { CLOSE_TO_NOBODY, createCloseTo, type CloseTo } from './audit/close-persons.js';
import { createRevocations, type RevocationIntervals, type Revocations } from './caller/revocations.js';
import { createHouseholdMatesFinder } from './directory/household-mates.js';
import { openDirectory, type DirectorySettings, type OpenDirectory } from './directory/open-directory.js';
import type { GatewayKeys } from './gateway-keys.js';
import type { Platform } from './platform/create-platform.js';
import { openPlatform } from './platform/open-platform.js';
import { createQuotaCounter, type CountKeys } from './quota/count-keys.js';
import { createDatabasePool } from './store/pool.js';
import type { Logger } from './telemetry/logger.js';
import type { Metrics } from './telemetry/metrics.js';

export interface RoomsSettings {
  readonly databaseUrl: string;
  /** A database that answers later is one that does not answer: whoever needs it refuses. */
  readonly databaseTimeoutMs: number;
  readonly revocations: RevocationIntervals;
  readonly directory: DirectorySettings;
  readonly accessLog: AccessLogSettings;
}

/** What the corridor asks beside the agencies: all that stands in the gateway's own databases. */
export interface Rooms {
  readonly directory: OpenDirectory | null;
  readonly accessLog: AccessLog | null;
  readonly closeTo: CloseTo;
  readonly platform: Platform | null;
  readonly countKeys: CountKeys;
  readonly isRevoked: Revocations['isRevoked'];
  stop(): Promise<void>;
}

export interface RoomsOptions {
  /** The policy of the moment. */
  readonly policy: () => Policy;
  readonly keys: Pick<GatewayKeys, 'directoryKeyFor' | 'quotaSecretOf'>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'noteLogFlush'>;
}

const CONNECTIONS = 10;

const CLOSED: Rooms = {
  directory: null,
  accessLog: null,
  closeTo: () => CLOSE_TO_NOBODY,
  platform: null,
  countKeys: () => Promise.resolve('WITHIN'),
  isRevoked: () => false,
  stop: () => Promise.resolve(),
};

/** Opens them for one process. Rejects when the access log cannot be begun. Without rooms nothing is counted or logged: that gateway is there to be measured. */
export async function openRooms(settings: RoomsSettings | null, { policy, keys, clock, log, metrics }: RoomsOptions): Promise<Rooms> {
  if (settings === null) return CLOSED;
  const pool = createDatabasePool(settings.databaseUrl, {
    connections: CONNECTIONS,
    statementTimeoutMs: settings.databaseTimeoutMs,
    name: 'gateway',
  });
  const accessLog = await openAccessLog(settings.accessLog, { clock, log, onFlush: (records, ms) => metrics.noteLogFlush(records, ms) });
  const directory = openDirectory(settings.directory, { queries: pool, keyFor: keys.directoryKeyFor, clock, log });
  const platform = openPlatform({
    database: pool,
    logReader: accessLog.reader,
    pseudonyms: accessLog.log.pseudonyms,
    keysFile: settings.accessLog.keysFile,
    log,
  });
  const revocations = createRevocations(pool, clock, settings.revocations);
  // Until the list is known nobody gets in: a process that calls itself ready has read it.
  await revocations.ready;
  const countKeys = createQuotaCounter({ pool, policy, secretOf: keys.quotaSecretOf, clock });
  return {
    directory,
    accessLog: accessLog.log,
    closeTo: createCloseTo({
      findHouseholdMates: createHouseholdMatesFinder(pool),
      pseudonymOf: (person) => accessLog.log.pseudonymOf(person),
      clock,
    }),
    platform,
    countKeys,
    isRevoked: (subject, issuedAt) => revocations.isRevoked(subject, issuedAt),
    async stop() {
      platform.stop();
      await revocations.stop();
      await accessLog.stop();
      await directory.stop();
      await pool.end();
    },
  };
}
