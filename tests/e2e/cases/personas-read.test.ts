import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, codesOf } from '../../kit/ask.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';

interface Read {
  readonly citizen: ({ readonly id: string } & Readonly<Record<string, unknown>>) | null;
}

/** Persona, purpose, one selection of the agency that keeps the dossier or case, one of another agency. */
const READERS = [
  ['insurance-officer', 'INSURANCE_ADMINISTRATION', 'insuranceMemberships { id kind }', 'fullName'],
  ['health-worker', 'TREATMENT', 'encounters { id admittedOn }', 'fullName'],
  ['payment-provider', 'PAYMENT', 'paymentAccounts { id provider }', 'fullName'],
  ['meritorious-officer', 'BENEFIT_APPRAISAL', 'meritoriousDossiers { id category }', 'fullName'],
  ['employment-service-officer', 'UNEMPLOYMENT_CLAIM', 'unemploymentClaims { id filedOn }', 'contributionPeriods { id startMonth }'],
  ['insurance-assessor', 'CLAIM_ASSESSMENT', 'healthInsuranceCards { id cardCode }', 'encounters { id admittedOn }'],
  ['inspector', 'INSPECTION', 'assistanceEntitlements { id recordNumber }', 'fullName'],
  ['province-labour-officer-75', 'BENEFIT_APPRAISAL', 'assistanceEntitlements { id recordNumber }', 'insuranceMemberships { id kind }'],
] as const;

async function readAs(name: string, purpose: string, id: string, selection: string) {
  const { caseNumber } = getPersona(name);
  return ask<Read>({
    query: `query ($id: ID!) { citizen(id: $id) { id ${selection} } }`,
    token: await signPersonaToken(name),
    purpose,
    variables: { id },
    headers: caseNumber === null ? {} : { 'asxh-case': caseNumber },
  });
}

let giang: string;
beforeAll(() => {
  giang = getPersona('citizen-giang').subject;
});

describe.each(READERS)('%s', (name, purpose, own, others) => {
  it('reads the one of whom the office keeps a dossier or the declared case, at every agency that the grant names', async () => {
    const id = getPersona(name).readable ?? '';
    const { data, errors } = await readAs(name, purpose, id, `${own} ${others}`);
    expect(errors).toEqual([]);
    const { id: found, ...fields } = data?.citizen ?? { id: null };
    expect(found).toBe(id);
    for (const [field, value] of Object.entries(fields)) expect([field, value]).not.toEqual([field, Array.isArray(value) ? [] : null]);
  });

  it('is told of anybody else as of nobody', async () => {
    const [stranger, nobody] = [
      await readAs(name, purpose, giang, `${own} ${others}`),
      await readAs(name, purpose, '0000000000000', `${own} ${others}`),
    ];
    expect(stranger).toEqual(nobody);
    expect(codesOf(stranger)).toEqual(['NOT_FOUND_OR_NOT_PERMITTED']);
  });
});
