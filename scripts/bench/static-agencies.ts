import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { readBenchSettings } from './plain-server.js';
import { readAll } from './read-all.js';

/**
 * Four agencies that cost nothing: what is asked for the first time is asked of the real agency, whose answer is then given to
 * everybody who sends the same bytes. What is left in a measurement is the contestant itself. Signatures are passed on the first time and
 * not looked at later, so the contestant still has to make them. Whatever is no question, such as the feed of the reference directory, always goes through.
 */
export interface StaticAgenciesSettings {
  readonly subgraphs: Readonly<Record<string, string>>;
}

async function startStaticAgencies({ subgraphs }: StaticAgenciesSettings): Promise<Record<string, string>> {
  const entries = Object.entries(subgraphs).map(async ([name, url]) => [name, await startStaticAgency(url)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function startStaticAgency(realUrl: string): Promise<string> {
  const answers = new Map<string, Buffer>();
  const pool = new Pool(realUrl);
  const answer = async (request: IncomingMessage): Promise<Buffer> => {
    const body = await readAll(request);
    const path = request.url ?? '/';
    const known = path === '/graphql' ? answers.get(body) : undefined;
    if (known !== undefined) return known;
    const { host: _host, connection: _connection, 'transfer-encoding': _encoding, 'content-length': _length, ...headers } = request.headers;
    const real = await pool.request({ method: 'POST', path, headers, body });
    const recorded = Buffer.from(await real.body.arrayBuffer());
    if (real.statusCode === 200 && path === '/graphql') answers.set(body, recorded);
    return recorded;
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

if (import.meta.main) {
  const urls = await startStaticAgencies(readBenchSettings() as StaticAgenciesSettings);
  // A process tells one address; four go as one text.
  process.send?.({ ready: true, url: JSON.stringify(urls) });
}
