import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { ClientLeft, createDeadline } from '../../../../gateway/http/deadline.js';

// Only its `close` is listened to.
const createResponse = () => new EventEmitter() as unknown as ServerResponse;

it('tells a client who left from a time that is over: the second is still answered', async () => {
  const [left, late] = [createResponse(), createResponse()];
  const [one, other] = [createDeadline(left, 10_000), createDeadline(late, 5)];
  left.emit('close');
  await sleep(20);
  expect([one.signal.aborted, one.signal.reason instanceof ClientLeft]).toEqual([true, true]);
  expect([other.signal.aborted, other.signal.reason instanceof ClientLeft]).toEqual([true, false]);
  one.clear();
  other.clear();
});

it('ends the waiting when the answer is written', async () => {
  const response = createResponse();
  const deadline = createDeadline(response, 5);
  deadline.clear();
  response.emit('close');
  await sleep(20);
  expect(deadline.signal.aborted).toBe(false);
});
