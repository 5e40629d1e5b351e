import type pg from 'pg';
import type { AccessIntent, AccessOutcome, Pseudonym } from '../../schema/contract/access-record.js';
import type { RecordPosition } from './log-entry.js';

export interface PageRequest {
  readonly first: number;
  /** `endCursor` of the page before; null for the first page. */
  readonly after: string | null;
  /** Inclusive; null: from the beginning. */
  readonly from: Date | null;
  /** Exclusive; null: until now. */
  readonly to: Date | null;
}

/** A request: its outcome, or its intent when it has none. */
export type RequestRow = { readonly position: RecordPosition; readonly aborted: boolean } & (
  { readonly outcome: AccessOutcome; readonly intent: null } | { readonly outcome: null; readonly intent: AccessIntent }
);

interface Selection extends PageRequest {
  readonly citizens?: readonly Pseudonym[] | null;
  readonly persons?: readonly Pseudonym[] | null;
  readonly organisation?: string | null;
  readonly role?: string | null;
  readonly purpose?: string | null;
  readonly status?: AccessOutcome['status'] | null;
  readonly requestId?: string | null;
  /** Kept back: requests for these purposes that are not that many days old yet. */
  readonly holds?: { readonly purposes: readonly string[]; readonly days: readonly number[]; readonly now: Date };
}

interface Page {
  readonly rows: readonly RequestRow[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly heldCount: number;
}

/**
 * `told` is the record that a request is told by: every outcome that fits, and every intent that fits and whose request has no outcome that fits. An
 * intent may name a citizen whom its outcome does not (refused before anybody was looked up): then that outcome tells what came of it.
 */
const TOLD = `
  SELECT r.writer, r.sequence, r.at, r.purpose, r.kind, r.request_id
  FROM access_log.record r
  WHERE r.kind IN ('INTENT', 'OUTCOME') AND r.body IS NOT NULL
    AND ($1::text[] IS NULL OR r.citizens && $1) AND ($2::text[] IS NULL OR r.person = ANY($2))
    AND ($3::text IS NULL OR r.organisation = $3) AND ($4::text IS NULL OR r.role = $4) AND ($5::text IS NULL OR r.purpose = $5)
    AND ($6::uuid IS NULL OR r.request_id = $6) AND ($7::timestamptz IS NULL OR r.at >= $7) AND ($8::timestamptz IS NULL OR r.at < $8)
    AND (r.kind = 'OUTCOME' OR NOT EXISTS (
      SELECT FROM access_log.record o
      WHERE o.request_id = r.request_id AND o.kind = 'OUTCOME' AND ($1::text[] IS NULL OR o.citizens && $1)))`;

const HELD = `EXISTS (SELECT FROM unnest($9::text[], $10::int[]) h (purpose, days)
  WHERE h.purpose = t.purpose AND t.at > $11::timestamptz - h.days * interval '1 day')`;

/** No request lasts longer: an intent that has no outcome by then never gets one. Before that it is still under way, the very request that reads included. */
const IN_PROGRESS_SECONDS = 60;

const READ_PAGE = `
WITH told AS (${TOLD})
SELECT t.at, t.writer, t.sequence, c.kind, c.body, c.writer AS teller, c.sequence AS told_by,
  EXISTS (SELECT FROM access_log.record a WHERE a.request_id = t.request_id AND a.kind = 'ABORT') AS aborted
FROM told t
CROSS JOIN LATERAL (
  SELECT * FROM access_log.record c
  WHERE c.body IS NOT NULL AND (t.kind = 'OUTCOME' AND (c.writer, c.sequence) = (t.writer, t.sequence)
    OR t.kind = 'INTENT' AND c.request_id = t.request_id AND c.kind IN ('INTENT', 'OUTCOME'))
  ORDER BY c.kind DESC, c.sequence LIMIT 1) c
WHERE NOT ${HELD} AND (c.kind = 'OUTCOME' OR c.at < now() - interval '${IN_PROGRESS_SECONDS} seconds')
  AND ($12::timestamptz IS NULL OR (t.at, t.writer, t.sequence) < ($12, $13, $14::bigint))
  AND ($15::text IS NULL OR $15 = CASE
    WHEN c.kind = 'INTENT' THEN 'FAILED'
    WHEN EXISTS (SELECT FROM access_log.record a WHERE a.request_id = t.request_id AND a.kind = 'ABORT') THEN 'ABORTED'
    ELSE c.status END)
ORDER BY t.at DESC, t.writer DESC, t.sequence DESC
LIMIT $16`;

const COUNT_HELD = `WITH told AS (${TOLD}) SELECT count(*)::int AS held FROM told t WHERE ${HELD}`;

interface Row {
  readonly at: Date;
  readonly writer: string;
  readonly sequence: string;
  readonly teller: string;
  readonly told_by: string;
  readonly body: string;
  readonly aborted: boolean;
}

/** Requests that fit, newest first. One statement, and one more to count what is held back when anything can be. */
export async function readPage(pool: pg.Pool, selection: Selection): Promise<Page> {
  const { first, after, holds } = selection;
  const values = [...valuesOf(selection), holds?.purposes ?? [], holds?.days ?? [], holds?.now ?? new Date(0)];
  const { rows } = await pool.query<Row>(READ_PAGE, [...values, ...readCursor(after), selection.status ?? null, first + 1]);
  const last = rows.length > first ? rows[first - 1] : rows.at(-1);
  return {
    rows: rows.slice(0, first).map(toRequest),
    endCursor: last === undefined ? null : `${last.at.toISOString()} ${last.writer} ${last.sequence}`,
    hasNextPage: rows.length > first,
    heldCount: holds === undefined || holds.purposes.length === 0 ? 0 : await countHeld(pool, values),
  };
}

async function countHeld(pool: pg.Pool, values: readonly unknown[]): Promise<number> {
  const { rows } = await pool.query<{ held: number }>(COUNT_HELD, [...values]);
  return rows[0]?.held ?? 0;
}

function valuesOf({ citizens, persons, organisation, role, purpose, requestId, from, to }: Selection): unknown[] {
  return [citizens ?? null, persons ?? null, organisation ?? null, role ?? null, purpose ?? null, requestId ?? null, from, to];
}

/** A cursor that is none starts at the beginning: the platform decrypts its own cursors and hands on nothing else. */
function readCursor(after: string | null): [string | null, string | null, string | null] {
  const [at, writer, sequence] = after?.split(' ') ?? [];
  return at === undefined || writer === undefined || sequence === undefined ? [null, null, null] : [at, writer, sequence];
}

function toRequest({ body, teller, told_by, aborted }: Row): RequestRow {
  // The log holds what this gateway wrote.
  const record = JSON.parse(body) as AccessIntent | AccessOutcome;
  const common = { position: { writer: teller, sequence: Number(told_by) }, aborted };
  return record.kind === 'OUTCOME' ? { ...common, outcome: record, intent: null } : { ...common, outcome: null, intent: record };
}
