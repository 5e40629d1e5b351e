import { createHmac, createSecretKey, hash, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';

/** The parts of a request that the signature covers, in this order (RFC 9421, section 2). */
const COMPONENTS = '("@method" "@path" "content-digest" "asxh-caller" "asxh-timeout-ms")';
const LABEL = 'asxh';
const SIGNATURE_INPUT =
  /^asxh=(\("@method" "@path" "content-digest" "asxh-caller" "asxh-timeout-ms"\);created=(\d{1,12});expires=(\d{1,12});nonce="([\w-]{16,64})";keyid="([\w-]{1,64})";alg="hmac-sha256")$/;

export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array;
  /** The `asxh-caller` header; the empty text for machine-to-machine calls without a caller. */
  readonly caller: string;
  /** How long the sender waits for the answer: a duration, so that clocks need not agree. Absent when it waits as long as the receiver likes. */
  readonly timeoutMs?: number | undefined;
}

/** The header that says it, under the signature: nobody on the way can make an agency stop early or work on for nobody. */
export const TIMEOUT_HEADER = 'asxh-timeout-ms';

export interface SigningKey {
  readonly keyId: string;
  readonly secret: Uint8Array;
}

export type SignatureHeaders = Record<'content-digest' | 'signature-input' | 'signature' | 'asxh-caller' | typeof TIMEOUT_HEADER, string>;

/** Why a signature is refused: facts for the log, never for the answer. */
export type SignatureRefusal = 'MISSING' | 'MALFORMED' | 'UNKNOWN_KEY' | 'EXPIRED' | 'DIGEST_DIFFERS' | 'SIGNATURE_DIFFERS' | 'REPLAYED';

export type SignatureVerdict = { readonly valid: true } | { readonly valid: false; readonly refusal: SignatureRefusal };

/** Headers that prove, for `lifetimeSeconds`, that the holder of the key sent exactly this request, once. */
export function signRequest(request: SignedRequest, key: SigningKey, now: Date, lifetimeSeconds = 30): SignatureHeaders {
  const created = Math.floor(now.getTime() / 1000);
  // Node draws the randomness of many of these at once.
  const nonce = randomUUID();
  const params = `${COMPONENTS};created=${created};expires=${created + lifetimeSeconds};nonce="${nonce}";keyid="${key.keyId}";alg="hmac-sha256"`;
  const digest = contentDigest(request.body);
  const timeout = request.timeoutMs === undefined ? '' : String(request.timeoutMs);
  return {
    'content-digest': digest,
    'asxh-caller': request.caller,
    [TIMEOUT_HEADER]: timeout,
    'signature-input': `${LABEL}=${params}`,
    signature: `${LABEL}=:${signatureOf(request, { digest, timeout }, params, key).toString('base64')}:`,
  };
}

export interface VerifierOptions {
  /** The keys by their id; two at once while a key is being replaced. */
  readonly keys: { get(keyId: string): SigningKey | undefined };
  readonly clock: () => Date;
  /** How far two clocks may differ. */
  readonly skewSeconds?: number;
}

const TIMEOUT = /^[1-9]\d{0,8}$/;

/** What the sender's time is, only after its signature was checked; null when it set none. */
export function findTimeoutMs(headers: Partial<Record<string, string | string[]>>): number | null {
  const text = headers[TIMEOUT_HEADER];
  return typeof text === 'string' && TIMEOUT.test(text) ? Number(text) : null;
}

/** Checks a request once: the second time the same nonce comes, it is a replay. Remembers nonces until they expire. */
export function createSignatureVerifier({ keys, clock, skewSeconds = 5 }: VerifierOptions) {
  const seen = createNonceMemory();
  return (request: SignedRequest, headers: Partial<Record<string, string | string[]>>): SignatureVerdict => {
    const input = headers['signature-input'];
    const signature = headers.signature;
    const timeout = headers[TIMEOUT_HEADER];
    if (typeof input !== 'string' || typeof signature !== 'string' || typeof timeout !== 'string') return refuse('MISSING');
    const [, params, created, expires, nonce, keyId] = SIGNATURE_INPUT.exec(input) ?? [];
    if (params === undefined || nonce === undefined || keyId === undefined) return refuse('MALFORMED');
    const key = keys.get(keyId);
    if (key === undefined) return refuse('UNKNOWN_KEY');
    const nowSeconds = clock().getTime() / 1000;
    if (Number(created) > nowSeconds + skewSeconds || Number(expires) < nowSeconds - skewSeconds) return refuse('EXPIRED');
    const digest = contentDigest(request.body);
    if (headers['content-digest'] !== digest) return refuse('DIGEST_DIFFERS');
    const given = Buffer.from(/^asxh=:([\w+/=]+):$/.exec(signature)?.[1] ?? '', 'base64');
    const expected = signatureOf(request, { digest, timeout }, params, key);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return refuse('SIGNATURE_DIFFERS');
    return seen.addUnlessKnown(nonce, Number(expires) + skewSeconds, nowSeconds) ? { valid: true } : refuse('REPLAYED');
  };
}

function refuse(refusal: SignatureRefusal): SignatureVerdict {
  return { valid: false, refusal };
}

function contentDigest(body: string | Uint8Array): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

function signatureOf(
  request: SignedRequest,
  { digest, timeout }: { readonly digest: string; readonly timeout: string },
  params: string,
  key: SigningKey,
): Buffer {
  const base = [
    `"@method": ${request.method}`,
    `"@path": ${request.path}`,
    `"content-digest": ${digest}`,
    `"asxh-caller": ${request.caller}`,
    `"${TIMEOUT_HEADER}": ${timeout}`,
    `"@signature-params": ${params}`,
  ].join('\n');
  return createHmac('sha256', keyObjectOf(key)).update(base).digest();
}

/** Importing a secret costs several times the signature itself; a key lives until the keys file changes. */
const keyObjects = new WeakMap<SigningKey, KeyObject>();

function keyObjectOf(key: SigningKey): KeyObject {
  const known = keyObjects.get(key);
  if (known !== undefined) return known;
  const created = createSecretKey(key.secret);
  keyObjects.set(key, created);
  return created;
}

/** Two generations of nonces: the older one is dropped whole once all in it have expired, so memory stays bounded by the lifetime. */
function createNonceMemory() {
  let current = new Set<string>();
  let previous = new Set<string>();
  let currentExpiresAt = 0;
  let rotateAt = 0;
  return {
    addUnlessKnown(nonce: string, expiresAt: number, now: number): boolean {
      if (now >= rotateAt) {
        previous = current;
        current = new Set();
        rotateAt = Math.max(currentExpiresAt, now + 60);
      }
      if (current.has(nonce) || previous.has(nonce)) return false;
      current.add(nonce);
      currentExpiresAt = Math.max(currentExpiresAt, expiresAt);
      return true;
    },
  };
}
