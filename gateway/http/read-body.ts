import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { DEFAULT_LIMITS } from '../limits/limits.js';

export type Body = { readonly text: string } | { readonly refusedStatus: 400 | 413 | 415 };

/** The whole body as text. Compressed bodies are refused: a small one can hold a large one. Nothing beyond the limit is kept. */
export async function readBody(request: IncomingMessage, maxBytes: number = DEFAULT_LIMITS.bytes): Promise<Body> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return { refusedStatus: 415 };
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return { refusedStatus: 413 };
  const body = await readBytes(request, maxBytes);
  if (typeof body === 'number') return { refusedStatus: body };
  return isUtf8(body) ? { text: body.toString('utf8') } : { refusedStatus: 400 };
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | 400 | 413> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Without an encoding set, Node yields Buffers.
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return 413;
      chunks.push(chunk);
    }
  } catch {
    // The client went away in the middle: nobody reads this answer, and it is no fault of ours.
    return 400;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}
