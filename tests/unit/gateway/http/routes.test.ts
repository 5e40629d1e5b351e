import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { listen, type Listening } from '../../../../gateway/http/listen.js';
import { createRoutes } from '../../../../gateway/http/routes.js';
import type { RequestNotes } from '../../../../gateway/telemetry/logger.js';

/** More than a socket takes at once from a process that does not wait for its reader. */
const LARGE = 'x'.repeat(32_000_000);

let listening: Listening;
let marked: string[];
let lines: Record<string, unknown>[];
/** What stands behind the door in the test at hand. */
let behind: (notes: RequestNotes) => Promise<string>;

beforeEach(async () => {
  [marked, lines] = [[], []];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const routes = createRoutes({
    answerGraphql: async (_request, _response, _requestId, notes) => ({ status: 200, body: await behind(notes) }),
    log: pino({ level: 'debug' }, { write }),
    health: () => ({}),
    markNotTaken: (requestId) => void marked.push(requestId),
  });
  listening = await listen(routes.onRequest, 0, '127.0.0.1');
});
afterEach(() => listening.drain());

const deliver = (body: string) => (notes: RequestNotes) => {
  notes.isToldDelivered = true;
  return Promise.resolve(body);
};

/** A client that breaks off as soon as `isTime` resolves. */
async function askAndLeave(isTime: Promise<unknown>): Promise<void> {
  const asking = httpRequest(listening.url, { method: 'POST' }).on('error', () => undefined);
  asking.end('{}');
  await isTime;
  asking.destroy();
}

async function untilLogged(): Promise<Record<string, unknown>> {
  while (lines.length === 0) await sleep(5);
  await sleep(20);
  return lines[0] ?? {};
}

describe('an answer that the access log tells as delivered', () => {
  it('has no mark when the client took it, however large', async () => {
    behind = deliver(LARGE);
    const response = await fetch(listening.url, { method: 'POST', body: '{}' });
    expect((await response.text()).length).toBe(LARGE.length);
    await untilLogged();
    expect(marked).toEqual([]);
  });

  it('is marked when the client went away before it was there', async () => {
    const [arrived, left] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    behind = async (notes) => {
      arrived.resolve(undefined);
      await left.promise;
      return deliver('{}')(notes);
    };
    await askAndLeave(arrived.promise);
    await sleep(50);
    left.resolve(undefined);
    const { requestId } = await untilLogged();
    expect(marked).toEqual([requestId]);
  });

  it('is marked once when the client went away in the middle of it', async () => {
    behind = deliver(LARGE);
    const asking = httpRequest(listening.url, { method: 'POST' }).on('error', () => undefined);
    asking.end('{}');
    await once(asking, 'response');
    asking.destroy();
    const { requestId } = await untilLogged();
    while (marked.length === 0) await sleep(5);
    expect(marked).toEqual([requestId]);
  });
});

it('an answer about nobody has no mark, whoever went away', async () => {
  const [arrived, left] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  behind = async () => {
    arrived.resolve(undefined);
    await left.promise;
    return '{}';
  };
  await askAndLeave(arrived.promise);
  await sleep(50);
  left.resolve(undefined);
  await untilLogged();
  expect(marked).toEqual([]);
});

it('whoever asks how the gateway is asks often: its line is for debugging alone', async () => {
  const { origin } = new URL(listening.url);
  await fetch(`${origin}/health/ready`);
  await fetch(`${origin}/health/live`);
  await fetch(`${origin}/elsewhere`);
  while (lines.length < 3) await sleep(5);
  expect(lines.map(({ level }) => level)).toEqual([20, 20, 30]);
});
