import type pg from 'pg';
import type { SigningKey } from '../../schema/contract/http-signature.js';
import type { Policy } from '../../schema/policy/policy.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Caller } from '../caller/caller.js';
import { createDatabasePool } from '../store/pool.js';
import type { Logger } from '../telemetry/logger.js';
import { createDirectory } from './create-directory.js';
import type { CaseFacts, Directory } from './directory.js';
import { createEmergencyAccessFinder } from './emergency-access.js';
import { followAgencies } from './follow-agencies.js';
import { mayRead } from './may-read.js';
import { hearChanges, type ChangeListener, type Hearing } from './hear-changes.js';
import { findOpenCase } from './open-case.js';
import type { MayRead } from './row-knowledge.js';

/** The reference directory as the corridor asks it. All of it rejects when its database does not answer. */
export interface RowDirectory extends Directory {
  /** The declared case, when it is open and in the hands of the caller's organisation. */
  findOpenCase(policy: Policy, caller: Caller, now: Date): Promise<CaseFacts | null>;
  mayReadFor(question: RowQuestion): MayRead;
}

/** One request, as far as rows depend on it. */
export interface RowQuestion {
  readonly policy: Policy;
  readonly caller: Caller;
  readonly decision: Pick<AccessDecision, 'rowSets' | 'capacity'>;
  readonly openCase: CaseFacts | null;
  readonly now: Date;
}

export interface DirectorySettings {
  readonly databaseUrl: string;
  /** Agency → address of its server. */
  readonly feedUrls: Readonly<Record<string, string>>;
  readonly maxAgeMs: number;
  readonly refreshMs: number;
  readonly relayIntervalMs: number;
}

export interface DirectoryParts {
  /** The process' own connections. */
  readonly queries: pg.Pool;
  /** The key of an agency's feed, at the moment. */
  readonly keyFor: (agency: string) => SigningKey;
  readonly clock: () => Date;
  readonly log: Logger;
}

export interface OpenDirectory extends RowDirectory {
  /** Milliseconds since each agency was last heard of; null when nothing is known of it now. */
  ages(): ReadonlyMap<string, number | null>;
  /** On a connection of its own, for as long as somebody wants to know. */
  hearChanges(listener: ChangeListener): Promise<Hearing>;
  stop(): Promise<void>;
}

/** A page of twenty thousand people is one statement. */
const RELAY_STATEMENT_TIMEOUT_MS = 60_000;

/** Opens the directory for one gateway process: reads it through the process' connections, and feeds it, by its own, whenever no other process does. */
export function openDirectory(settings: DirectorySettings, { queries, keyFor, clock, log }: DirectoryParts): OpenDirectory {
  const agencies = Object.keys(settings.feedUrls);
  const relayPool = createDatabasePool(settings.databaseUrl, {
    connections: agencies.length + 1,
    statementTimeoutMs: RELAY_STATEMENT_TIMEOUT_MS,
    name: 'gateway relay',
  });
  const directory = createDirectory(queries, clock, { agencies, maxAgeMs: settings.maxAgeMs, refreshMs: settings.refreshMs });
  const findEmergencyAccess = createEmergencyAccessFinder(queries);
  const relay = followAgencies({
    pool: relayPool,
    feeds: Object.entries(settings.feedUrls).map(([agency, url]) => ({ agency, url, key: () => keyFor(agency) })),
    intervalMs: settings.relayIntervalMs,
    onFailure: (agency, error) => {
      log.warn({ agency, error: error instanceof Error ? error.name : typeof error }, 'the reference directory could not be fed');
    },
  });
  return {
    ...directory,
    hearChanges: (listener) => hearChanges(settings.databaseUrl, listener),
    findOpenCase: (policy, caller, now) => findOpenCase({ directory, findEmergencyAccess, policy, caller, now }),
    mayReadFor({ policy, caller, ...question }) {
      const role = policy.roles.get(caller.role);
      const { actsAs, readsProtected } = role ?? { actsAs: 'OFFICER', readsProtected: [] };
      return (citizenIds, householdIds) => mayRead({ directory, caller, actsAs, readsProtected, ...question }, citizenIds, householdIds);
    },
    async stop() {
      await relay.stop();
      await directory.stop();
      await relayPool.end();
    },
  };
}
