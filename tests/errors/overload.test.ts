import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createParts } from '../kit/parts.js';
import { signPersonaToken } from '../kit/tokens.js';
import { expectCode, post } from './produce.js';

const parts = createParts();
let gateway: string;
let citizen: string;

/** Every event loop is late by more than nothing: to this gateway it is always too much. */
beforeAll(async () => {
  gateway = await parts.startGateway({ ASXH_LAG_REFUSE_MS: '0' });
  citizen = await signPersonaToken('citizen-an');
});
afterAll(() => parts.stop());

const ask = (headers: Readonly<Record<string, string>>) => post(citizen, { query: '{ __typename }' }, headers, gateway);

describe('a platform that has too much to do', () => {
  it('OVERLOADED: when the process is late, with the seconds after which to come again', async () => {
    while ((await ask({})).status !== 503) await sleep(20);
    await expectCode('OVERLOADED', ask);
    const seconds = Number((await ask({})).headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(3);
  });
});
