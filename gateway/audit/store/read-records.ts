import type { ClientBase, Pool } from 'pg';
import type { CoveredRange, SignedCheckpoint } from '../checkpoint/checkpoint.js';

export type Reader = Pool | ClientBase;

/** A row of the log as it lies there: nothing of it is believed before it is verified. */
export interface StoredRecord {
  readonly writer: string;
  readonly sequence: number;
  readonly at: string;
  readonly kind: string;
  readonly requestId: string | null;
  readonly citizens: readonly string[];
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly status: string | null;
  readonly signs: readonly string[];
  /** Null once its retention ended. */
  readonly body: string | null;
  readonly previous: string;
  readonly hash: string;
}

const PAGE = 1_000;
const HASHES_PAGE = 2_000;

const RECORD_COLUMNS = `writer, sequence::float8 AS sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, kind,
  request_id AS "requestId", citizens, person, organisation, role, purpose, status, signs, body,
  encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash`;

/** The codes of all writers, in their order. */
export async function readWriters(reader: Reader): Promise<readonly string[]> {
  const { rows } = await reader.query<{ writer: string }>(
    `WITH RECURSIVE w AS (
      (SELECT writer FROM access_log.record ORDER BY writer LIMIT 1)
      UNION ALL
      SELECT (SELECT r.writer FROM access_log.record r WHERE r.writer > w.writer ORDER BY r.writer LIMIT 1) FROM w WHERE w.writer IS NOT NULL)
    SELECT writer FROM w WHERE writer IS NOT NULL`,
  );
  return rows.map(({ writer }) => writer).sort((one, other) => (one < other ? -1 : 1));
}

/** One chain, in its order, page by page. */
export async function* readRecords(reader: Reader, writer: string, pageSize = PAGE): AsyncGenerator<StoredRecord> {
  const text = `SELECT ${RECORD_COLUMNS} FROM access_log.record WHERE writer = $1 AND sequence > $2 ORDER BY sequence LIMIT ${pageSize}`;
  for (let after = 0; ;) {
    const { rows } = await reader.query<StoredRecord>(text, [writer, after]);
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.sequence ?? after;
  }
}

export async function findRecord(reader: Reader, writer: string, sequence: number): Promise<StoredRecord | null> {
  const text = `SELECT ${RECORD_COLUMNS} FROM access_log.record WHERE writer = $1 AND sequence = $2`;
  return (await reader.query<StoredRecord>(text, [writer, sequence])).rows[0] ?? null;
}

/** The hashes of a stretch of a chain, page by page. */
export async function* readHashes(reader: Reader, { writer, from, to }: CoveredRange): AsyncGenerator<readonly Buffer[]> {
  const text = 'SELECT hash FROM access_log.record WHERE writer = $1 AND sequence BETWEEN $2 AND $3 ORDER BY sequence';
  for (let start = from; start <= to; start += HASHES_PAGE) {
    const { rows } = await reader.query<{ hash: Buffer }>(text, [writer, start, Math.min(to, start + HASHES_PAGE - 1)]);
    yield rows.map(({ hash }) => hash);
  }
}

const CHECKPOINT_COLUMNS = `sequence::float8 AS sequence, body, key_id AS "keyId", replace(encode(signature, 'base64'), E'\\n', '') AS signature`;

/** All checkpoints, oldest first, page by page. */
export async function* readCheckpoints(reader: Reader): AsyncGenerator<SignedCheckpoint> {
  const text = `SELECT ${CHECKPOINT_COLUMNS} FROM access_log.checkpoint WHERE sequence > $1 ORDER BY sequence LIMIT ${PAGE}`;
  for (let after = 0; ;) {
    const { rows } = await reader.query<SignedCheckpoint>(text, [after]);
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.sequence ?? after;
  }
}

/** The first checkpoints made at that time or later. */
export async function readCheckpointsFrom(reader: Reader, at: string, limit: number): Promise<readonly SignedCheckpoint[]> {
  const text = `SELECT ${CHECKPOINT_COLUMNS} FROM access_log.checkpoint WHERE at >= $1 ORDER BY sequence LIMIT ${limit}`;
  return (await reader.query<SignedCheckpoint>(text, [at])).rows;
}
