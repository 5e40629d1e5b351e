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

/** One line of the import history. */
export interface ImportRun {
  /** Counts so far, after each batch: what a run that was killed had reached stays readable. */
  record(counts: ImportCounts): Promise<void>;
  /** A run without `finished_at` did not reach the end of its file. */
  finish(counts: ImportCounts): Promise<void>;
}

export async function beginImportRun(client: Pick<ClientBase, 'query'>, file: ImportedFile): Promise<ImportRun> {
  const { format, fileName, sha256, importedBy } = file;
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO import_run (record, version, file_name, file_sha256, imported_by, started_at, rows, inserted, updated, unchanged, rejected)
     VALUES ($1, $2, $3, $4, $5, now(), 0, 0, 0, 0, 0) RETURNING id`,
    [format.record, format.version, fileName, sha256, importedBy],
  );
  const id = rows[0]?.id;
  const update = async (counts: ImportCounts, finished: boolean) => {
    await client.query(
      `UPDATE import_run SET rows = $2, inserted = $3, updated = $4, unchanged = $5, rejected = $6,
         finished_at = CASE WHEN $7 THEN now() END WHERE id = $1`,
      [id, counts.rows, counts.inserted, counts.updated, counts.unchanged, counts.rejected, finished],
    );
  };
  return { record: (counts) => update(counts, false), finish: (counts) => update(counts, true) };
}
