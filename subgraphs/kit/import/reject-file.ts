import { constants, existsSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFormat } from './format.js';
import { describeProblem, type RowProblem } from './reject-codes.js';

/** The columns that stand before the agency's own. A corrected file may keep them: the import passes over them. */
export const REJECT_HEADERS = ['Dòng', 'Cột', 'Mã lỗi', 'Lý do', 'Reason'] as const;

export interface RejectedRow {
  readonly line: number;
  /** The agency's cells exactly as delivered, however many there are. */
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface RejectFile {
  /** In the order given; resolves when the rows are on the disk, for a batch counts as done only when its rejected rows are safe. */
  write(rows: readonly RejectedRow[]): Promise<void>;
  /** Where the file stands, or will stand, and its length so far. */
  readonly position: { readonly rejectFile: string; readonly rejectBytes: number };
  /** The path of the finished file, null when no row was rejected (then there is no file). Once. */
  close(): Promise<string | null>;
}

interface RejectFileOptions {
  readonly path: string;
  /** Length that an interrupted run vouches for: what stands behind it is written again. */
  readonly resumeAtBytes: number;
  readonly format: ImportFormat;
  /** The agency's header cells, in the order of the file. */
  readonly headers: readonly string[];
}

/**
 * One line for each rejected row: line, columns, codes and sentences (several joined by ` | `), then the row as delivered, so that the
 * file can be corrected and imported again. UTF-8 with a byte-order mark, as spreadsheets want it; readable by its owner only.
 */
export function createRejectFile({ path, resumeAtBytes, format, headers }: RejectFileOptions): RejectFile {
  const headerByKey = new Map(format.columns.map((column) => [column.key, column.header]));
  let bytes = resumeAtBytes;
  let file: FileHandle | null = null;
  return {
    async write(rows) {
      if (rows.length === 0) return;
      file ??= await openAt(path, bytes);
      const header = bytes === 0 ? `\uFEFF${toCsvLine([...REJECT_HEADERS, ...headers])}` : '';
      const lines = Buffer.from(header + rows.map((row) => toCsvLine([...explain(row, headerByKey), ...row.cells])).join(''));
      await file.write(lines, 0, lines.length, bytes);
      await file.datasync();
      bytes += lines.length;
    },
    get position() {
      return { rejectFile: path, rejectBytes: bytes };
    },
    async close() {
      // Rows that a killed process had written behind its last checkpoint are not this file's.
      if (file === null && existsSync(path)) file = await openAt(path, bytes);
      await file?.close();
      if (bytes === 0) rmSync(path, { force: true });
      return bytes === 0 ? null : path;
    },
  };
}

/** The path of the next reject file: an earlier one is never overwritten, the next one gets a number. */
export function chooseRejectPath(directory: string, name: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(directory, `${name}.rejects${attempt === 1 ? '' : `-${attempt}`}.csv`);
    if (!existsSync(path)) return path;
  }
}

/** Creates the file, or cuts it to the length that is vouched for. */
async function openAt(path: string, bytes: number): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  await file.truncate(bytes);
  return file;
}

function explain({ line, problems }: RejectedRow, headerByKey: ReadonlyMap<string, string>): string[] {
  const sentences = problems.map(describeProblem);
  const columns = problems.map(({ column }) => (column === null ? '' : (headerByKey.get(column) ?? column)));
  return [
    String(line),
    columns.join(' | '),
    problems.map(({ code }) => code).join(' | '),
    sentences.map(({ vi }) => vi).join(' | '),
    sentences.map(({ en }) => en).join(' | '),
  ];
}

/** Every cell comes back from the reader exactly as it went in. */
function toCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
