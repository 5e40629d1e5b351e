import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { findErrorCode } from './error-code-of.js';
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
  /** In the order given; resolves when the rows are handed to the operating system. */
  write(rows: readonly RejectedRow[]): Promise<void>;
  /** The path of the finished file, null when no row was rejected (then there is no file). Once. */
  close(): Promise<string | null>;
}

interface RejectFileOptions {
  readonly directory: string;
  /** The name of the imported file without `.csv`. */
  readonly name: string;
  readonly format: ImportFormat;
  /** The agency's header cells, in the order of the file. */
  readonly headers: readonly string[];
}

/**
 * One line for each rejected row: line, columns, codes and sentences (several joined by ` | `), then the row as delivered, so that the
 * file can be corrected and imported again. UTF-8 with a byte-order mark, as spreadsheets want it; readable by its owner only.
 * An earlier reject file is never overwritten: the next one gets a number.
 */
export function createRejectFile({ directory, name, format, headers }: RejectFileOptions): RejectFile {
  const headerByKey = new Map(format.columns.map((column) => [column.key, column.header]));
  let opened: { readonly path: string; readonly file: FileHandle } | null = null;
  return {
    async write(rows) {
      if (rows.length === 0) return;
      opened ??= await openNew(directory, name, toCsvLine([...REJECT_HEADERS, ...headers]));
      await opened.file.appendFile(rows.map((row) => toCsvLine([...explain(row, headerByKey), ...row.cells])).join(''));
    },
    async close() {
      if (opened === null) return null;
      await opened.file.close();
      return opened.path;
    },
  };
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

async function openNew(directory: string, name: string, header: string) {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(directory, `${name}.rejects${attempt === 1 ? '' : `-${attempt}`}.csv`);
    const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
      if (findErrorCode(error) === 'EEXIST') return null;
      throw error;
    });
    if (file === null) continue;
    await file.appendFile(`\uFEFF${header}`);
    return { path, file };
  }
}

/** Every cell comes back from the reader exactly as it went in. */
function toCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
