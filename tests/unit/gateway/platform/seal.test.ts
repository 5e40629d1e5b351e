import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createListCursors } from '../../../../gateway/platform/pages.js';
import { findSealed, readSealKeys, seal, type SealKey } from '../../../../gateway/platform/seal.js';

const keyOf = (id: string, byte: number): SealKey => ({ id, secret: Buffer.alloc(32, byte) });
const [OLD, NEW] = [keyOf('s1', 1), keyOf('s2', 2)];
const binding = ['access-report', 'r1', 'text'];

describe('a sealed text', () => {
  it('is opened under its own binding, and shows nothing of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), (text) => {
        const sealed = seal(() => [OLD], text, binding);
        expect(findSealed(() => [OLD], sealed, binding)).toBe(text);
        expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').includes(Buffer.from(text))).toBe(false);
      }),
    );
  });

  it('opens nothing in another row, under another key, or changed', () => {
    const sealed = seal(() => [OLD], 'LÝ DO', binding);
    expect(findSealed(() => [OLD], sealed, ['access-report', 'r2', 'text'])).toBeNull();
    expect(findSealed(() => [keyOf('s1', 9)], sealed, binding)).toBeNull();
    for (const broken of ['', '.', 's1', 's1.', sealed.slice(0, -2), `s2.${sealed.slice(3)}`, `${sealed}AAAA`])
      expect(findSealed(() => [OLD, NEW], broken, binding)).toBeNull();
  });

  it('is opened after a new key was put in front, and sealed under the new one from then on', () => {
    const sealed = seal(() => [OLD], 'LÝ DO', binding);
    expect(findSealed(() => [NEW, OLD], sealed, binding)).toBe('LÝ DO');
    expect(seal(() => [NEW, OLD], 'LÝ DO', binding)).toMatch(/^s2\./);
  });
});

describe('keys', () => {
  it.each([
    [{}],
    [{ platform: [] }],
    [{ platform: [{ id: 'S 1', secret: OLD.secret }] }],
    [{ platform: [{ id: 's1', secret: 'c2hvcnQ=' }] }],
  ])('of %j are refused without being named', (file) => {
    expect(() => readSealKeys(file)).toThrow(/^(The keys file has no section|A key of "platform" has no id)/);
  });

  it('are read from base64', () => {
    const secret = Buffer.from(OLD.secret).toString('base64');
    expect(readSealKeys({ platform: [{ id: 's1', secret }] })).toEqual([{ id: 's1', secret: Buffer.from(OLD.secret) }]);
  });
});

describe('a cursor', () => {
  const asked = (subject: string, role = 'citizen', purpose = 'SELF_SERVICE') =>
    ({ caller: { identity: { subject }, role, purpose: { kind: 'KNOWN', name: purpose } } }) as never;
  const cursors = (context: never, list = 'accessLog', filter: object = {}) => createListCursors(() => [OLD], context, list, filter);
  const cursor = cursors(asked('u-1')).pageOf([], '2026-11-23 w 7', true).pageInfo.endCursor;

  it('opens its own list for its own caller', () => {
    expect(cursors(asked('u-1')).read({ first: 5, after: cursor })).toEqual({ first: 5, after: '2026-11-23 w 7' });
  });

  it('opens nothing for anybody else, in another role, for another purpose, list or filter', () => {
    const others = [
      cursors(asked('u-2')),
      cursors(asked('u-1', 'data-protection-officer')),
      cursors(asked('u-1', 'citizen', 'AUDIT')),
      cursors(asked('u-1'), 'notifications'),
      cursors(asked('u-1'), 'accessLog', { from: '2026-01-01' }),
    ];
    for (const other of others)
      expect(() => other.read({ first: 5, after: cursor })).toThrow(expect.objectContaining({ extensions: { code: 'INVALID_CURSOR' } }));
  });

  it.each([0, -1, 101])('is not needed to refuse a page of %d', (first) => {
    expect(() => cursors(asked('u-1')).read({ first })).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));
  });
});
