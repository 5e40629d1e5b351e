import type { ServerResponse } from 'node:http';
import { createError, ERROR_DEFINITIONS, type ErrorCode, type Language } from '../../schema/contract/error-codes.js';

/** On every answer, also on errors: nothing is stored, framed, sniffed or run. No CORS header is ever sent: a page of another origin reads nothing. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
/** After a fault of the platform itself. */
export const RETRY_AFTER_SECONDS = '5';
const JSON_TYPE = 'application/json; charset=utf-8';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of an answer that is not given at once: called when its head is sent, and from then on the response is whose this is. */
  readonly onOpen?: () => void;
}

/** Calls `onNotTaken` when the client went away before the whole answer was handed to its socket. */
export function respond(
  response: ServerResponse,
  requestId: string,
  { status, body, headers, onOpen }: Answer,
  onNotTaken: () => void = () => undefined,
): void {
  if (response.destroyed) {
    onNotTaken();
    return;
  }
  const common = { ...SECURITY_HEADERS, 'x-request-id': requestId };
  if (onOpen) {
    response.writeHead(status, { ...common, ...headers });
    onOpen();
    return;
  }
  response.once('close', () => {
    if (!response.writableFinished) onNotTaken();
  });
  response.writeHead(status, {
    ...common,
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

/** A whole request refused with one code of the closed list. */
export function refusalAnswer(
  code: ErrorCode,
  language: Language,
  status: number = ERROR_DEFINITIONS[code].status,
  extensions: Record<string, unknown> = {},
): Answer {
  const headers: Record<string, string> = {};
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  if (status === 503) headers['retry-after'] = RETRY_AFTER_SECONDS;
  return { status, headers, body: JSON.stringify({ errors: [createError(code, language, { extensions })] }) };
}

/** A body that was not read to its end; one that is too long is told how long it may be. */
export function refusedBodyAnswer(status: number, maximum: number, language: Language): Answer {
  if (status !== ERROR_DEFINITIONS.REQUEST_TOO_LARGE.status) return refusalAnswer('BAD_REQUEST', language, status);
  return refusalAnswer('REQUEST_TOO_LARGE', language, status, { limit: 'bytes', maximum });
}
