import { describe, expect, it } from '@jest/globals';
import { createSignatureVerifier, signRequest } from '../../../../schema/contract/http-signature.js';
import { acceptedKeysOf, createKeyFinder, ownerOfKey, readKeyRing, signingKeyOf } from '../../../../schema/contract/key-ring.js';

const secretOf = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1_000);
const iso = (seconds: number) => at(seconds).toISOString();
/** Rotated at second 0: the new key signs from 10 on, the old one is accepted until 60. */
const rotated = readKeyRing(
  [
    { id: 'gateway-health_2', secret: secretOf(2), signsFrom: iso(10) },
    { id: 'gateway-health', secret: secretOf(1), acceptedUntil: iso(60) },
  ],
  'gateway-health',
);

describe('the keys of a file', () => {
  it('of an older installation are one text each, and that key signs and is accepted', () => {
    const ring = readKeyRing(secretOf(1), 'gateway-health');
    expect(signingKeyOf(ring, at(0))).toMatchObject({ keyId: 'gateway-health', secret: Buffer.alloc(32, 1) });
    expect(acceptedKeysOf(ring, at(0))).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined, 'no 32-byte secret "gateway-health"'],
    ['an empty list', [], 'no 32-byte secret'],
    ['a short secret', 'c2hvcnQ=', 'no 32-byte secret'],
    ['the key of another agency', [{ id: 'gateway-labour', secret: secretOf(1) }], 'no 32-byte secret'],
    ['a newest key that ends', [{ id: 'gateway-health', secret: secretOf(1), acceptedUntil: iso(60) }], 'has an end'],
    ['a time that is none', [{ id: 'gateway-health', secret: secretOf(1), signsFrom: 'soon' }], 'a time that is none'],
    ['one id twice', [1, 2].map((byte) => ({ id: 'gateway-health', secret: secretOf(byte) })), 'the same id'],
  ])('are refused for %s, and the message holds no secret', (_, value, message) => {
    const read = () => readKeyRing(value, 'gateway-health');
    expect(read).toThrow(message);
    expect(read).not.toThrow(secretOf(1));
  });

  it('belong to the same owner in every generation', () => {
    expect(['register-labour', 'register-labour_2', 'register-social-insurance_13'].map(ownerOfKey)).toEqual([
      'register-labour',
      'register-labour',
      'register-social-insurance',
    ]);
  });
});

describe('a rotated key', () => {
  it.each([
    ['a moment before it signs', 9.999, 'gateway-health'],
    ['from the moment on', 10, 'gateway-health_2'],
    ['and when the old one is over', 60, 'gateway-health_2'],
  ])('%s', (_, seconds, keyId) => {
    expect(signingKeyOf(rotated, at(seconds)).keyId).toBe(keyId);
  });

  it.each([
    [0, ['gateway-health_2', 'gateway-health']],
    [59.999, ['gateway-health_2', 'gateway-health']],
    [60, ['gateway-health_2']],
  ])('stands beside the old one at second %d as %j', (seconds, keyIds) => {
    expect(acceptedKeysOf(rotated, at(seconds)).map(({ keyId }) => keyId)).toEqual(keyIds);
  });

  it('signs when the clock stands before its time and nothing else is left', () => {
    const alone = readKeyRing([{ id: 'cursors_2', secret: secretOf(2), signsFrom: iso(10) }], 'cursors');
    expect(signingKeyOf(alone, at(0)).keyId).toBe('cursors_2');
  });

  it('opens the gate to both until the overlap is over, and then to itself alone', () => {
    let now = at(5);
    const clock = () => now;
    const verify = createSignatureVerifier({ keys: createKeyFinder(() => [rotated], clock), clock });
    const request = { method: 'POST', path: '/graphql', body: '{}', caller: '' };
    const verdicts = () => rotated.map((key) => verify(request, signRequest(request, key, now)));
    expect(verdicts()).toEqual([{ valid: true }, { valid: true }]);
    now = at(60);
    expect(verdicts()).toEqual([{ valid: true }, { valid: false, refusal: 'UNKNOWN_KEY' }]);
  });
});
