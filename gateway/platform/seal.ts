import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** One generation of the key under which the platform keeps texts and hands out cursors. */
export interface SealKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

/** Newest first: the first seals, all open. Asked on every use, so that a new key needs no restart. */
export type SealKeys = () => readonly SealKey[];

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `<key id>.<base64url>`, AES-256-GCM. Opens only with the same binding: a text that was moved to another row or handed to somebody else opens nothing. */
export function seal(keys: SealKeys, text: string, binding: readonly string[]): string {
  const [key] = keys();
  if (key === undefined) throw new Error('No key to seal with: the keys must have been refused.');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(bytesOf(key.id, binding));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${key.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Null for whatever no key of ours has sealed under this binding. */
export function findSealed(keys: SealKeys, sealed: string, binding: readonly string[]): string | null {
  const [id = '', text = ''] = sealed.split('.');
  const key = keys().find((one) => one.id === id);
  if (key === undefined) return null;
  try {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(bytesOf(id, binding)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function bytesOf(id: string, binding: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([id, ...binding]));
}

const KEY_ID = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** The section `platform` of the keys file: `[{ id, secret }]`. Throws without naming a key. */
export function readSealKeys(file: unknown): readonly SealKey[] {
  const section: unknown = typeof file === 'object' && file !== null ? (file as Record<string, unknown>).platform : undefined;
  if (!Array.isArray(section) || section.length === 0) throw new Error('The keys file has no section "platform".');
  return section.map((entry: unknown) => {
    const { id, secret } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    const bytes = Buffer.from(typeof secret === 'string' ? secret : '', 'base64');
    if (typeof id !== 'string' || !KEY_ID.test(id) || bytes.length !== 32)
      throw new Error('A key of "platform" has no id of small letters, digits and dashes, or not 32 bytes.');
    return { id, secret: bytes };
  });
}
