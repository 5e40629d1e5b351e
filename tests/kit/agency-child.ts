import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The insurance agency of the samples as a process of its own, which a test may stop, freeze and kill. Asked over IPC, it tells how often it was asked. */
const ANSWER = JSON.stringify({ data: { _entities: [{ contributionPeriods: [{ startMonth: '2020-01' }] }] } });

let asked = 0;
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    asked++;
    response.setHeader('content-type', 'application/json').end(ANSWER);
  });
});
process.on('message', () => process.send?.({ asked }));
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has an address with one.
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
});
