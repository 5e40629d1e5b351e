import type { IncomingMessage, ServerResponse } from 'node:http';
import { createError, ERROR_DEFINITIONS, type ErrorCode } from '../../../schema/contract/error-codes.js';

const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The whole body, or null when it is larger than any request the gateway or an importer sends. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Node's own stream type for request bodies yields Buffers when no encoding is set.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export function respondJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Refuses a whole request. The body says what is missing, never why a signature was found wanting. */
export function respondRefusal(response: ServerResponse, code: ErrorCode): void {
  const { status, text } = refusalOf(code);
  respondJson(response, status, text);
}

export function refusalOf(code: ErrorCode): { readonly status: number; readonly text: string } {
  return { status: ERROR_DEFINITIONS[code].status, text: JSON.stringify({ errors: [createError(code).toJSON()] }) };
}
