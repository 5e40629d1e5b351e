import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { findErrorCode } from './error-code-of.js';
import { FileRefused } from './file-refusal.js';
import type { FileFacts } from './inspect-file.js';

/** A row as it stands in the file: every cell untouched, only the quotation marks of the notation taken off. */
export interface RawRow {
  /** The line on which the row begins, as an editor numbers lines. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Of a spreadsheet: what was not typed as text, by position. */
  readonly typed?: ReadonlyMap<number, TypedCell>;
}

/** What a cell of a spreadsheet was before it became text: a number may have lost its leading zeros, an error is no value. */
export type TypedCell = 'number' | 'date' | 'error';

const MAX_ROW_MEGABYTES = 32;
const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * The rows of a file in order, the header among them, a few hundred at once; the file is read only as fast as they are taken.
 * Lines without any character are no rows. A quotation mark in the middle of a cell is text. Any number of cells is passed on.
 * Works for a file that `inspectFile` has taken: UTF-8, with every quotation mark closed.
 */
export async function* readCsvRows(
  path: string,
  { hasCarriageReturns }: Pick<FileFacts, 'hasCarriageReturns'>,
  signal?: AbortSignal,
  maxRowMegabytes = MAX_ROW_MEGABYTES,
): AsyncGenerator<readonly RawRow[]> {
  const input = createReadStream(path, { highWaterMark: 1 << 17, ...(signal && { signal }) });
  const rows = createRowCollector();
  // Rows are taken from the parser as it makes them: as a stream of objects they would cost a third of the parser's time again.
  const parser = parse({
    bom: true,
    record_delimiter: hasCarriageReturns ? ['\r\n', '\n', '\r'] : ['\n'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRowMegabytes << 20,
    on_record: (cells: string[]) => rows.add(cells),
  });
  // What goes wrong is told to whoever writes; the event must not end the process.
  parser.on('error', () => undefined);
  parser.resume();
  try {
    for await (const chunk of input) {
      await written((done) => parser.write(chunk, done));
      if (rows.count > 0) yield rows.take();
    }
    await written((done) => parser.end(done));
    if (rows.count > 0) yield rows.take();
  } catch (error) {
    if (findErrorCode(error) === 'CSV_MAX_RECORD_SIZE') throw new FileRefused('ROW_TOO_LARGE', String(maxRowMegabytes));
    throw error;
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function written(write: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    write((error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });
}

/** Counts the lines itself: the parser's own count is that of the row's end, and off by one for each CRLF inside a cell. */
function createRowCollector() {
  let line = 1;
  let rows: RawRow[] = [];
  return {
    /** Null, so that the parser keeps nothing. */
    add(cells: string[]): null {
      if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
      line += 1 + countLineBreaks(cells);
      return null;
    },
    get count(): number {
      return rows.length;
    },
    take(): readonly RawRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function countLineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(LINE_BREAK)?.length ?? 0;
  }
  return count;
}
