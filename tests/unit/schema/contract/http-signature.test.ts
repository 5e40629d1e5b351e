import { describe, expect, it } from '@jest/globals';
import { createSignatureVerifier, findTimeoutMs, signRequest, TIMEOUT_HEADER } from '../../../../schema/contract/http-signature.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const KEY = { keyId: 'gateway-health', secret: Buffer.alloc(32, 7) };
const REQUEST = { method: 'POST', path: '/graphql', body: '{}', caller: 'somebody' };

function createVerifier() {
  return createSignatureVerifier({ keys: new Map([[KEY.keyId, KEY]]), clock: () => NOW });
}

describe('the time under a signature', () => {
  it('says how long the sender waits, and nothing when it waits as long as it takes', () => {
    const [limited, unlimited] = [signRequest({ ...REQUEST, timeoutMs: 900 }, KEY, NOW), signRequest(REQUEST, KEY, NOW)];
    expect([findTimeoutMs(limited), findTimeoutMs(unlimited)]).toEqual([900, null]);
    const verify = createVerifier();
    expect([verify(REQUEST, limited), verify(REQUEST, unlimited)]).toEqual([{ valid: true }, { valid: true }]);
  });

  it('cannot be made longer, shorter, empty or absent on the way', () => {
    const headers: Partial<Record<string, string>> = signRequest({ ...REQUEST, timeoutMs: 900 }, KEY, NOW);
    const verify = createVerifier();
    for (const changed of ['9000', '90', ''])
      expect(verify(REQUEST, { ...headers, [TIMEOUT_HEADER]: changed })).toEqual({ valid: false, refusal: 'SIGNATURE_DIFFERS' });
    const { [TIMEOUT_HEADER]: _, ...without } = headers;
    expect(verify(REQUEST, without)).toEqual({ valid: false, refusal: 'MISSING' });
    expect(verify(REQUEST, headers)).toEqual({ valid: true });
  });

  it.each(['0', '-1', '1.5', '1e9', '9999999999', 'soon'])('is not %j', (text) => {
    expect(findTimeoutMs({ [TIMEOUT_HEADER]: text })).toBeNull();
  });
});
