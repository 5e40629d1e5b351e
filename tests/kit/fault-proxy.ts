import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the network does to the bytes of answers, or to whole connections. It holds for open connections too, from their next byte on. */
export type NetworkFault =
  | { readonly kind: 'NONE' }
  /** Every piece of an answer arrives so much later, in its order. */
  | { readonly kind: 'LATENCY'; readonly ms: number }
  /** Open connections are reset at once, new ones at their first byte. */
  | { readonly kind: 'RESET' }
  /** So many bytes of an answer arrive, then the connection breaks. Counted anew for each piece that is sent. */
  | { readonly kind: 'TRUNCATION'; readonly bytes: number }
  /** Connections are taken and kept, and nothing passes in either direction. */
  | { readonly kind: 'BLACK_HOLE' }
  /** The other side ends its half without an answer, and goes on listening. */
  | { readonly kind: 'HALF_CLOSE' };

/** A TCP proxy before a server that itself is well: there is no `tc` and no iptables in most places where tests run. */
export interface FaultProxy {
  /** The target's URL by way of the proxy. */
  readonly url: string;
  /** Connections that were taken so far. */
  readonly taken: number;
  /** Connections that their clients hold open now. */
  readonly open: number;
  set(fault: NetworkFault): void;
  stop(): Promise<void>;
}

export async function startFaultProxy(targetUrl: string): Promise<FaultProxy> {
  const target = new URL(targetUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let fault: NetworkFault = { kind: 'NONE' };
  let taken = 0;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    taken++;
    const upstream = connect(Number(target.port), target.hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket
        .on('error', () => undefined)
        .on('close', () => {
          for (const end of pair) end.destroy();
          pairs.delete(pair);
        });
    }
    client.on('data', (bytes: Buffer) => passRequest(fault, bytes, client, upstream));
    client.on('end', () => upstream.end());
    passAnswers(() => fault, client, upstream);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(targetUrl);
  // A server that listens on a port has an address with one.
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    get taken() {
      return taken;
    },
    get open() {
      return [...pairs].filter(([client]) => !client.readableEnded).length;
    },
    set(next) {
      fault = next;
      if (next.kind === 'RESET') for (const [client] of pairs) client.resetAndDestroy();
    },
    async stop() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function passRequest(fault: NetworkFault, bytes: Buffer, client: Socket, upstream: Socket): void {
  if (fault.kind === 'RESET') client.resetAndDestroy();
  else if (fault.kind === 'HALF_CLOSE') client.end();
  else if (fault.kind !== 'BLACK_HOLE') upstream.write(bytes);
}

/** One piece after the other: an answer that was delayed is never overtaken by its own end. */
function passAnswers(current: () => NetworkFault, client: Socket, upstream: Socket): void {
  let passing = Promise.resolve();
  upstream.on('data', (bytes: Buffer) => {
    passing = passing.then(() => passAnswer(current(), bytes, client));
  });
  upstream.on('end', () => {
    void passing.then(() => client.end());
  });
}

async function passAnswer(fault: NetworkFault, bytes: Buffer, client: Socket): Promise<void> {
  switch (fault.kind) {
    case 'LATENCY':
      // The connection keeps the process alive for as long as it is open, and nothing else does.
      await sleep(fault.ms, undefined, { ref: false });
      if (!client.destroyed) client.write(bytes);
      return;
    case 'TRUNCATION':
      client.write(bytes.subarray(0, fault.bytes), () => client.destroy());
      return;
    case 'RESET':
      client.resetAndDestroy();
      return;
    case 'NONE':
      client.write(bytes);
      return;
    case 'BLACK_HOLE':
    case 'HALF_CLOSE':
      return;
  }
}
