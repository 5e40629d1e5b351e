import type pg from 'pg';
import { keysetValues, tablePage, type TablePage, type TablePageRequest } from './keyset.js';

export interface ReportRow {
  readonly id: string;
  readonly citizenId: string;
  /** The request that the reported entry tells of. */
  readonly entryId: string;
  readonly reportedAt: Date;
  readonly sealedText: string;
  readonly answeredAt: Date | null;
  readonly sealedAnswer: string | null;
}

const COLUMNS = `id, citizen_id AS "citizenId", entry_id AS "entryId", reported_at AS "reportedAt", sealed_text AS "sealedText",
  answered_at AS "answeredAt", sealed_answer AS "sealedAnswer"`;

/** By entry; of the citizen with these codes. */
export async function readReportsOfEntries(
  pool: pg.Pool,
  codes: readonly string[],
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, ReportRow>> {
  const text = `SELECT ${COLUMNS} FROM platform.access_report WHERE citizen_id = ANY($1) AND entry_id = ANY($2::uuid[])`;
  const { rows } = await pool.query<ReportRow>(text, [codes, entryIds]);
  return new Map(rows.map((row) => [row.entryId, row]));
}

/** Newest first; `state` null: all. */
export async function readReports(pool: pg.Pool, state: 'OPEN' | 'ANSWERED' | null, page: TablePageRequest): Promise<TablePage<ReportRow>> {
  const text = `SELECT ${COLUMNS} FROM platform.access_report
    WHERE ($4::text IS NULL OR ($4 = 'OPEN') = (answered_at IS NULL))
      AND ($1::timestamptz IS NULL OR (reported_at, id) < ($1, $2::uuid))
    ORDER BY reported_at DESC, id DESC LIMIT $3`;
  const { rows } = await pool.query<ReportRow>(text, [...keysetValues(page), state]);
  return tablePage(rows, page, ({ reportedAt, id }) => [reportedAt, id]);
}

/** False when the citizen has reported this entry already. */
export async function insertReport(client: pg.ClientBase, row: Omit<ReportRow, 'answeredAt' | 'sealedAnswer'>): Promise<boolean> {
  const text = `INSERT INTO platform.access_report (id, citizen_id, entry_id, reported_at, sealed_text) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (citizen_id, entry_id) DO NOTHING`;
  const { rowCount } = await client.query(text, [row.id, row.citizenId, row.entryId, row.reportedAt, row.sealedText]);
  return rowCount === 1;
}

/** Locked until the transaction ends: two answers to one report wait for each other. */
export async function findReport(client: pg.ClientBase, id: string): Promise<ReportRow | null> {
  const { rows } = await client.query<ReportRow>(`SELECT ${COLUMNS} FROM platform.access_report WHERE id = $1 FOR UPDATE`, [id]);
  return rows[0] ?? null;
}

export async function updateAnswer(
  client: pg.ClientBase,
  id: string,
  answer: { readonly at: Date; readonly by: string; readonly sealed: string },
): Promise<void> {
  const text = 'UPDATE platform.access_report SET answered_at = $2, answered_by = $3, sealed_answer = $4 WHERE id = $1';
  await client.query(text, [id, answer.at, answer.by, answer.sealed]);
}
