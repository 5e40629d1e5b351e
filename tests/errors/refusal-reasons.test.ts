import { randomInt } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { createSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import { REFUSAL_REASONS, type RefusalReason } from '../../schema/contract/refusal-reason.js';
import { readAnswer } from '../kit/ask.js';
import { createParts } from '../kit/parts.js';
import { getPersona } from '../kit/shared-stack.js';
import { signPersonaToken, signToken } from '../kit/tokens.js';
import { WIDE_LIMITS } from '../kit/wide-limits.js';
import { expectCode, post } from './produce.js';

const OFFICER = 'labour-officer-26041';
const QUERY = 'query ($id: ID!) { citizen(id: $id) { id bloodGroup } }';
const parts = createParts();
afterAll(() => parts.stop());

/** The officer asks for a citizen's blood group; where not even the citizen is granted, the refusal stands on the root field. */
async function expectReason(
  reason: RefusalReason,
  declared: Readonly<Record<string, string>>,
  at: 'citizen' | 'citizen.bloodGroup',
  gateway?: string,
) {
  const token = await signPersonaToken(OFFICER);
  const id = getPersona('citizen-an').subject;
  const error = await expectCode(
    'FORBIDDEN_FIELD',
    (headers) => post(token, { query: QUERY, variables: { id } }, { ...headers, ...declared }, gateway),
    { data: { citizen: at === 'citizen' ? null : { id, bloodGroup: null } } },
  );
  expect(error.extensions.reason).toBe(reason);
  expect(error.extensions.path).toEqual(at.split('.'));
  expect(error.message.endsWith(REFUSAL_REASONS[reason].en)).toBe(true);
}

/** One test for each reason of a refused field; its title begins with the reason. */
describe('a field is refused because', () => {
  it('PURPOSE_REQUIRED: a role with several purposes declared none', () => expectReason('PURPOSE_REQUIRED', {}, 'citizen'));

  it('PURPOSE_NOT_PERMITTED: the role may not ask for that purpose, or there is no such purpose', async () => {
    await expectReason('PURPOSE_NOT_PERMITTED', { 'asxh-purpose': 'TREATMENT' }, 'citizen');
    await expectReason('PURPOSE_NOT_PERMITTED', { 'asxh-purpose': 'CURIOSITY' }, 'citizen');
  });

  it('GROUP_NOT_GRANTED: the purpose does not need the group', () =>
    expectReason('GROUP_NOT_GRANTED', { 'asxh-purpose': 'DATA_CLEANSING' }, 'citizen.bloodGroup'));

  it('CASE_REQUIRED: the purpose needs a case and none was declared', () =>
    expectReason('CASE_REQUIRED', { 'asxh-purpose': 'BENEFIT_APPRAISAL' }, 'citizen'));

  it('DIRECTORY_STALE: nobody can verify the declared case while an agency was not heard of for too long', async () => {
    const gateway = await parts.startGateway({ ASXH_DIRECTORY_MAX_AGE_MS: '0' });
    const declared = { 'asxh-purpose': 'BENEFIT_APPRAISAL', 'asxh-case': getPersona(OFFICER).caseNumber ?? '' };
    await expectReason('DIRECTORY_STALE', declared, 'citizen', gateway);
  });

  it('QUOTA_EXCEEDED: more different people were asked for than the hour allows, found or not', async () => {
    // The shared stack's quotas are wide; this gateway's are those of the committed policy. So many fields at once no client may ask for.
    const gateway = await parts.startGateway({ ...WIDE_LIMITS });
    const token = await signToken({ ...claimsOf(getPersona('citizen-an')), sub: 'who-asks-for-everybody' });
    const many = Array.from({ length: 61 }, (_, index) => `c${index}: citizen(id: "${createSocialSecurityCode(randomInt)}") { id }`);
    const response = await post(token, { query: `{ ${many.join(' ')} }` }, { 'accept-language': 'en' }, gateway);
    const { status, data, errors } = await readAnswer<Record<string, unknown>>(response);
    expect([status, new Set(Object.values(data ?? {}))]).toEqual([200, new Set([null])]);
    expect(new Set(errors.map(({ extensions: { code, reason } }) => `${String(code)} ${String(reason)}`))).toEqual(
      new Set(['FORBIDDEN_FIELD QUOTA_EXCEEDED']),
    );
    expect(errors[0]?.message.endsWith(REFUSAL_REASONS.QUOTA_EXCEEDED.en)).toBe(true);
  });
});
