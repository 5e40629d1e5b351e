import type { IncomingMessage } from 'node:http';
import { CALLER_CONTEXT_HEADER } from '../../../schema/contract/caller-context.js';
import { createSignatureVerifier } from '../../../schema/contract/http-signature.js';
import type { KeyFinder } from '../../../schema/contract/key-ring.js';

/** True when a holder of one of the keys sent exactly these bytes, just now, for the first time. */
export type Gate = (request: IncomingMessage, body: Buffer) => boolean;

export function createGate(keys: KeyFinder, clock: () => Date): Gate {
  const verify = createSignatureVerifier({ keys, clock });
  return (request, body) => {
    const caller = request.headers[CALLER_CONTEXT_HEADER];
    if (typeof caller !== 'string') return false;
    return verify({ method: request.method ?? '', path: request.url ?? '', body, caller }, request.headers).valid;
  };
}

/** The key that signed, as the request names it; only after the gate has passed. */
export function keyIdOf(request: IncomingMessage): string {
  return /keyid="([\w-]+)"/.exec(String(request.headers['signature-input']))?.[1] ?? '';
}
