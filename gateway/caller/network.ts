import { isIPv4 } from 'node:net';

/** Where a request came from, cut so that it names a network and no machine: `203.0.113.0/24`, `2001:db8:12::/48`. From the socket alone: a header could say anything. */
export function networkOf(remoteAddress: string | undefined): string | null {
  if (remoteAddress === undefined) return null;
  const address = remoteAddress.replace(/^::ffff:/i, '');
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = ''] = address.split('%', 1);
  // A URL writes an address out in its one short form; what is before the gap is what it begins with.
  const groups = head.split('::', 1)[0]?.split(':').slice(0, 3) ?? [];
  return `${groups.filter((group) => group !== '').join(':')}::/48`;
}
