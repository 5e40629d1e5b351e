import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import { createAgencies, newContext, type Agency, type Ask } from '../aggregator/ask.js';
import { readBenchSettings } from '../plain-server.js';
import { readAll } from '../read-all.js';

/**
 * Lets a gateway that knows nothing of signatures ask the agencies: every body is signed on behalf of one caller and passed on. Its work is
 * that of a process of its own and counts for no contestant.
 */
export interface SigningProxySettings {
  readonly subgraphs: Readonly<Record<Agency, string>>;
  readonly keysFile: string;
  readonly caller: CallerContext;
}

async function startSigningProxy({ subgraphs, keysFile, caller }: SigningProxySettings): Promise<Record<string, string>> {
  const { population, labour, insurance, health } = createAgencies(subgraphs, keysFile);
  const askers = Object.entries({ population, labour, 'social-insurance': insurance, health });
  return Object.fromEntries(await Promise.all(askers.map(async ([name, ask]) => [name, await serve(ask, caller)] as const)));
}

async function serve(ask: Ask, caller: CallerContext): Promise<string> {
  const server = createServer((request, response) => {
    readAll(request)
      .then((body) => ask<unknown>(body, newContext(caller)))
      .then(
        (data) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data })),
        (error: unknown) => response.writeHead(502).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

if (import.meta.main) {
  const urls = await startSigningProxy(readBenchSettings() as SigningProxySettings);
  // A process tells one address; four go as one text.
  process.send?.({ ready: true, url: JSON.stringify(urls) });
}
