import { describe, expect, it } from '@jest/globals';
import { networkOf } from '../../../../gateway/caller/network.js';

describe('the network of a request', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:12:34::9', '2001:db8:12::/48'],
    ['2001:db8::9', '2001:db8::/48'],
    ['::1', '::/48'],
    [undefined, null],
  ])('of %s is %s: no machine is named', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
