import { describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener } from 'node:http';
import { fetchCitizenProfile, whyNull, type ProfileResult } from '../../../schema/client/fetch-citizen-profile.js';
import { getPersona, getSharedRuntime } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';

const CITIZEN = 'citizen-an';
const OFFICER = 'labour-officer-26041';

async function fetchAs(persona: string, id: string, purpose?: string): Promise<ProfileResult> {
  const { gateway: gatewayUrl } = getSharedRuntime();
  const token = await signPersonaToken(persona);
  return fetchCitizenProfile({ gatewayUrl, token, id, ...(purpose !== undefined && { purpose }) });
}

function assertDelivered(result: ProfileResult): asserts result is Extract<ProfileResult, { kind: 'DELIVERED' }> {
  if (result.kind !== 'DELIVERED') throw new Error(`Not delivered: ${JSON.stringify(result)}`);
}

describe('the example client', () => {
  it('delivers citizens their own profile over four agencies, whole', async () => {
    const result = await fetchAs(CITIZEN, getPersona(CITIZEN).subject);
    assertDelivered(result);
    const { citizen, gaps } = result;
    expect(gaps).toEqual([]);
    expect(citizen.fullName).toEqual(expect.any(String));
    expect(citizen.assistanceEntitlements).not.toEqual([]);
    expect(citizen.contributionPeriods?.[0]?.salaryVnd).toMatch(/^\d+$/);
    expect(citizen.encounters?.[0]?.facility?.name).toEqual(expect.any(String));
  });

  it('tells an officer for each refused field the reason, and delivers the rest', async () => {
    const result = await fetchAs(OFFICER, getPersona(CITIZEN).subject, 'DATA_CLEANSING');
    assertDelivered(result);
    expect(result.citizen.fullName).toEqual(expect.any(String));
    expect(result.citizen.encounters).toBeNull();
    expect(whyNull(result.gaps, 'citizen.encounters')).toEqual({
      kind: 'REFUSED',
      at: 'citizen.encounters',
      reason: 'GROUP_NOT_GRANTED',
      group: 'health.visit',
    });
    expect(whyNull(result.gaps, 'citizen.assistanceEntitlements.*.category')).toMatchObject({ kind: 'REFUSED' });
    expect(whyNull(result.gaps, 'citizen.nativePlace')).toBeNull();
  });

  it('tells the same of a citizen of another province as of one who does not exist', async () => {
    const [foreign, unknown] = await Promise.all([
      fetchAs(OFFICER, getPersona('citizen-giang').subject, 'DATA_CLEANSING'),
      fetchAs(OFFICER, '0000000000000', 'DATA_CLEANSING'),
    ]);
    expect(foreign.kind).toBe('NOT_FOUND');
    expect(foreign).toEqual(unknown);
  });

  it('tells that the record itself is refused when no purpose is declared', async () => {
    const result = await fetchAs(OFFICER, getPersona(CITIZEN).subject);
    expect(result).toEqual({
      kind: 'NOT_DELIVERED',
      gaps: [{ kind: 'REFUSED', at: 'citizen', reason: 'PURPOSE_REQUIRED', group: null }],
    });
  });

  it('tells that the request is refused without a good token', async () => {
    const { gateway: gatewayUrl } = getSharedRuntime();
    const result = await fetchCitizenProfile({ gatewayUrl, token: 'no-token', id: getPersona(CITIZEN).subject });
    expect(result).toMatchObject({ kind: 'REQUEST_REFUSED', code: 'UNAUTHENTICATED' });
  });

  it('tells an agency that does not answer from a refused field, and from nothing on record', async () => {
    const at = ['citizen', 'healthInsuranceCards', '*', 'registeredFacility', 'name'];
    const answer = {
      errors: [
        { message: '…', path: ['citizen', 'encounters'], extensions: { code: 'UNAVAILABLE', agency: 'health' } },
        { message: '…', extensions: { code: 'UNAVAILABLE', agency: 'health', path: at } },
      ],
      data: { citizen: { id: 'X', encounters: null, household: null } },
    };
    const result = await fetchFrom((_request, response) => response.end(JSON.stringify(answer)));
    assertDelivered(result);
    expect(whyNull(result.gaps, 'citizen.encounters')).toMatchObject({ kind: 'UNAVAILABLE', agency: 'health' });
    expect(whyNull(result.gaps, at.join('.'))).toMatchObject({ kind: 'UNAVAILABLE', agency: 'health' });
    expect(whyNull(result.gaps, 'citizen.household')).toBeNull();
  });

  it('rejects when no gateway answers at all', async () => {
    await expect(fetchFrom((_request, response) => response.destroy())).rejects.toThrow();
  });
});

/** Asks a gateway that answers as the listener does: no agency of the shared stack has to be stopped for a test. */
async function fetchFrom(listener: RequestListener): Promise<ProfileResult> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await fetchCitizenProfile({ gatewayUrl: `http://127.0.0.1:${port}/graphql`, token: 'T', id: 'X' });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
