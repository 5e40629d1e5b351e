import { describe, expect, it } from '@jest/globals';
import type { CallerContext } from '../../../../../schema/contract/caller-context.js';
import { createCursorCodec } from '../../../../../subgraphs/kit/connections/cursor.js';

const [oldKey, newKey] = [1, 2].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array];
// Of the caller a cursor knows who asks, as what and why.
const caller = { subject: 'an', role: 'citizen', purpose: 'SELF_SERVICE' } as CallerContext;
const codecOf = (keys: readonly Uint8Array[], list = 'citizens') => createCursorCodec(keys, caller, list);
const POSITION = ['1970-01-01', null, 'A00000000000R'];

describe('a cursor given before its key was rotated', () => {
  const given = codecOf([oldKey]).write(POSITION);

  it('opens its page for as long as the old key is kept', () => {
    expect(codecOf([newKey, oldKey]).read(given)).toEqual(POSITION);
  });

  it('opens another list under neither key', () => {
    expect(() => codecOf([newKey, oldKey], 'households').read(given)).toThrow(
      expect.objectContaining({ extensions: { code: 'INVALID_CURSOR' } }),
    );
  });

  it('is INVALID_CURSOR once the old key is retired', () => {
    expect(() => codecOf([newKey]).read(given)).toThrow(expect.objectContaining({ extensions: { code: 'INVALID_CURSOR' } }));
  });

  it('is followed by cursors of the first key alone', () => {
    const following = codecOf([newKey, oldKey]).write(POSITION);
    expect(codecOf([newKey]).read(following)).toEqual(POSITION);
    expect(() => codecOf([oldKey]).read(following)).toThrow();
  });
});
