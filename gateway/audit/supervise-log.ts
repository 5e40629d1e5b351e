import type pg from 'pg';
import type { Pseudonym } from '../../schema/contract/access-record.js';

export interface Period {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

export interface EntryCount {
  readonly organisation: string | null;
  readonly purpose: string | null;
  readonly requests: number;
  readonly delivered: number;
  readonly refused: number;
  readonly failed: number;
  readonly aborted: number;
}

const COUNT_ENTRIES = `
WITH requests AS (
  SELECT DISTINCT ON (request_id) request_id, organisation, purpose, status,
    EXISTS (SELECT FROM access_log.record a WHERE a.request_id = r.request_id AND a.kind = 'ABORT') AS aborted
  FROM access_log.record r
  WHERE kind IN ('INTENT', 'OUTCOME') AND at >= $1 AND at < $2
  ORDER BY request_id, kind DESC)
SELECT organisation, purpose, count(*)::int AS requests,
  (count(*) FILTER (WHERE status = 'DELIVERED' AND NOT aborted))::int AS delivered,
  (count(*) FILTER (WHERE status = 'REFUSED'))::int AS refused,
  (count(*) FILTER (WHERE status IS NULL OR status = 'FAILED'))::int AS failed,
  (count(*) FILTER (WHERE status = 'ABORTED' OR status = 'DELIVERED' AND aborted))::int AS aborted
FROM requests GROUP BY organisation, purpose ORDER BY organisation, purpose`;

/** Requests by organisation and purpose; a request without an outcome has failed. */
export async function countEntries(pool: pg.Pool, { from, to }: Period): Promise<readonly EntryCount[]> {
  return (await pool.query<EntryCount>(COUNT_ENTRIES, [from, to])).rows;
}

/** How one officer looked things up, beside those of the same role: the misuse indicators of Suwinet. Shares are between 0 and 1. */
export interface MisuseIndicators {
  readonly person: Pseudonym;
  readonly organisation: string | null;
  readonly role: string;
  readonly lookups: number;
  readonly shareOutsideOfficeHours: number;
  readonly shareWithoutNumber: number;
  /** Requests whose answer held somebody of the officer's own household, or a colleague. */
  readonly ownHousehold: number;
  readonly colleagues: number;
  readonly withoutOpenCase: number;
  readonly breakGlass: number;
  /** How many standard deviations of the peers' numbers lie between the peers' mean and this officer; null with fewer than MIN_PEERS peers. */
  readonly deviationFromPeers: number | null;
  /** More than three of them: somebody should ask why. */
  readonly standsOut: boolean;
}

/** Office hours are from 06:00 to 19:00 in Vietnam; requests of people as citizens are none of an officer's. */
const COUNT_SIGNS = `
SELECT person, organisation, role,
  (count(DISTINCT request_id))::int AS lookups,
  (count(*) FILTER (WHERE kind = 'INTENT' AND extract(hour FROM at AT TIME ZONE 'Asia/Ho_Chi_Minh') NOT BETWEEN 6 AND 18))::int AS outside,
  (count(*) FILTER (WHERE kind = 'INTENT' AND 'NO_NUMBER' = ANY(signs)))::int AS without_number,
  (count(*) FILTER (WHERE kind = 'INTENT'))::int AS intents,
  (count(DISTINCT request_id) FILTER (WHERE 'SAME_HOUSEHOLD' = ANY(signs)))::int AS own_household,
  (count(DISTINCT request_id) FILTER (WHERE 'COLLEAGUE' = ANY(signs)))::int AS colleagues,
  (count(DISTINCT request_id) FILTER (WHERE 'NO_OPEN_CASE' = ANY(signs)))::int AS without_case,
  (count(DISTINCT request_id) FILTER (WHERE 'BREAK_GLASS' = ANY(signs)))::int AS break_glass
FROM access_log.record
WHERE kind IN ('INTENT', 'OUTCOME') AND at >= $1 AND at < $2 AND NOT role = ANY($3)
GROUP BY person, organisation, role`;

interface SignCounts {
  readonly person: Pseudonym;
  readonly organisation: string | null;
  readonly role: string;
  readonly lookups: number;
  readonly intents: number;
  readonly outside: number;
  readonly without_number: number;
  readonly own_household: number;
  readonly colleagues: number;
  readonly without_case: number;
  readonly break_glass: number;
}

const MIN_PEERS = 5;
/** Beyond so many standard deviations an officer stands out from the peers. */
const PEER_LIMIT = 3;

/** One line for each officer who asked in the period, whoever stands out most first. `citizenRoles` are the roles in which people ask for themselves. */
export async function readMisuseIndicators(
  pool: pg.Pool,
  { from, to }: Period,
  citizenRoles: readonly string[],
): Promise<readonly MisuseIndicators[]> {
  const { rows } = await pool.query<SignCounts>(COUNT_SIGNS, [from, to, citizenRoles]);
  const byRole = Map.groupBy(rows, ({ role }) => role);
  const indicators = rows.map((row) =>
    describe(
      row,
      (byRole.get(row.role) ?? []).filter((peer) => peer !== row),
    ),
  );
  return indicators.sort((one, other) => (other.deviationFromPeers ?? 0) - (one.deviationFromPeers ?? 0));
}

function describe(row: SignCounts, peers: readonly SignCounts[]): MisuseIndicators {
  const { person, organisation, role, lookups, intents, colleagues } = row;
  const peerLookups = peers.map((peer) => peer.lookups);
  const deviationFromPeers = deviationFrom(peerLookups, lookups);
  return {
    ...{ person, organisation, role, lookups, colleagues, deviationFromPeers },
    shareOutsideOfficeHours: shareOf(row.outside, intents),
    shareWithoutNumber: shareOf(row.without_number, intents),
    ownHousehold: row.own_household,
    withoutOpenCase: row.without_case,
    breakGlass: row.break_glass,
    standsOut: deviationFromPeers !== null && deviationFromPeers > PEER_LIMIT,
  };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The officer is not among the peers: in a small office one extreme would hide itself. Counts scatter by their root at least, however alike they happen to be. */
function deviationFrom(peers: readonly number[], value: number): number | null {
  if (peers.length < MIN_PEERS) return null;
  const mean = peers.reduce((sum, peer) => sum + peer, 0) / peers.length;
  const variance = peers.reduce((sum, peer) => sum + (peer - mean) ** 2, 0) / (peers.length - 1);
  return (value - mean) / Math.sqrt(Math.max(variance, mean));
}
