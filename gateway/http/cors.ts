import type { IncomingMessage } from 'node:http';
import type { Answer } from './respond.js';

/** Web pages of these origins may read answers. Nobody else's page does: without a listed origin no header is sent at all. */
export interface Cors {
  /** To be added to every answer to this request. */
  headersFor(request: IncomingMessage): Readonly<Record<string, string>>;
  /** The answer to a browser that asks before it sends; null for every other request. */
  findPreflight(request: IncomingMessage): Answer | null;
}

const ALLOWED_HEADERS = 'authorization, content-type, accept-language, asxh-role, asxh-purpose, asxh-case, asxh-on-refusal';
const READABLE_HEADERS = 'x-request-id, retry-after';
const REMEMBERED_SECONDS = '600';

/**
 * Tokens are sent by the page itself, never by the browser: `Access-Control-Allow-Credentials` is not sent, so no cookie of anybody's is of use here. Origins
 * are compared as they are written; there is no `*`, and the origin `null` (a file, a sandbox) is nobody's.
 */
export function createCors(origins: ReadonlySet<string>): Cors {
  const headersFor = ({ headers: { origin } }: IncomingMessage): Record<string, string> => {
    if (origins.size === 0) return {};
    if (origin === undefined || !origins.has(origin)) return { vary: 'Origin' };
    return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': READABLE_HEADERS };
  };
  return {
    headersFor,
    findPreflight(request) {
      const { method, headers } = request;
      if (method !== 'OPTIONS' || headers.origin === undefined || !origins.has(headers.origin)) return null;
      return {
        status: 204,
        body: '',
        headers: {
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': ALLOWED_HEADERS,
          'access-control-max-age': REMEMBERED_SECONDS,
        },
      };
    },
  };
}

/** `https://a.example,https://b.example`: each an origin as a browser writes it. Throws a sentence for the operator. */
export function readCorsOrigins(text: string | undefined): ReadonlySet<string> {
  const origins = (text ?? '').split(',').map((origin) => origin.trim());
  for (const origin of origins) {
    if (origin !== '' && (!URL.canParse(origin) || new URL(origin).origin !== origin))
      throw new Error(`ASXH_CORS_ORIGINS: ${origin} is no origin; write https://host without a path.`);
  }
  return new Set(origins.filter((origin) => origin !== ''));
}
