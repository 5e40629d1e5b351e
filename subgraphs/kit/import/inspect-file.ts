import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileRefused } from './file-refusal.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMA = 0x2c;
const UTF8_BOM = [0xef, 0xbb, 0xbf];

export interface FileFacts {
  readonly bytes: number;
  readonly modifiedAtMs: number;
  readonly sha256: string;
  /** Line feeds: what progress is measured against. At least the number of rows in any file that ends its lines with them. */
  readonly lines: number;
  /** Line ends other than a bare line feed may occur; looking for them costs a third of the parser's time. */
  readonly hasCarriageReturns: boolean;
}

/**
 * Reads a file once without understanding it, so that what would spoil it in the middle (another encoding, a quotation mark
 * that swallows the rest) refuses it before the first row is written. Costs a small part of the import itself.
 */
export async function inspectFile(path: string, signal?: AbortSignal): Promise<FileFacts> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const quotes = createQuoteTracker();
  const { mtimeMs: modifiedAtMs } = await statOrRefuse(path);
  let bytes = 0;
  let lines = 0;
  let hasCarriageReturns = false;
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 18, ...(signal && { signal }) });
  for await (const chunk of stream) {
    if (bytes === 0) refuseUtf16(chunk);
    decodeOrRefuse(() => decoder.decode(chunk, { stream: true }));
    quotes.read(chunk, bytes);
    hash.update(chunk);
    lines += countLineFeeds(chunk);
    hasCarriageReturns ||= chunk.includes(CARRIAGE_RETURN);
    bytes += chunk.length;
  }
  decodeOrRefuse(() => decoder.decode());
  if (bytes === 0) throw new FileRefused('FILE_EMPTY');
  const openedAt = quotes.findOpen();
  if (openedAt !== null) throw new FileRefused('QUOTE_NOT_CLOSED', String(await lineOfByte(path, openedAt)));
  return { bytes, modifiedAtMs, lines, hasCarriageReturns, sha256: hash.digest('hex') };
}

async function statOrRefuse(path: string) {
  const facts = await stat(path).catch(() => null);
  if (facts?.isFile() !== true) throw new FileRefused('FILE_UNREADABLE', path);
  return facts;
}

function decodeOrRefuse(decode: () => string): void {
  try {
    decode();
  } catch {
    throw new FileRefused('ENCODING_WRONG', 'windows-1258, TCVN3, VNI');
  }
}

function refuseUtf16(start: Buffer): void {
  const mark = start.subarray(0, 2).toString('hex');
  const sample = start.subarray(0, 4096);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (mark === 'fffe' || mark === 'feff' || zeros > sample.length / 4) throw new FileRefused('ENCODING_WRONG', 'UTF-16');
}

function countLineFeeds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** Follows quotation marks as the parser does: one opens at the start of a cell only, a doubled one is text, any other closes. */
function createQuoteTracker() {
  let openedAt: number | null = null;
  let lastByte = LINE_FEED;
  let closesUnlessDoubled = false;
  return {
    read(chunk: Buffer, offset: number): void {
      let from = 0;
      if (closesUnlessDoubled) {
        closesUnlessDoubled = false;
        if (chunk[0] === QUOTE) from = 1;
        else openedAt = null;
      }
      for (let at = chunk.indexOf(QUOTE, from); at !== -1; at = chunk.indexOf(QUOTE, from)) {
        from = at + 1;
        if (openedAt === null) {
          const before = at === 0 ? lastByte : chunk[at - 1];
          if (startsCell(before) || (offset + at === 3 && chunk.subarray(0, 3).equals(Buffer.from(UTF8_BOM)))) openedAt = offset + at;
        } else if (from === chunk.length) closesUnlessDoubled = true;
        else if (chunk[from] === QUOTE) from += 1;
        else openedAt = null;
      }
      // A doubled mark ends inside quotes, so what stands before the next chunk matters outside quotes only.
      lastByte = chunk.at(-1) ?? lastByte;
    },
    /** Where the mark stands that is still open at the end of the file. */
    findOpen: (): number | null => (closesUnlessDoubled ? null : openedAt),
  };
}

function startsCell(before: number | undefined): boolean {
  return before === COMMA || before === LINE_FEED || before === CARRIAGE_RETURN;
}

async function lineOfByte(path: string, position: number): Promise<number> {
  let line = 1;
  if (position === 0) return line;
  for await (const chunk of createReadStream(path, { end: position - 1 })) line += countLineFeeds(chunk as Buffer);
  return line;
}
