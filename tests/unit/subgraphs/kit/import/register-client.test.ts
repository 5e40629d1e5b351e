import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createSignatureVerifier } from '../../../../../schema/contract/http-signature.js';
import { createRegisterClient } from '../../../../../subgraphs/kit/import/register-client.js';

const secret = new Uint8Array(32).fill(7);
const key = () => ({ keyId: 'register-labour', secret });
const person = (recordNumber: string, personalNumber: string | null = null, insuranceNumber: string | null = null) => ({
  recordNumber,
  personalNumber,
  insuranceNumber,
});
let server: Server | undefined;

afterEach(() => void server?.close());

describe('createRegisterClient', () => {
  it('signs each batch as register-<agency>, keeps the order, and sends no number that is none', async () => {
    const verify = createSignatureVerifier({
      keys: new Map([['register-labour', key()]]),
      clock: () => new Date(),
    });
    const bodies: string[] = [];
    const url = await serve(async (request) => {
      const body = await text(request);
      const signed = { method: 'POST', path: request.url ?? '', body, caller: '' };
      expect(verify(signed, request.headers)).toEqual({ valid: true });
      bodies.push(body);
      return { status: 200, body: answerTo(body) };
    });
    const client = createRegisterClient({ url, agency: 'labour', key, batchSize: 2 });
    const persons = [person('a', '075090000001'), person('b', '75090000001', '0123456789'), person('c', null, '12')];
    expect(await client.resolvePersons(persons)).toEqual(['a', 'b', 'c'].map((code) => ({ code: `C-${code}`, provisional: true })));
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
      { agency: 'labour', persons: [persons[0], person('b', null, '0123456789')], households: [] },
      { agency: 'labour', persons: [person('c')], households: [] },
    ]);
    expect(await client.resolveHouseholds(['H1', 'unknown'])).toEqual(['C-H1', null]);
  });

  it('tries again while the register is away, with a new signature each time', async () => {
    const nonces = new Set<unknown>();
    const url = await serve(async (request) => {
      nonces.add(request.headers['signature-input']);
      if (nonces.size === 1) request.socket.destroy();
      return nonces.size < 3 ? { status: 503, body: '' } : { status: 200, body: answerTo(await text(request)) };
    });
    const client = createRegisterClient({ url, agency: 'labour', key, retryDelayMs: 1 });
    expect(await client.resolvePersons([person('a')])).toEqual([{ code: 'C-a', provisional: true }]);
    expect(nonces.size).toBe(3);
  });

  it('gives up after the last attempt, naming the fault and no person', async () => {
    const url = await serve(() => Promise.reject(new Error('closed')));
    await new Promise((resolve) => server?.close(resolve));
    const client = createRegisterClient({ url, agency: 'labour', key, retryDelayMs: 1, attempts: 3 });
    await expect(client.resolvePersons([person('secret')])).rejects.toThrow('The code register does not answer: ECONNREFUSED');
  });

  it.each([
    ['a refusal', 401, '{}'],
    ['fewer persons than asked', 200, '{"persons":[],"households":[]}'],
    ['no JSON', 200, '<html>'],
  ])('does not try again after %s', async (_, status, body) => {
    let asked = 0;
    const url = await serve(() => Promise.resolve({ status, body, asked: (asked += 1) }));
    await expect(createRegisterClient({ url, agency: 'labour', key }).resolvePersons([person('a')])).rejects.toThrow('code register');
    expect(asked).toBe(1);
  });
});

function answerTo(body: string): string {
  const { persons, households } = JSON.parse(body) as { persons: { recordNumber: string }[]; households: string[] };
  return JSON.stringify({
    persons: persons.map(({ recordNumber }) => ({ code: `C-${recordNumber}`, provisional: true })),
    households: households.map((number) => (number === 'unknown' ? null : `C-${number}`)),
  });
}

async function serve(answer: (request: IncomingMessage) => Promise<{ status: number; body: string }>): Promise<string> {
  server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => response.writeHead(status).end(body));
  });
  const started = server;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
}
