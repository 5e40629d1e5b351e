import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that answers HTTP: `GET /<question>/<id>`, whose whole answer is given as one text. */
export type PlainAnswers = Readonly<Record<string, (id: string) => Promise<string>>>;

/** Listens on a free port and tells it to the parent process, as every process of the stack does. */
export function servePlainly(answers: PlainAnswers): void {
  const server = createServer((request, response) => {
    const [, question = '', id = ''] = (request.url ?? '').split('/');
    const answer = answers[question];
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    answer(id).then(
      (text) => {
        const body = Buffer.from(text);
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
        response.end(body);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  server.listen(0, '127.0.0.1', () => {
    // A server that listens on a port has an address with one.
    process.send?.({ ready: true, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
}

/** What the parent process hands to a contestant; the caller knows its shape, because the same bench wrote it. */
export function readBenchSettings(): unknown {
  return JSON.parse(process.env.ASXH_BENCH_SETTINGS ?? '{}');
}
