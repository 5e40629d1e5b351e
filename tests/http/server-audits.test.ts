import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { runGateway } from '../unit/gateway/http/running-gateway.js';

let gateway: Awaited<ReturnType<typeof runGateway>>;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

/** The audits know nothing of tokens: each request is sent with one. */
const fetchFn = async (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${await gateway.sign()}` } });
const AUDITS = serverAudits({ url: () => gateway.url, fetchFn });

describe('C23: GraphQL over HTTP, by the audits of graphql-http, with a token', () => {
  it('are the sixty that the specification asks for, and one that it allows', () => {
    expect(AUDITS).toHaveLength(61);
  });

  it.each(AUDITS.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
