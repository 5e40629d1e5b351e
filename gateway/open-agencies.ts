import { signRequest } from '../schema/contract/http-signature.js';
import type { GatewayConfig } from './config.js';
import { createSubgraphPools } from './execute/undici-fetcher.js';
import type { GatewayKeys } from './gateway-keys.js';
import { pressureOf } from './http/load-limit.js';
import { createShed } from './http/shed.js';

/** The way to the agencies, and the door before it, which hears how they are doing. */
export function openAgencies(config: GatewayConfig, keys: GatewayKeys, { clock, random }: { clock: () => Date; random: () => number }) {
  const { resilience, shed: settings } = config.protection;
  const nowMs = () => performance.now();
  const pools = createSubgraphPools({
    urls: config.subgraphUrls,
    sign: ({ subgraph, ...request }) => signRequest(request, keys.signingKeyFor(subgraph), clock()),
    timeoutMs: config.requestTimeoutMs,
    resilience,
    nowMs,
    random,
  });
  const pressure = () => pressureOf(pools.snapshot(), resilience.bulkhead.queue, nowMs());
  return { pools, shed: createShed({ settings, pressure, nowMs, random }) };
}
