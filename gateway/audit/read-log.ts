import type pg from 'pg';
import type { AccessIntent, AccessOutcome, Pseudonym } from '../../schema/contract/access-record.js';
import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { Mask } from '../../schema/contract/row-condition.js';
import type { RowReason } from '../../schema/contract/row-reason.js';
import type { RecordPosition } from './log-entry.js';
import { readPage, type PageRequest, type RequestRow } from './read-page.js';

/** One request as the citizen may see it: who asked for what, why, and what came of it. Nothing about anybody else whom the same request concerned. */
export interface CitizenEntry {
  readonly requestId: string;
  /** ISO instant. */
  readonly at: string;
  /** `FAILED` for a request of which only the intent is there: it was broken off before its outcome could be written, and nothing left. */
  readonly status: AccessOutcome['status'];
  readonly role: string;
  readonly agency: string | null;
  readonly organisation: string | null;
  readonly purpose: string | null;
  readonly legalBasis: readonly string[];
  readonly caseNumber: string | null;
  readonly breakGlass: boolean;
  /** Pseudonym of who asked: compared with one's own it tells one's own requests. */
  readonly person: Pseudonym;
  /** Information groups delivered of this citizen. */
  readonly groups: readonly string[];
  /** Coordinates delivered in the answer; empty when nothing of this citizen was. */
  readonly fields: readonly string[];
  readonly masked: Readonly<Record<string, Mask>>;
  readonly refusedFields: Readonly<Record<string, RefusalReason>>;
  /** Why this citizen's record was out of reach; null when it was not. */
  readonly refused: RowReason | null;
  /** The record that tells this entry, for its proof of inclusion. */
  readonly position: RecordPosition;
}

export interface EntryPage<Entry> {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The position after the last entry, for `after`; plain text: whoever hands it out encrypts it. */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface CitizenEntriesRequest extends PageRequest {
  /** Days for which entries of a purpose are kept back from the citizen (an investigation); a purpose that is missing has no hold. */
  readonly holdDaysByPurpose: ReadonlyMap<string, number>;
  readonly now: Date;
}

/**
 * Who asked for one citizen's data, refusals included. `pseudonyms` are those under all keys (`PseudonymBook.allOf`), of former codes too. Entries whose
 * hold has not ended are left out and counted in `heldCount`.
 */
export async function readEntriesOfCitizen(
  pool: pg.Pool,
  pseudonyms: readonly Pseudonym[],
  { holdDaysByPurpose, now, ...request }: CitizenEntriesRequest,
): Promise<EntryPage<CitizenEntry> & { readonly heldCount: number }> {
  const holds = { purposes: [...holdDaysByPurpose.keys()], days: [...holdDaysByPurpose.values()], now };
  const { rows, ...page } = await readPage(pool, { ...request, citizens: pseudonyms, holds });
  const own = new Set(pseudonyms);
  return { ...page, entries: rows.map((row) => describeForCitizen(row, own)) };
}

/** What the data-protection officer narrows a search down by; null: anything. */
export interface SearchFilter {
  readonly organisation: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  /** Who asked, under all keys. */
  readonly persons: readonly Pseudonym[] | null;
  /** Whose data, under all keys. */
  readonly citizens: readonly Pseudonym[] | null;
  readonly status: AccessOutcome['status'] | null;
  readonly requestId: string | null;
}

/** One request as it stands in the log: pseudonyms, coordinates and counts. */
export interface SupervisedEntry {
  readonly status: AccessOutcome['status'];
  /** What both records of a request tell; of the outcome when there is one. */
  readonly record: AccessIntent | AccessOutcome;
  readonly position: RecordPosition;
}

/** Requests of all citizens, held ones too, newest first. */
export async function searchEntries(pool: pg.Pool, filter: SearchFilter, request: PageRequest): Promise<EntryPage<SupervisedEntry>> {
  const { rows, endCursor, hasNextPage } = await readPage(pool, { ...request, ...filter });
  const entries = rows.map((row) => ({ status: statusOf(row), record: row.outcome ?? row.intent, position: row.position }));
  return { entries, endCursor, hasNextPage };
}

function describeForCitizen(row: RequestRow, own: ReadonlySet<Pseudonym>): CitizenEntry {
  const { requestId, at, actor, purpose, legalBasis, caseNumber, breakGlass } = row.outcome ?? row.intent;
  const { delivered = [], refused = [], coordinates = {}, masked = {}, refusedFields = {} } = row.outcome ?? {};
  const groups = new Set(delivered.flatMap(({ citizens, groups: told }) => (citizens.some((citizen) => own.has(citizen)) ? told : [])));
  const { person, role, agency, organisation } = actor;
  return {
    ...{ requestId, at, person, role, agency, organisation, purpose, legalBasis, caseNumber, breakGlass },
    status: statusOf(row),
    groups: [...groups],
    fields: groups.size === 0 ? [] : Object.keys(coordinates),
    masked: groups.size === 0 ? {} : masked,
    refusedFields,
    refused: refused.find(({ citizen }) => own.has(citizen))?.reason ?? null,
    position: row.position,
  };
}

function statusOf({ outcome, aborted }: RequestRow): AccessOutcome['status'] {
  if (outcome === null) return 'FAILED';
  return aborted ? 'ABORTED' : outcome.status;
}
