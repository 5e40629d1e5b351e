import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { endUnread } from '../../gateway/http/connection-limits.js';
import { listen, type Listening } from '../../gateway/http/listen.js';

const LIMITS = { connections: 20, headersTimeoutMs: 400, requestTimeoutMs: 800, unreadTimeoutMs: 500 };
const SLACK_MS = 3_000;
let listening: Listening | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listening?.drain();
});

/** Reads every body and answers with as many bytes as are wanted. */
async function serve(answerBytes = 2): Promise<number> {
  const answer = Buffer.alloc(answerBytes, 'x');
  listening = await listen(
    (request, response) => {
      request.resume().once('end', () => {
        endUnread(response, LIMITS);
        response.end(answer);
      });
    },
    0,
    '127.0.0.1',
    undefined,
    LIMITS,
  );
  return Number(new URL(listening.url).port);
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  return socket;
}

/** Milliseconds until the other side has ended the connection. */
function untilClosed(socket: Socket): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => socket.once('close', () => resolve(performance.now() - started)));
}

describe('C13: who holds a connection without using it loses it', () => {
  it('a client that sends one byte of a header at a time', async () => {
    const socket = open(await serve());
    socket.resume().write('POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ');
    const drip = setInterval(() => socket.write('a'), 50);
    const ms = await untilClosed(socket).finally(() => clearInterval(drip));
    expect(ms).toBeLessThan(LIMITS.headersTimeoutMs + SLACK_MS);
  });

  it('a client that sends one byte of a body at a time', async () => {
    const socket = open(await serve());
    socket.resume().write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n');
    const drip = setInterval(() => socket.write('a'), 50);
    const ms = await untilClosed(socket).finally(() => clearInterval(drip));
    expect(ms).toBeLessThan(LIMITS.requestTimeoutMs + SLACK_MS);
  });

  it('a client that never reads its answer', async () => {
    // Larger than what the kernel keeps for a socket that nobody reads.
    const socket = open(await serve(32 * 1024 * 1024));
    socket.pause().write('GET /graphql HTTP/1.1\r\nhost: x\r\n\r\n');
    const closed = untilClosed(socket);
    await new Promise((resolve) => setTimeout(resolve, LIMITS.unreadTimeoutMs + 500));
    socket.resume();
    expect(await closed).toBeLessThan(LIMITS.unreadTimeoutMs + SLACK_MS);
    expect(socket.bytesRead).toBeLessThan(32 * 1024 * 1024);
  });

  it('and whoever comes when all connections are taken', async () => {
    const port = await serve();
    const first = Array.from({ length: LIMITS.connections }, () => open(port).resume());
    await Promise.all(first.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const late = open(port).resume();
    expect(await untilClosed(late)).toBeLessThan(SLACK_MS);
    expect(first.some((socket) => socket.destroyed)).toBe(false);
  });
});
