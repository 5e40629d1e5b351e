import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { createParts } from '../kit/parts.js';
import { getSharedRuntime } from '../kit/shared-stack.js';
import { signPersonaToken } from '../kit/tokens.js';
import { startOutageProxy } from '../kit/outage-proxy.js';
import { until } from '../e2e/directory/directory-database.js';
import { expectCode, post } from './produce.js';

const FOLLOW = { query: 'subscription { myDossierChanged { toldAt } }' };
const EVENTS = { accept: 'text/event-stream' };
const parts = createParts();
let token: string;

beforeAll(async () => {
  token = await signPersonaToken('citizen-an');
});
afterAll(() => parts.stop());

describe('an answer in parts', () => {
  it.each(['{ ... @defer { me { id } } }', '{ cases { nodes @stream { id } } }'])('DEFER_UNSUPPORTED: for %s', async (query) => {
    await expectCode('DEFER_UNSUPPORTED', (headers) => post(token, { query }, headers));
  });

  it('EVENT_STREAM_REQUIRED: for a subscription whose client does not say that it reads events', async () => {
    await expectCode('EVENT_STREAM_REQUIRED', (headers) => post(token, FOLLOW, headers));
  });

  it('TOO_MANY_STREAMS: where no more streams are allowed', async () => {
    const gateway = await parts.startGateway({ ASXH_MAX_STREAMS: '0' });
    await until('the agencies are heard of', async () => (await post(token, FOLLOW, EVENTS, gateway)).status !== 503);
    await expectCode('TOO_MANY_STREAMS', (headers) => post(token, FOLLOW, { ...headers, ...EVENTS }, gateway));
  });

  it('CHANGES_UNAVAILABLE: while the gateway itself hears of no changes', async () => {
    const { gateway: database } = getSharedRuntime().databases;
    const proxy = await startOutageProxy(database);
    try {
      const trusting = {
        ASXH_DATABASE_URL: proxy.through(database),
        ASXH_DIRECTORY_REFRESH_MS: '60000',
        ASXH_DIRECTORY_MAX_AGE_MS: '600000',
      };
      const gateway = await parts.startGateway(trusting);
      await proxy.refuse();
      await expectCode('CHANGES_UNAVAILABLE', (headers) => post(token, FOLLOW, { ...headers, ...EVENTS }, gateway));
    } finally {
      await proxy.stop();
    }
  });
});
