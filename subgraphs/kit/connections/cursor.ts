import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createError } from '../../../schema/contract/error-codes.js';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { CursorKeys } from '../server/keys.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The sort key of the last row of a page; opaque to everyone but this subgraph. */
export type CursorPosition = readonly (string | null)[];

/** Writes and reads the cursors of one list for one caller. */
export interface CursorCodec {
  write(position: CursorPosition): string;
  /** Throws `INVALID_CURSOR` for a text that is not a cursor of this list, filter, order, subject, role and purpose. */
  read(cursor: string): CursorPosition;
}

/**
 * Cursors hold values that the rows are sorted by, so they are encrypted (AES-GCM) and bound to who asks, why, and what
 * list: a cursor handed to somebody else, or to another filter, opens nothing. Not bound to one token: those are short.
 * The first key writes; each opens, so that a page goes on under the key before, until that is retired.
 */
export function createCursorCodec(keys: CursorKeys, caller: CallerContext, list: string): CursorCodec {
  const binding = createHash('sha256')
    .update(JSON.stringify([caller.subject, caller.role, caller.purpose, list]))
    .digest();
  return {
    write(position) {
      const [key] = keys;
      if (key === undefined) throw new Error('No key for cursors: the keys must have been refused.');
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(binding);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    read(cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      for (const key of keys) {
        const opened = findOpened(bytes, key, binding);
        // Only this codec writes what the tag authenticates.
        if (opened !== null) return JSON.parse(opened) as CursorPosition;
      }
      throw createError('INVALID_CURSOR');
    },
  };
}

/** Null for what this key did not write under this binding. */
function findOpened(bytes: Buffer, key: Uint8Array, binding: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(binding);
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
