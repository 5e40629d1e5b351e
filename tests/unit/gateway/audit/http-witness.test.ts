import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { createHttpWitness } from '../../../../gateway/audit/witness/http-witness.js';

const checkpointOf = (sequence: number) => ({ sequence, body: `{"sequence":${sequence}}`, keyId: 'c1', signature: '' });

it('posts every checkpoint in order until it is taken, and makes nobody wait for it', async () => {
  const taken: number[] = [];
  let refusals = 2;
  const all = Promise.withResolvers<null>();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      refusals -= 1;
      response.writeHead(refusals >= 0 ? 503 : 204).end();
      if (refusals < 0) taken.push((JSON.parse(text) as { sequence: number }).sequence);
      if (taken.length === 3) all.resolve(null);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const troubles: unknown[] = [];
  const witness = createHttpWitness({ url: `http://127.0.0.1:${port}/`, firstRetryMs: 5, onTrouble: (error) => troubles.push(error) });
  for (const sequence of [1, 2, 3]) witness.tellCheckpoint(checkpointOf(sequence));
  await all.promise;
  expect(taken).toEqual([1, 2, 3]);
  expect(troubles).toHaveLength(2);
  await witness.close();
  server.close();
});
