import type { ClientBase } from 'pg';
import type { ImportFormat } from './format.js';

export interface ImportCounts {
  /** `rows = inserted + updated + unchanged + rejected`, always. */
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export const NO_COUNTS: ImportCounts = { rows: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };

export function addCounts(left: ImportCounts, right: ImportCounts): ImportCounts {
  return {
    rows: left.rows + right.rows,
    inserted: left.inserted + right.inserted,
    updated: left.updated + right.updated,
    unchanged: left.unchanged + right.unchanged,
    rejected: left.rejected + right.rejected,
  };
}

export interface ImportedFile {
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedBy: string;
}

/** How far a run has come: written in the transaction of the batch, so that it is true after a kill at any moment. */
export interface Checkpoint {
  /** The last line whose fate is settled; 0 before the first batch. */
  readonly line: number;
  readonly counts: ImportCounts;
  readonly rejectFile: string | null;
  readonly rejectBytes: number;
}

/** One line of the import history. */
export interface ImportRun {
  readonly id: string;
  /** Where an earlier process stopped; `line: 0` for a new run. */
  readonly start: Checkpoint;
  record(checkpoint: Checkpoint): Promise<void>;
  /** A run without `finished_at` did not reach the end of its file. */
  finish(counts: ImportCounts): Promise<void>;
  /** The file is not what it was: nobody goes on with this run. */
  abandon(): Promise<void>;
}

type Queryable = Pick<ClientBase, 'query'>;

export async function beginImportRun(client: Queryable, file: ImportedFile, rejectFile: string): Promise<ImportRun> {
  const { format, fileName, sha256, importedBy } = file;
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO import_run (record, version, file_name, file_sha256, imported_by, started_at, rows, inserted, updated, unchanged, rejected,
       checkpoint_line, reject_file)
     VALUES ($1, $2, $3, $4, $5, now(), 0, 0, 0, 0, 0, 0, $6) RETURNING id`,
    [format.record, format.version, fileName, sha256, importedBy, rejectFile],
  );
  return createRun(client, rows[0]?.id ?? '', { line: 0, counts: NO_COUNTS, rejectFile, rejectBytes: 0 });
}

/**
 * The run of the very same bytes that was interrupted, to go on with; null when there is none, or when another file of the record came
 * after it: then the whole file is taken anew.
 */
export async function findInterruptedRun(client: Queryable, { format, sha256 }: ImportedFile): Promise<ImportRun | null> {
  const { rows } = await client.query<InterruptedRow>(
    `SELECT * FROM (SELECT * FROM import_run WHERE record = $1 AND version = $2 ORDER BY id DESC LIMIT 1) newest
     WHERE file_sha256 = $3 AND finished_at IS NULL AND checkpoint_line IS NOT NULL`,
    [format.record, format.version, sha256],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const [count, inserted, updated, unchanged, rejected] = [row.rows, row.inserted, row.updated, row.unchanged, row.rejected].map(Number);
  const counts = addCounts(NO_COUNTS, {
    rows: count ?? 0,
    inserted: inserted ?? 0,
    updated: updated ?? 0,
    unchanged: unchanged ?? 0,
    rejected: rejected ?? 0,
  });
  const { checkpoint_line: line, reject_file: rejectFile, reject_bytes: rejectBytes } = row;
  return createRun(client, row.id, { line: Number(line), counts, rejectFile, rejectBytes: Number(rejectBytes) });
}

interface InterruptedRow extends Record<keyof ImportCounts, string> {
  readonly id: string;
  readonly checkpoint_line: string;
  readonly reject_file: string | null;
  readonly reject_bytes: string;
}

function createRun(client: Queryable, id: string, start: Checkpoint): ImportRun {
  return {
    id,
    start,
    async record({ line, counts, rejectFile, rejectBytes }) {
      await client.query(
        `UPDATE import_run SET rows = $2, inserted = $3, updated = $4, unchanged = $5, rejected = $6,
           checkpoint_line = $7, reject_file = $8, reject_bytes = $9 WHERE id = $1`,
        [id, ...valuesOf(counts), line, rejectFile, rejectBytes],
      );
    },
    async finish(counts) {
      await client.query(
        `UPDATE import_run SET rows = $2, inserted = $3, updated = $4, unchanged = $5, rejected = $6, finished_at = now() WHERE id = $1`,
        [id, ...valuesOf(counts)],
      );
    },
    async abandon() {
      await client.query('UPDATE import_run SET checkpoint_line = NULL WHERE id = $1', [id]);
    },
  };
}

function valuesOf({ rows, inserted, updated, unchanged, rejected }: ImportCounts): readonly number[] {
  return [rows, inserted, updated, unchanged, rejected];
}
