import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { keysetValues, tablePage, type TablePage, type TablePageRequest } from './keyset.js';

export type NoticeKind = 'EMERGENCY_ACCESS_OPENED' | 'ACCESS_REPORTED' | 'ACCESS_REPORT_ANSWERED';

export interface NoticeRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: NoticeKind;
  /** Null for the data-protection officer. */
  readonly citizenId: string | null;
  /** The number of the emergency access, or the id of the report. */
  readonly about: string;
  readonly organisation: string | null;
}

const INSERT = `INSERT INTO platform.notice (id, at, kind, citizen_id, about, organisation) VALUES ($1, $2, $3, $4, $5, $6)`;

/** In the transaction of what it tells: nothing happens that nobody was told of. */
export async function tell(client: pg.ClientBase, { at, kind, citizenId, about, organisation }: Omit<NoticeRow, 'id'>): Promise<void> {
  await client.query(INSERT, [randomUUID(), at, kind, citizenId, about, organisation]);
}

const READ = `
SELECT id, at, kind, citizen_id AS "citizenId", about, organisation FROM platform.notice
WHERE CASE WHEN $4::text[] IS NULL THEN citizen_id IS NULL ELSE citizen_id = ANY($4) END
  AND ($1::timestamptz IS NULL OR (at, id) < ($1, $2::uuid))
ORDER BY at DESC, id DESC LIMIT $3`;

/** Newest first; of the citizen with these codes, or with `null` those of the data-protection officer. */
export async function readNotices(pool: pg.Pool, codes: readonly string[] | null, page: TablePageRequest): Promise<TablePage<NoticeRow>> {
  const { rows } = await pool.query<NoticeRow>(READ, [...keysetValues(page), codes]);
  return tablePage(rows, page, ({ at, id }) => [at, id]);
}
