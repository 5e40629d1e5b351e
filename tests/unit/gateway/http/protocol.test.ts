import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, runGateway } from './running-gateway.js';

let gateway: Awaited<ReturnType<typeof runGateway>>;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

describe('what is not GraphQL over HTTP is refused before anything is asked', () => {
  const send = async (init: RequestInit, search = '') => {
    const authorization = `Bearer ${await gateway.sign()}`;
    return readAnswer(
      await fetch(gateway.url + search, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } }),
    );
  };
  const query = JSON.stringify({ query: '{ citizen(id: "c1") { id } }' });

  it.each([
    ['POST text/plain', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: query }, 415],
    [
      'POST urlencoded',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' },
      415,
    ],
    ['POST multipart', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }, 415],
    ['POST utf-16', { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-16' }, body: query }, 415],
    ['POST gzip', { method: 'POST', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: query }, 415],
    ['POST over 1 MB', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ' '.repeat(1_048_577) }, 413],
    ['POST not UTF-8', { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from([0x22, 0xff, 0x22]) }, 400],
    ['POST of a batch', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `[${query}]` }, 400],
    ['PUT', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: query }, 405],
    [
      'an answer nobody can read',
      { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/html' }, body: query },
      406,
    ],
  ])('%s', async (_, init, status) => {
    const before = gateway.calls.length;
    const answer = await send(init);
    expect(answer.status).toBe(status);
    expect(answer.json.errors?.[0]?.extensions.code).toBe(status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST');
    expect(gateway.calls).toHaveLength(before);
  });

  it('GET with text/plain, which a page of another origin may send', async () => {
    const answer = await send(
      { headers: { 'content-type': 'text/plain' } },
      `?query=${encodeURIComponent('{ citizen(id: "c1") { id } }')}`,
    );
    expect(answer.status).toBe(415);
  });

  it('a personal argument in a URL, with 405, and the same by POST is taken', async () => {
    const text = '{ citizenByPersonalNumber(personalNumber: "075000000001") { id } }';
    const inUrl = await send({}, `?query=${encodeURIComponent(text)}`);
    expect([inUrl.status, inUrl.headers.get('allow'), inUrl.json.errors?.[0]?.extensions.code]).toEqual([
      405,
      'POST',
      'PERSONAL_INPUT_IN_URL',
    ]);
    const byPost = await gateway.ask(text);
    expect(byPost.json.data).toEqual({ citizenByPersonalNumber: { id: 'c1' } });
  });

  it('a personal input field in the variables of a URL', async () => {
    const text = 'query ($filter: CitizenFilter) { citizens(filter: $filter) { totalCount } }';
    const search = (filter: object) => `?query=${encodeURIComponent(text)}&variables=${encodeURIComponent(JSON.stringify({ filter }))}`;
    expect((await send({}, search({ birthDateFrom: '1990-01-01' }))).status).toBe(405);
    expect((await send({}, search({}))).status).toBe(200);
  });

  it('an unknown path is 404, and nothing but GraphQL and health is served', async () => {
    expect((await readAnswer(await fetch(new URL('/graphiql', gateway.url)))).status).toBe(404);
    expect((await readAnswer(await fetch(new URL('/health/live', gateway.url)))).json).toEqual({ status: 'live' });
    expect((await readAnswer(await fetch(new URL('/health/ready', gateway.url)))).json).toEqual({ status: 'ready' });
  });

  it('every answer, errors too, forbids storing, sniffing and framing, and never names an allowed origin', async () => {
    for (const answer of [
      await gateway.ask('{ __typename }', { origin: 'https://elsewhere.example' }),
      await readAnswer(await fetch(gateway.url)),
    ]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
