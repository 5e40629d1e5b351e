import type { AccessOutcome } from '../../schema/contract/access-record.js';
import { createError } from '../../schema/contract/error-codes.js';
import type { SearchFilter } from '../audit/read-log.js';
import type { Period } from '../audit/supervise-log.js';
import type { PlatformServices } from './platform-context.js';
import { findCodes } from './store/find-codes.js';

/** What the data-protection officer narrows a search down by. */
export interface FilterInput {
  readonly organisation?: string | null;
  readonly role?: string | null;
  readonly purpose?: string | null;
  readonly status?: AccessOutcome['status'] | null;
  readonly citizenId?: string | null;
  readonly subject?: string | null;
  readonly entryId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

const LONGEST_PERIOD_MS = 366 * 86_400_000;

/** People are searched for by their pseudonyms, under every key and every former code. */
export async function readFilter({ database, pseudonyms }: PlatformServices, filter: FilterInput): Promise<SearchFilter> {
  const { citizenId, subject, entryId } = filter;
  const codes = citizenId == null ? null : await findCodes(database, citizenId);
  return {
    organisation: filter.organisation ?? null,
    role: filter.role ?? null,
    purpose: filter.purpose ?? null,
    status: filter.status ?? null,
    persons: subject == null ? null : pseudonyms.allOf(subject),
    citizens: codes?.flatMap((code) => pseudonyms.allOf(code)) ?? null,
    requestId: readRequestId(entryId),
  };
}

function readRequestId(entryId: string | null | undefined): string | null {
  if (entryId == null) return null;
  if (!/^[0-9a-f-]{36}$/.test(entryId)) throw createError('BAD_USER_INPUT');
  return entryId;
}

export interface PeriodInput {
  readonly from: string;
  readonly to: string;
}

/** Throws BAD_USER_INPUT for a period that is empty or longer than a year. */
export function readPeriod(given: PeriodInput): Period {
  const [from, to] = [new Date(given.from), new Date(given.to)];
  const lengthMs = to.getTime() - from.getTime();
  if (!(lengthMs > 0 && lengthMs <= LONGEST_PERIOD_MS)) throw createError('BAD_USER_INPUT');
  return { from, to };
}
