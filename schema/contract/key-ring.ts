import type { SigningKey } from './http-signature.js';

/** One generation of a secret that several processes share. */
export interface RingKey extends SigningKey {
  /** Milliseconds since 1970. Before it the key is accepted and makes nothing: by then every process has read it. */
  readonly signsFrom: number;
  /** Milliseconds since 1970; infinite for the newest. */
  readonly acceptedUntil: number;
}

/** The generations of one secret, newest first; never empty, and the first is accepted without end. */
export type KeyRing = readonly [RingKey, ...RingKey[]];

/** Where whoever verifies looks for the key that a request names. */
export interface KeyFinder {
  get(keyId: string): SigningKey | undefined;
}

const SECRET_BYTES = 32;
/** A generation's number behind the name; the first one has none. */
const GENERATION = /_\d{1,9}$/;

/**
 * A secret of the keys file: one base64 text, as every installation begins, or a list of `{ id, secret, signsFrom?, acceptedUntil? }` once it was
 * rotated, with ids `name`, `name_2`, `name_3` … Throws for anything else; the message names no secret.
 */
export function readKeyRing(value: unknown, name: string): KeyRing {
  const [newest, ...older] = Array.isArray(value)
    ? value.map((entry) => readKey(entry, name))
    : [readKey({ id: name, secret: value }, name)];
  if (newest === undefined) throw missing(name);
  if (newest.acceptedUntil !== Infinity) throw new Error(`The newest key of "${name}" has an end: soon nothing could be signed.`);
  if (new Set([newest, ...older].map(({ keyId }) => keyId)).size <= older.length)
    throw new Error(`Two keys of "${name}" have the same id.`);
  return [newest, ...older];
}

function readKey(entry: unknown, name: string): RingKey {
  const { id, secret, signsFrom, acceptedUntil } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const bytes = Buffer.from(typeof secret === 'string' ? secret : '', 'base64');
  if (bytes.length < SECRET_BYTES || typeof id !== 'string' || ownerOfKey(id) !== name) throw missing(name);
  return {
    keyId: id,
    secret: bytes,
    signsFrom: readInstant(signsFrom, 0, name),
    acceptedUntil: readInstant(acceptedUntil, Infinity, name),
  };
}

function readInstant(value: unknown, absent: number, name: string): number {
  if (value === undefined) return absent;
  const instant = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(instant)) throw new Error(`A key of "${name}" has a time that is none.`);
  return instant;
}

function missing(name: string): Error {
  return new Error(`The keys file holds no 32-byte secret "${name}".`);
}

/** Whose key it is, whatever generation: `register-labour` for `register-labour_2`. */
export function ownerOfKey(keyId: string): string {
  return keyId.replace(GENERATION, '');
}

/** The newest key whose time to sign has come; before that the oldest that is still accepted. */
export function signingKeyOf(ring: KeyRing, now: Date): RingKey {
  const accepted = acceptedKeysOf(ring, now);
  return accepted.find(({ signsFrom }) => signsFrom <= now.getTime()) ?? accepted.at(-1) ?? ring[0];
}

/** Those that are good at the moment, newest first: what is retired opens and proves nothing any more. */
export function acceptedKeysOf(ring: KeyRing, now: Date): readonly RingKey[] {
  return ring.filter(({ acceptedUntil }) => now.getTime() < acceptedUntil);
}

/** Finds among rings that are asked for each time: whatever was read last, at the moment of the clock. */
export function createKeyFinder(rings: () => Iterable<KeyRing>, clock: () => Date): KeyFinder {
  return {
    get(keyId) {
      for (const ring of rings()) {
        const found = acceptedKeysOf(ring, clock()).find((key) => key.keyId === keyId);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
