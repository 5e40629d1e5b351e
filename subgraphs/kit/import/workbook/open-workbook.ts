import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileRefused } from '../file-refusal.js';
import type { ImportFormat } from '../format.js';
import type { FileFacts } from '../inspect-file.js';
import type { RowSource } from '../row-source.js';
import { readSheetRows } from './sheet-rows.js';
import { readWorkbookFacts, type SheetEntry, type WorkbookFacts } from './workbook-facts.js';
import { openZip, type ZipEntries } from './zip-entries.js';

/** A sheet has no more rows; one that is full to the last has most likely lost the rest. */
const MAX_SHEET_ROWS = 1_048_576;

export interface Workbook {
  readonly sheetNames: readonly string[];
  /** A sheet as the rows of one format; its reject file is a CSV named after the record, so that it can be imported again. */
  openSheet(name: string, format: ImportFormat): RowSource;
  close(): void;
}

export async function openWorkbook(path: string, maxRows = MAX_SHEET_ROWS): Promise<Workbook> {
  if ((await stat(path).catch(() => null))?.isFile() !== true) throw new FileRefused('FILE_UNREADABLE', path);
  const zip = await openZip(path);
  const facts = await readWorkbookFacts(zip);
  return {
    sheetNames: facts.sheets.map(({ name }) => name),
    openSheet(name, format) {
      const sheet = facts.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw new FileRefused('SHEET_UNKNOWN', name);
      return createSheetSource({ path, zip, facts, sheet, maxRows }, `${format.record}.v${format.version}`);
    },
    close: () => {
      zip.close();
    },
  };
}

interface SheetParts {
  readonly path: string;
  readonly zip: ZipEntries;
  readonly facts: WorkbookFacts;
  readonly sheet: SheetEntry;
  readonly maxRows: number;
}

function createSheetSource({ path, zip, facts, sheet, maxRows }: SheetParts, rejectName: string): RowSource {
  const open = async () => {
    const entry = zip.find(sheet.file);
    if (entry === null) throw new FileRefused('WORKBOOK_UNREADABLE');
    return zip.read(entry);
  };
  return {
    rejectName,
    async inspect(): Promise<FileFacts> {
      const { size: bytes, mtimeMs: modifiedAtMs } = await stat(path);
      const lines = await countRows((await open()) as AsyncIterable<Buffer>);
      if (lines >= maxRows) throw new FileRefused('SHEET_FULL', sheet.name);
      return { bytes, modifiedAtMs, lines, hasCarriageReturns: false, sha256: await hashFile(path) };
    },
    async *read() {
      yield* readSheetRows(await open(), facts);
    },
  };
}

/** Without parsing: `<row` opens a row and nothing else, for a text writes `<` as `&lt;`. */
async function countRows(stream: AsyncIterable<Buffer>): Promise<number> {
  let count = 0;
  let tail = '';
  for await (const chunk of stream) {
    const text = tail + chunk.toString('latin1');
    for (let at = text.indexOf('<row'); at !== -1; at = text.indexOf('<row', at + 4)) if (/[\s>/]/.test(text[at + 4] ?? '')) count += 1;
    // A tag that the end of the chunk cuts is counted with the next one.
    const last = text.lastIndexOf('<');
    tail = last !== -1 && text.length - last <= 4 ? text.slice(last) : '';
  }
  return count;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
