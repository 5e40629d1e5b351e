import type { ClientBase } from 'pg';
import type { CaseFactsRow, CitizenFactsRow, DirectoryPage, HouseholdFactsRow } from '../../../schema/contract/directory-feed.js';
import { createClientReader, type RowReader } from '../rows/row-reader.js';
import { findHeartbeat } from './heartbeat.js';
import { hasOutboxAfter, type OutboxRow, readOutboxPart } from './read-outbox.js';

type Queryable = Pick<ClientBase, 'query'>;

/** What one agency knows that a row condition looks at. Each reads the state of the moment; who is unknown to the agency is missing. */
export interface DirectoryFacts {
  readonly readCitizens: (rows: RowReader, citizenIds: readonly string[]) => Promise<readonly CitizenFactsRow[]>;
  readonly readHouseholds?: (rows: RowReader, householdIds: readonly string[]) => Promise<readonly HouseholdFactsRow[]>;
  readonly readCases?: (rows: RowReader, numbers: readonly string[]) => Promise<readonly CaseFactsRow[]>;
  readonly readAliases?: (rows: RowReader, aliasIds: readonly string[]) => Promise<DirectoryPage['aliases']>;
}

const MAX_ROWS = 1_000;
const MAX_NAMES = 20_000;

/** The next page after a position. In one snapshot, or a fact could be older than the position that it is told with. */
export async function readDirectoryPage(client: Queryable, facts: DirectoryFacts, after: string): Promise<DirectoryPage> {
  const rows = createClientReader(client);
  const changes = await readOutboxPart(client, after, MAX_ROWS, MAX_NAMES);
  const position = changes.at(-1)?.position ?? after;
  const citizenIds = namesIn(changes, ({ citizens }) => citizens);
  const householdIds = namesIn(changes, ({ households }) => households);
  const caseNumbers = namesIn(changes, ({ number }) => (number === undefined ? [] : [number]));
  return {
    position,
    more: await hasOutboxAfter(client, position),
    heartbeatAt: await findHeartbeat(client, position),
    citizenIds,
    householdIds,
    caseNumbers,
    facts: citizenIds.length === 0 ? [] : await facts.readCitizens(rows, citizenIds),
    households: householdIds.length === 0 ? [] : ((await facts.readHouseholds?.(rows, householdIds)) ?? []),
    cases: caseNumbers.length === 0 ? [] : ((await facts.readCases?.(rows, caseNumbers)) ?? []),
    aliases: citizenIds.length === 0 ? [] : ((await facts.readAliases?.(rows, citizenIds)) ?? []),
  };
}

function namesIn(changes: readonly OutboxRow[], namesOf: (payload: OutboxRow['payload']) => unknown): string[] {
  const names = changes.flatMap(({ payload }) => namesOf(payload) ?? []);
  // The triggers of the migrations write texts and nothing else.
  return [...new Set(names as string[])];
}
