import { connect } from 'node:net';
import type pg from 'pg';

/** PostgreSQL's message for a connection of its own: length, code of the cancel request, process, secret. */
const CANCEL_REQUEST_BYTES = 16;
const CANCEL_REQUEST_CODE = 80_877_102;
const GIVE_UP_MS = 1_000;

/** What the server told the client when it connected; the driver keeps it and does not declare it. */
interface BackendKey {
  readonly processID: number | null;
  readonly secretKey: number | null;
}

/**
 * Asks the server to stop what this connection runs, over a second connection that needs no place in a pool and no password. Resolves when
 * the server has taken it, or cannot be reached. It may come late: the connection must be given to nobody else before it is closed.
 */
export function cancelStatement(client: pg.PoolClient): Promise<void> {
  // See BackendKey; a pooled client is a Client with these of its own.
  const { processID, secretKey, host, port } = client as unknown as BackendKey & Pick<pg.Client, 'host' | 'port'>;
  if (processID === null || secretKey === null) return Promise.resolve();
  const message = Buffer.alloc(CANCEL_REQUEST_BYTES);
  message.writeInt32BE(CANCEL_REQUEST_BYTES, 0);
  message.writeInt32BE(CANCEL_REQUEST_CODE, 4);
  message.writeInt32BE(processID, 8);
  message.writeInt32BE(secretKey, 12);
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy());
    socket.on('error', () => undefined).on('close', () => resolve());
    // The server answers nothing and closes the connection.
    socket.on('connect', () => socket.write(message)).resume();
  });
}
