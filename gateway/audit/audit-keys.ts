import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';

/** One generation of a key. Its id stands beside whatever it made. */
export interface PseudonymKey {
  readonly id: string;
  readonly secret: KeyObject;
}

export interface CheckpointKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  /** Null for a key that is kept for verification only. */
  readonly privateKey: KeyObject | null;
}

/** Newest first: the first of a list writes, all are good for reading. */
export interface AuditKeys {
  readonly pseudonyms: readonly PseudonymKey[];
  readonly checkpoints: readonly CheckpointKey[];
}

const KEY_ID = /^[a-z0-9][a-z0-9-]{0,31}$/;
const SECRET_BYTES = 32;

/** The sections `pseudonyms` and `checkpoints` of the keys file. Throws for a file that lacks one or that holds a key that is none; the message names no key. */
export function readAuditKeys(text: string): AuditKeys {
  const file = readJson(text);
  const keys = {
    pseudonyms: readList(file, 'pseudonyms').map(readPseudonymKey),
    checkpoints: readCheckpointKeys(text),
  };
  if (keys.checkpoints[0]?.privateKey === null)
    throw new Error('The first key of "checkpoints" has no private half: nothing could be signed.');
  return keys;
}

/** The keys by which checkpoints are verified; a file with the public halves alone will do. */
export function readCheckpointKeys(text: string): readonly CheckpointKey[] {
  return readList(readJson(text), 'checkpoints').map(readCheckpointKey);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the file.
    throw new Error('The keys file is not JSON.');
  }
}

function readList(file: unknown, section: string): readonly Record<string, unknown>[] {
  const list = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)[section] : undefined;
  if (!Array.isArray(list) || list.length === 0) throw new Error(`The keys file has no section "${section}".`);
  // Each field is checked where it is read.
  const entries = list as Record<string, unknown>[];
  if (new Set(entries.map(readId)).size < entries.length) throw new Error(`Two keys of "${section}" have the same id.`);
  return entries;
}

function readId({ id }: Record<string, unknown>): string {
  if (typeof id === 'string' && KEY_ID.test(id)) return id;
  throw new Error('A key has no id of small letters, digits and dashes.');
}

function readPseudonymKey(entry: Record<string, unknown>): PseudonymKey {
  const secret = Buffer.from(typeof entry.secret === 'string' ? entry.secret : '', 'base64');
  if (secret.length < SECRET_BYTES) throw new Error(`The pseudonym key ${readId(entry)} has fewer than ${SECRET_BYTES} bytes.`);
  return { id: readId(entry), secret: createSecretKey(secret) };
}

function readCheckpointKey(entry: Record<string, unknown>): CheckpointKey {
  const { privateKey: privateHalf, publicKey: publicHalf } = entry;
  try {
    const privateKey = typeof privateHalf === 'string' ? createPrivateKey(asDer(privateHalf, 'pkcs8')) : null;
    const publicKey = createPublicKey(privateKey ?? asDer(String(publicHalf), 'spki'));
    if (publicKey.asymmetricKeyType === 'ed25519') return { id: readId(entry), privateKey, publicKey };
  } catch {
    // Told below: the cause may quote the key.
  }
  throw new Error(`The checkpoint key ${readId(entry)} is not an Ed25519 key in DER form.`);
}

function asDer<Type extends 'pkcs8' | 'spki'>(base64: string, type: Type) {
  return { key: Buffer.from(base64, 'base64'), format: 'der', type } as const;
}
