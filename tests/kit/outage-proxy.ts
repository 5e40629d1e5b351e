import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Between a process and its database server, which itself goes on: takes the database away from that one process, and gives it back. */
export interface OutageProxy {
  /** The DSN of any database of that server, by way of the proxy. */
  through(databaseUrl: string): string;
  /** Connections are broken off and no new one is taken, as by a server that was stopped. */
  refuse(): Promise<void>;
  /** Connections stay and nothing passes; new ones are taken and not answered, as by a network that swallows everything. What was sent arrives after the healing. */
  silence(): void;
  heal(): Promise<void>;
  stop(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  database: Socket | null;
}

export async function startOutageProxy(databaseUrl: string): Promise<OutageProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<Pair>();
  let isSilent = false;

  const link = (pair: Pair): void => {
    const { client } = pair;
    const database = (pair.database ??= connectEnd(Number(target.port), target.hostname, () => end(pair)));
    client.pipe(database).pipe(client);
  };
  const end = (pair: Pair): void => {
    pair.client.destroy();
    pair.database?.destroy();
    pairs.delete(pair);
  };
  const server = createServer({ pauseOnConnect: true }, (client) => {
    const pair: Pair = { client, database: null };
    pairs.add(pair);
    client.on('error', () => undefined).on('close', () => end(pair));
    if (!isSilent) link(pair);
  });
  const port = await listenOn(server, 0);
  const endAll = (): void => {
    for (const pair of pairs) end(pair);
  };
  return {
    through(url) {
      const other = new URL(url);
      other.host = `127.0.0.1:${port}`;
      return other.href;
    },
    async refuse() {
      const closed = once(server, 'close');
      server.close();
      endAll();
      await closed;
    },
    silence() {
      isSilent = true;
      for (const pair of pairs) cut(pair);
    },
    async heal() {
      isSilent = false;
      for (const pair of pairs) link(pair);
      if (!server.listening) await listenOn(server, port);
    },
    async stop() {
      endAll();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

function connectEnd(port: number, host: string, onClose: () => void): Socket {
  return connect(port, host)
    .on('error', () => undefined)
    .on('close', onClose);
}

function cut({ client, database }: Pair): void {
  if (database === null) return;
  client.unpipe(database).pause();
  database.unpipe(client).pause();
}

async function listenOn(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  return (server.address() as AddressInfo).port;
}
