import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CITIZEN_PROFILE } from '../../schema/client/citizen-profile.types.js';
import { createParts } from '../kit/parts.js';
import { signPersonaToken } from '../kit/tokens.js';
import { expectCode, post } from './produce.js';

const parts = createParts();
let gateway: string;
let citizen: string;

beforeAll(async () => {
  gateway = await parts.startGateway({ ASXH_TRUSTED_DOCUMENTS: 'required' });
  citizen = await signPersonaToken('citizen-an');
});
afterAll(() => parts.stop());

describe('where documents must be in the manifest', () => {
  it('DOCUMENT_NOT_TRUSTED: another one is refused, and the example client is answered', async () => {
    await expectCode('DOCUMENT_NOT_TRUSTED', (headers) => post(citizen, { query: '{ me { id } }' }, headers, gateway));
    const known = await post(citizen, { query: CITIZEN_PROFILE, variables: { id: 'A00000000000R' } }, {}, gateway);
    expect(known.status).toBe(200);
  });

  it('PERSISTED_QUERY_NOT_FOUND: a hash that none of them has', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    await expectCode('PERSISTED_QUERY_NOT_FOUND', (headers) => post(citizen, { extensions }, headers, gateway));
  });
});
