import type pg from 'pg';
import { keysetValues, tablePage, type TablePage, type TablePageRequest } from './keyset.js';

export interface EmergencyRow {
  readonly number: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly citizenId: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly sealedReason: string;
}

const READ = `
SELECT number, subject, organisation, citizen_id AS "citizenId", opened_at AS "openedAt", expires_at AS "expiresAt", sealed_reason AS "sealedReason"
FROM platform.emergency_access
WHERE $1::timestamptz IS NULL OR (opened_at, number) < ($1, $2)
ORDER BY opened_at DESC, number DESC LIMIT $3`;

/** Newest first. */
export async function readEmergencies(pool: pg.Pool, page: TablePageRequest): Promise<TablePage<EmergencyRow>> {
  const { rows } = await pool.query<EmergencyRow>(READ, keysetValues(page));
  return tablePage(rows, page, ({ openedAt, number }) => [openedAt, number]);
}
