import type { Policy } from '../schema/policy/policy.js';
import { openDirectory, type DirectorySettings, type OpenDirectory } from './directory/open-directory.js';
import { createQuotaCounter, type CountKeys } from './quota/count-keys.js';
import { createDatabasePool } from './store/pool.js';
import type { Logger } from './telemetry/logger.js';

export interface RoomsSettings {
  readonly databaseUrl: string;
  readonly directory: DirectorySettings;
  /** Turns keys that are asked for into digests; the same in every process of an installation. */
  readonly quotaSecret: Uint8Array;
}

/** What the corridor asks beside the agencies: all that stands in the gateway's own databases. */
export interface Rooms {
  readonly directory: OpenDirectory | null;
  readonly countKeys: CountKeys;
  stop(): Promise<void>;
}

export interface RoomsOptions {
  /** The policy of the moment. */
  readonly policy: () => Policy;
  readonly clock: () => Date;
  readonly log: Logger;
}

const CONNECTIONS = 10;
/** A database that answers later is one that does not answer: whoever needs it refuses. */
const STATEMENT_TIMEOUT_MS = 2_000;

/** Opens them for one process. Without a directory nothing is counted either: that gateway is there to be measured. */
export function openRooms(settings: RoomsSettings | null, { policy, clock, log }: RoomsOptions): Rooms {
  if (settings === null) return { directory: null, countKeys: () => Promise.resolve('WITHIN'), stop: () => Promise.resolve() };
  const pool = createDatabasePool(settings.databaseUrl, {
    connections: CONNECTIONS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    name: 'gateway',
  });
  const directory = openDirectory(settings.directory, pool, clock, log);
  const countKeys = createQuotaCounter({ pool, policy, secret: settings.quotaSecret, clock });
  return {
    directory,
    countKeys,
    async stop() {
      await directory.stop();
      await pool.end();
    },
  };
}
