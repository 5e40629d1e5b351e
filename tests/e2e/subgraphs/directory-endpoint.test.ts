import { describe, expect, it } from '@jest/globals';
import type { DirectoryPage } from '../../../schema/contract/directory-feed.js';
import { type SigningKey, signRequest } from '../../../schema/contract/http-signature.js';
import { AGENCIES, type AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { getSharedRuntime } from '../../kit/shared-stack.js';
import { directoryKeyFor, gatewayKeyFor, registerKeyOf } from './direct-call.js';

const PATH = '/internal/directory/feed';
const FRESH_MS = 10_000;

async function ask(agency: AgencyName, key: SigningKey | null, after = '0'): Promise<{ status: number; page: DirectoryPage }> {
  const body = JSON.stringify({ after });
  const signed = key === null ? {} : signRequest({ method: 'POST', path: PATH, body, caller: '' }, key, new Date());
  const url = new URL(PATH, getSharedRuntime().subgraphs[agency]);
  const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...signed } });
  return { status: response.status, page: (await response.json()) as DirectoryPage };
}

async function lastPage(agency: AgencyName): Promise<{ page: DirectoryPage; citizens: number }> {
  let citizens = 0;
  for (let after = '0'; ;) {
    const { page } = await ask(agency, directoryKeyFor(agency), after);
    citizens += page.citizenIds.length;
    if (!page.more) return { page, citizens };
    after = page.position;
  }
}

describe.each(AGENCIES)('the directory feed of %s', (agency) => {
  const others = AGENCIES.filter((name) => name !== agency);

  it('answers the reference directory, with everybody whom the import brought and a heartbeat of just now', async () => {
    const { page, citizens } = await lastPage(agency);
    expect(citizens).toBeGreaterThan(50);
    expect(Date.now() - Date.parse(page.heartbeatAt ?? '')).toBeLessThan(FRESH_MS);
  });

  it.each([
    ['nobody', null],
    ['the gateway', gatewayKeyFor],
    ['an agency', () => registerKeyOf('labour')],
    ['the directory of another agency', () => directoryKeyFor(others[0] ?? agency)],
  ] as const)('does not answer %s', async (_, keyOf) => {
    expect((await ask(agency, keyOf === null ? null : keyOf(agency))).status).toBe(401);
  });

  it('takes no position that it did not give', async () => {
    expect((await ask(agency, directoryKeyFor(agency), `0' OR true`)).status).not.toBe(200);
  });
});
