import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startFaultProxy, type FaultProxy } from '../kit/fault-proxy.js';

/** Nothing comes for so long: nothing passes. What is to come may take a busy machine longer. */
const SILENCE_MS = 150;
const PATIENCE_MS = 20_000;
let server: Server;
let proxy: FaultProxy;

beforeEach(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', (bytes) => socket.write(`echo ${bytes.toString()}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy = await startFaultProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
afterEach(async () => {
  await proxy.stop();
  await new Promise((resolve) => server.close(resolve));
});

/** What a client of the proxy received when that was all, when the connection ended, or when nothing more came. */
async function send(text: string, all?: string): Promise<{ received: string; ended: 'END' | 'ERROR' | 'OPEN' }> {
  const socket = connect({ port: Number(new URL(proxy.url).port), host: '127.0.0.1', allowHalfOpen: true });
  let received = '';
  socket.write(text);
  const ended = await new Promise<'END' | 'ERROR' | 'OPEN'>((resolve) => {
    socket.once('end', () => resolve('END')).once('error', () => resolve('ERROR'));
    socket.on('data', (bytes: Buffer) => {
      received += bytes.toString();
      if (received === all) resolve('OPEN');
    });
    setTimeout(() => resolve('OPEN'), all === '' ? SILENCE_MS : PATIENCE_MS).unref();
  });
  socket.destroy();
  return { received, ended };
}

describe('the fault proxy', () => {
  it('passes what it is told not to hurt, under the path of its target', async () => {
    expect(await send('a', 'echo a')).toEqual({ received: 'echo a', ended: 'OPEN' });
    expect(new URL(proxy.url).pathname).toBe('/graphql');
    expect(proxy.taken).toBe(1);
  });

  it('delays', async () => {
    proxy.set({ kind: 'LATENCY', ms: PATIENCE_MS });
    expect(await send('a', '')).toEqual({ received: '', ended: 'OPEN' });
    proxy.set({ kind: 'LATENCY', ms: 10 });
    expect(await send('a', 'echo a')).toEqual({ received: 'echo a', ended: 'OPEN' });
  });

  it('resets open connections at once and new ones at their first byte', async () => {
    const open = send('a');
    while (proxy.open === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    proxy.set({ kind: 'RESET' });
    expect((await open).ended).toBe('ERROR');
    expect(await send('a')).toEqual({ received: '', ended: 'ERROR' });
  });

  it('cuts an answer after so many bytes', async () => {
    proxy.set({ kind: 'TRUNCATION', bytes: 3 });
    expect(await send('a')).toEqual({ received: 'ech', ended: 'END' });
  });

  it('swallows everything and keeps the connection', async () => {
    proxy.set({ kind: 'BLACK_HOLE' });
    expect(await send('a', '')).toEqual({ received: '', ended: 'OPEN' });
  });

  it('ends its half without an answer', async () => {
    proxy.set({ kind: 'HALF_CLOSE' });
    expect(await send('a')).toEqual({ received: '', ended: 'END' });
  });
});
