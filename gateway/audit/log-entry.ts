import type { AccessIntent, AccessOutcome, AccessRecord, Pseudonym } from '../../schema/contract/access-record.js';

/** Where a record stands: the chain it belongs to, and its number in it, from 1 without a gap. */
export interface RecordPosition {
  readonly writer: string;
  readonly sequence: number;
}

/** The last record of a chain; `hash` in hexadecimal. */
export interface ChainHead extends RecordPosition {
  readonly hash: string;
}

/** The first record of every chain. It names the heads of all earlier chains that no earlier start names already, so that none can be cut off unseen. */
export interface LogStart {
  readonly kind: 'START';
  readonly at: string;
  readonly heads: readonly ChainHead[];
}

/** The log could not be written for a while; `refused` records of that time were turned away, and so were their requests. */
export interface LogOutage {
  readonly kind: 'OUTAGE';
  readonly at: string;
  readonly since: string;
  readonly refused: number;
}

export type LogEntry = AccessRecord | LogStart | LogOutage;

/** What supervision looks for, found once when the record is written. */
export const SIGNS = ['NO_NUMBER', 'NO_OPEN_CASE', 'BREAK_GLASS', 'INCIDENT', 'SAME_HOUSEHOLD', 'COLLEAGUE'] as const;
export type Sign = (typeof SIGNS)[number];

/** What is repeated beside the body, to find it by. Verification derives it again and compares. */
export interface RecordColumns {
  readonly at: string;
  readonly kind: LogEntry['kind'];
  readonly requestId: string | null;
  readonly citizens: readonly Pseudonym[];
  readonly person: Pseudonym | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly status: AccessOutcome['status'] | null;
  readonly signs: readonly Sign[];
}

const NOTHING = {
  requestId: null,
  citizens: [],
  person: null,
  organisation: null,
  role: null,
  purpose: null,
  status: null,
  signs: [],
} as const;

export function columnsOf(entry: LogEntry): RecordColumns {
  const { at, kind } = entry;
  switch (entry.kind) {
    case 'START':
    case 'OUTAGE':
      return { ...NOTHING, at, kind };
    case 'ABORT':
      return { ...NOTHING, at, kind, requestId: entry.requestId };
    case 'INTENT':
      return { ...requestColumns(entry), citizens: entry.asked, status: null, signs: signsOfIntent(entry) };
    case 'OUTCOME':
      return { ...requestColumns(entry), citizens: citizensOf(entry), status: entry.status, signs: signsOfOutcome(entry) };
  }
}

function requestColumns({ at, kind, requestId, actor, purpose }: AccessIntent | AccessOutcome) {
  const { person, role } = actor;
  return { at, kind, requestId, person, organisation: onOneLine(actor.organisation), role, purpose };
}

/** From a token: it may hold anything, and PostgreSQL takes no NUL. */
function onOneLine(text: string | null): string | null {
  return text === null ? null : text.replace(/[\u0000-\u001f]/g, ' ');
}

function citizensOf({ delivered, refused }: AccessOutcome): readonly Pseudonym[] {
  if (delivered.length + refused.length === 0) return [];
  return [...new Set([...delivered.flatMap(({ citizens }) => citizens), ...refused.map(({ citizen }) => citizen)])];
}

function signsOfIntent({ asked, breakGlass }: AccessIntent): readonly Sign[] {
  return [...(asked.length === 0 ? ['NO_NUMBER' as const] : []), ...(breakGlass ? ['BREAK_GLASS' as const] : [])];
}

function signsOfOutcome({ refused, refusedFields, breakGlass, incidents, close = [] }: AccessOutcome): readonly Sign[] {
  const signs = new Set<Sign>(close.map(({ relation }) => relation));
  const withoutCase = refused.some(({ reason }) => reason === 'NO_OPEN_CASE') || Object.values(refusedFields).includes('CASE_REQUIRED');
  if (withoutCase) signs.add('NO_OPEN_CASE');
  if (breakGlass) signs.add('BREAK_GLASS');
  if (incidents > 0) signs.add('INCIDENT');
  return signs.size === 0 ? [] : [...signs];
}
