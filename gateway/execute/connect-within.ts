import type { Socket } from 'node:net';
import { buildConnector } from 'undici';

type Connect = (...parameters: Parameters<buildConnector.connector>) => Socket;

class ConnectTimeout extends Error {
  override readonly name = 'ConnectTimeout';
  readonly code = 'UND_ERR_CONNECT_TIMEOUT';
}

/**
 * Connects within the time, name resolution and TLS handshake included. undici's own timeout goes by a clock of half seconds and can
 * come a second late, which is as long as the whole wait here.
 */
export function connectWithin(timeoutMs: number): buildConnector.connector {
  // undici declares its connector to return nothing; it returns the socket that it opens.
  const connect = buildConnector({ timeout: 2 * timeoutMs }) as unknown as Connect;
  return (options, callback) => {
    const socket = connect(options, (...result) => {
      clearTimeout(timer);
      callback(...result);
    });
    const timer = setTimeout(() => {
      socket.destroy(new ConnectTimeout('No connection within the time.'));
    }, timeoutMs);
  };
}
