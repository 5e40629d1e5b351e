import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runGateway } from '../unit/gateway/http/running-gateway.js';
import type { RunningGateway } from './ask-hostile.js';
import { readUsedHeap } from './used-heap.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

/** More than the gateway remembers. */
const WARM_UP = 1_500;
const ASKED = 3_000;
/** An operation with its plan takes 20 KB: three thousand would be 60 MB. */
const FLAT_BYTES = 10 * 2 ** 20;

let literal = 0;

async function flood(count: number): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let asked = 0; asked < count; asked += 10) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => gateway.ask(`{ unit(code: ${literal++}) { name } }`)));
    for (const { status } of answers) statuses.add(status);
  }
  // What the test itself keeps of every request.
  gateway.calls.length = 0;
  gateway.lines.length = 0;
  return statuses;
}

describe('C18: an operation that never comes twice', () => {
  it('is answered, and what was remembered longest ago is forgotten: memory stays flat', async () => {
    expect(await flood(WARM_UP)).toEqual(new Set([200]));
    const before = await readUsedHeap();
    expect(await flood(ASKED)).toEqual(new Set([200]));
    expect((await readUsedHeap()) - before).toBeLessThan(FLAT_BYTES);
  }, 120_000);
});
