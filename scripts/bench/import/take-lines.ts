import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const NEWLINE = 0x0a;

/** Copies the heading and so many lines below it. The generator writes no line break into a cell. */
export async function takeLines(source: string, target: string, lines: number): Promise<void> {
  await pipeline(
    createReadStream(source, { highWaterMark: 1 << 20 }),
    (chunks) => head(chunks as AsyncIterable<Buffer>, lines + 1),
    createWriteStream(target),
  );
}

async function* head(chunks: AsyncIterable<Buffer>, lines: number): AsyncGenerator<Buffer> {
  let left = lines;
  for await (const chunk of chunks) {
    let end = 0;
    while (left > 0 && end < chunk.length) {
      const at = chunk.indexOf(NEWLINE, end);
      end = at === -1 ? chunk.length : at + 1;
      if (at !== -1) left -= 1;
    }
    yield chunk.subarray(0, end);
    if (left === 0) return;
  }
}
