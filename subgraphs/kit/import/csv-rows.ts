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
}

const MAX_ROW_MEGABYTES = 32;
const ROWS_AT_ONCE = 500;
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
  const parser = parse({
    bom: true,
    record_delimiter: hasCarriageReturns ? ['\r\n', '\n', '\r'] : ['\n'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRowMegabytes << 20,
  });
  input.once('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    yield* numberLines(parser);
  } catch (error) {
    if (findErrorCode(error) === 'CSV_MAX_RECORD_SIZE') throw new FileRefused('ROW_TOO_LARGE', String(maxRowMegabytes));
    throw error;
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** Counts the lines itself: the parser's own count is that of the row's end, and off by one for each CRLF inside a cell. */
async function* numberLines(parser: AsyncIterable<string[]>): AsyncGenerator<readonly RawRow[]> {
  let line = 1;
  let rows: RawRow[] = [];
  for await (const cells of parser) {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
    line += 1 + countLineBreaks(cells);
    if (rows.length >= ROWS_AT_ONCE) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function countLineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(LINE_BREAK)?.length ?? 0;
  }
  return count;
}
