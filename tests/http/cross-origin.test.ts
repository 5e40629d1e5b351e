import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCorsOrigins } from '../../gateway/http/cors.js';
import { readAnswer, runGateway } from '../unit/gateway/http/running-gateway.js';

const OURS = 'https://portal.example';
const FOREIGN = 'https://elsewhere.example';
let shut: Awaited<ReturnType<typeof runGateway>>;
let open: typeof shut;
beforeAll(async () => {
  shut = await runGateway();
  open = await runGateway({ corsOrigins: new Set([OURS]) });
});
afterAll(() => Promise.all([shut.close(), open.close()]));

const headersOf = ({ headers }: { readonly headers: Headers }) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'));
const preflight = (gateway: typeof shut, origin: string) =>
  fetch(gateway.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

describe('A10: what a page of another origin can send without being asked runs nothing', () => {
  const query = '{ citizen(id: "c1") { id } }';
  const send = async (init: RequestInit, search = '') => {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${await shut.sign()}` };
    return (await fetch(shut.url + search, { ...init, headers })).status;
  };

  it.each([
    ['text/plain', JSON.stringify({ query })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
    ['multipart/form-data; boundary=x', `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`],
  ])('POST %s', async (contentType, body) => {
    const before = shut.calls.length;
    expect(await send({ method: 'POST', headers: { 'content-type': contentType }, body })).toBe(415);
    expect(shut.calls).toHaveLength(before);
  });

  it('GET as text/plain, and a mutation by GET', async () => {
    const before = shut.calls.length;
    expect(await send({ headers: { 'content-type': 'text/plain' } }, `?query=${encodeURIComponent(query)}`)).toBe(415);
    expect(await send({}, `?query=${encodeURIComponent('mutation { x }')}`)).toBeGreaterThanOrEqual(200);
    expect(shut.calls).toHaveLength(before);
  });
});

describe('A11: an origin reads answers only when ASXH_CORS_ORIGINS names it', () => {
  it('none by default: no header of it is ever sent, and asking before sending is refused', async () => {
    expect(headersOf(await shut.ask('{ __typename }', { origin: FOREIGN }))).toEqual({});
    const answer = await preflight(shut, FOREIGN);
    expect([answer.status, headersOf(answer)]).toEqual([401, {}]);
  });

  it('a named one, without credentials, also on refusals and errors', async () => {
    const readable = { vary: 'Origin', 'access-control-allow-origin': OURS, 'access-control-expose-headers': 'x-request-id, retry-after' };
    expect(headersOf(await open.ask('{ __typename }', { origin: OURS }))).toEqual(readable);
    expect(headersOf(await readAnswer(await fetch(open.url, { headers: { origin: OURS } })))).toEqual(readable);
    const asked = await preflight(open, OURS);
    expect([asked.status, headersOf(asked)]).toEqual([
      204,
      {
        ...readable,
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': expect.stringContaining('asxh-purpose'),
        'access-control-max-age': '600',
      },
    ]);
  });

  it.each([FOREIGN, 'null', 'https://portal.example.elsewhere.example', 'http://portal.example', 'https://portal.example:8443'])(
    'not %s',
    async (origin) => {
      expect(headersOf(await open.ask('{ __typename }', { origin }))).toEqual({ vary: 'Origin' });
      const answer = await preflight(open, origin);
      expect([answer.status, headersOf(answer)]).toEqual([401, { vary: 'Origin' }]);
    },
  );

  it('which must be origins, or the gateway does not start', () => {
    expect(readCorsOrigins(undefined).size).toBe(0);
    expect([...readCorsOrigins('https://a.example, http://localhost:3000')]).toEqual(['https://a.example', 'http://localhost:3000']);
    for (const text of ['*', 'a.example', 'https://a.example/', 'https://a.example/path'])
      expect(() => readCorsOrigins(text)).toThrow('ASXH_CORS_ORIGINS');
  });
});
