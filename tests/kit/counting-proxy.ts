import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Between an agency and its database: passes every byte on, and notes each statement that the agency executes. */
export interface CountingProxy {
  /** The database's DSN by way of the proxy. */
  readonly url: string;
  /** The texts executed so far, in order; a prepared statement counts each time. */
  readonly executed: readonly string[];
  stop(): Promise<void>;
}

export async function startCountingProxy(databaseUrl: string): Promise<CountingProxy> {
  const target = new URL(databaseUrl);
  const executed: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const note = createStatementReader((text) => executed.push(text));
    client.on('data', note);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      // When one side ends, so does the other; an agency that stops breaks its connections off.
      socket.on('error', () => undefined).on('close', () => [client, database].forEach((end) => end.destroy()));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  // A server that listens on a port has an address with one.
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    executed,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const STARTUP_LENGTH_BYTES = 4;
const TYPE_AND_LENGTH_BYTES = 5;

/** Reads one client's side of PostgreSQL's protocol: Query, Parse, Bind and Execute; the first message has no type. */
function createStatementReader(onExecute: (text: string) => void): (chunk: Buffer) => void {
  const textByName = new Map<string, string>();
  let bound = '';
  let pending = Buffer.alloc(0);
  let started = false;
  const read = (type: string, body: Buffer): void => {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
    if (type === 'Q') onExecute(first);
    else if (type === 'P') textByName.set(first, second);
    else if (type === 'B') bound = textByName.get(second) ?? '';
    else if (type === 'E') onExecute(bound);
  };
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const header = started ? TYPE_AND_LENGTH_BYTES : STARTUP_LENGTH_BYTES;
      if (pending.length < header) return;
      const size = pending.readUInt32BE(header - STARTUP_LENGTH_BYTES) + header - STARTUP_LENGTH_BYTES;
      if (pending.length < size) return;
      if (started) read(String.fromCharCode(pending[0] ?? 0), pending.subarray(header, size));
      pending = pending.subarray(size);
      started = true;
    }
  };
}
