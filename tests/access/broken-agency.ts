import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CALLER_CONTEXT_HEADER, encodeCallerContext, findCallerContext } from '../../schema/contract/caller-context.js';
import { PROTECTION_KINDS } from '../../schema/contract/directory-feed.js';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import { gatewayKeyFor, signatureOver } from '../e2e/subgraphs/direct-call.js';
import { getSharedRuntime } from '../kit/shared-stack.js';

export interface BrokenAgency {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * An agency whose row predicate lets everybody pass: the real one, told by whoever stands before it, with the gateway's own key, that every granted group reaches
 * all citizens, the sealed ones too. What it delivers is well formed and signed for; only nobody checked whose it is.
 */
export async function startBrokenAgency(agency: AgencyName): Promise<BrokenAgency> {
  const server = createServer((request, response) => {
    void passOn(agency, request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // A server that listens on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function passOn(agency: AgencyName, request: IncomingMessage): Promise<{ readonly status: number; readonly body: string }> {
  const body = await text(request);
  const caller = openToAll(String(request.headers[CALLER_CONTEXT_HEADER]));
  const response = await fetch(new URL('/graphql', getSharedRuntime().subgraphs[agency]), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signatureOver({ body, caller }, gatewayKeyFor(agency)) },
    body,
  });
  return { status: response.status, body: await response.text() };
}

function openToAll(encoded: string): string {
  const context = findCallerContext(encoded);
  if (context === null) throw new Error('The gateway writes a caller context into every request.');
  return encodeCallerContext({ ...context, rowSets: context.rowSets.map(() => [['ANY']]), readsProtected: PROTECTION_KINDS });
}
