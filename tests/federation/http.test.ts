import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { createSubgraphPools, type SubgraphPools } from '../../gateway/execute/undici-fetcher.js';
import { buildFixtureSchema } from './harness.js';

const schema = buildFixtureSchema({
  sdl: 'type Query { hello(name: String): String }',
  resolvers: { Query: { hello: (_, { name }: { name?: string }) => `hello ${name ?? 'all'}` } },
});

/** One server, many misbehaviours: each path is an agency of its own. */
const BEHAVIOURS: Record<string, (response: ServerResponse, body: string) => void> = {
  '/graphql': (response, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    void graphql({ schema, source: query, variableValues: variables }).then((result) => response.end(JSON.stringify(result)));
  },
  '/status': (response) => void response.writeHead(503).end('{"data":{}}'),
  '/html': (response) => void response.end('<html>'),
  '/list': (response) => void response.end('[1]'),
  '/nothing': (response) => void response.end('{"data":null}'),
  '/long': (response) => void response.end(JSON.stringify({ data: { hello: 'x'.repeat(5_000) } })),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"data":');
    setTimeout(() => response.destroy(), 20);
  },
  '/silent': () => undefined,
};

describe('over HTTP', () => {
  let server: Server;
  let pools: SubgraphPools;
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        seen.push({ headers: request.headers, body });
        BEHAVIOURS[request.url ?? '']?.(response, body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const paths = Object.keys(BEHAVIOURS).map((path) => [path.slice(1), `http://127.0.0.1:${port}${path}`]);
    pools = createSubgraphPools({
      urls: { ...(Object.fromEntries(paths) as Record<string, string>), closed: 'http://127.0.0.1:1/graphql' },
      sign: ({ subgraph, path, body, caller }) => ({ 'x-signed': `${subgraph} ${path} ${body.length}`, 'asxh-caller': caller }),
      maxAnswerBytes: 1_000,
      timeoutMs: 1_000,
    });
  });

  afterAll(async () => {
    await pools.close();
    server.closeAllConnections();
    server.close();
  });

  const body = '{"query":"query($n: String){hello(name: $n)}","variables":{"n":"Bình"}}';
  const ask = (subgraph: string, signal = new AbortController().signal) =>
    pools.fetcherFor(() => 'caller').fetch({ subgraph, body, kind: 'query', signal, entities: [] });

  it('sends the exact bytes that were signed, with the caller, and reads the answer', async () => {
    expect(await ask('graphql')).toEqual({ kind: 'answered', data: { hello: 'hello Bình' }, errors: [], outOfReach: [] });
    expect(seen.at(-1)?.body).toBe(body);
    expect(seen.at(-1)?.headers).toMatchObject({ 'x-signed': `graphql /graphql ${body.length}`, 'asxh-caller': 'caller' });
  });

  it.each([
    ['status', 'STATUS'],
    ['html', 'INVALID_ANSWER'],
    ['list', 'INVALID_ANSWER'],
    ['nothing', 'INVALID_ANSWER'],
    ['long', 'INVALID_ANSWER'],
    ['cut', 'CONNECTION'],
    ['closed', 'CONNECTION'],
    ['unheard-of', 'CONNECTION'],
  ])('takes an agency that answers with %s for unavailable: %s', async (subgraph, cause) => {
    expect(await ask(subgraph)).toEqual({ kind: 'unavailable', cause });
  });

  it('gives up with the request', async () => {
    expect(await ask('silent', AbortSignal.timeout(50))).toEqual({ kind: 'unavailable', cause: 'TIMEOUT' });
  });
});
