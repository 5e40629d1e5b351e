import { basename } from 'node:path';
import { readCsvRows, type RawRow } from './csv-rows.js';
import { inspectFile, type FileFacts } from './inspect-file.js';

export type { RawRow };

/** Where the rows of one import come from: a CSV file, or a sheet of a workbook. */
export interface RowSource {
  /** The name of the reject file up to `.rejects.csv`. */
  readonly rejectName: string;
  /** What is known of the file before its first row is written; throws `FileRefused`. */
  inspect(signal?: AbortSignal): Promise<FileFacts>;
  /** The rows in order, the header among them, a few hundred at once, never none. */
  read(facts: FileFacts, signal?: AbortSignal): AsyncGenerator<readonly RawRow[]>;
}

export function openCsvSource(path: string): RowSource {
  return {
    rejectName: basename(path).replace(/\.csv$/i, ''),
    inspect: (signal) => inspectFile(path, signal),
    read: (facts, signal) => readCsvRows(path, facts, signal),
  };
}
