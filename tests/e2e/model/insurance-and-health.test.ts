import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, ask, codesOf } from '../../kit/ask.js';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { signToken } from '../../kit/tokens.js';

let databases: Databases;

beforeAll(() => {
  databases = openDatabases();
});
afterAll(() => databases.close());

/** The citizen asks for themselves. */
// Who asks states the type of the answer: its fields are text that no compiler reads.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
async function askAs<Data>(id: string, fields: string): Promise<Answer<{ citizen: Data }>> {
  const token = await signToken({ sub: id, roles: ['citizen'], citizen_id: id });
  return ask<{ citizen: Data }>({ query: `query ($id: ID!) { citizen(id: $id) { ${fields} } }`, variables: { id }, token });
}

async function findOne(agency: 'social-insurance' | 'health', text: string): Promise<Record<string, string>> {
  const [row] = await databases.query<Record<string, string>>(agency, text);
  if (row === undefined) throw new Error('the demo data hold no such row');
  return row;
}

describe('the insurance numbers of a person', () => {
  it('are both kept: ten digits to 31/7/2025, the personal number from 1/8/2025, the one naming the other', async () => {
    const { citizen_id: id = '', number } = await findOne(
      'social-insurance',
      `SELECT citizen_id, number FROM insurance_number WHERE scheme = 'TEN_DIGITS' AND successor_number IS NOT NULL ORDER BY number LIMIT 1`,
    );
    const { data, errors } = await askAs<{ insuranceNumbers: { replacedBy: { personalNumber: string } | null }[] }>(
      id,
      'insuranceNumbers { scheme tenDigitNumber personalNumber validFrom validTo replacedBy { scheme personalNumber validFrom } }',
    );
    expect(errors).toEqual([]);
    const [old, present] = data?.citizen.insuranceNumbers ?? [];
    expect(old).toMatchObject({
      scheme: 'TEN_DIGITS',
      tenDigitNumber: number,
      personalNumber: null,
      validTo: '2025-07-31',
      replacedBy: { scheme: 'PERSONAL_NUMBER', validFrom: '2025-08-01' },
    });
    expect(present).toMatchObject({ scheme: 'PERSONAL_NUMBER', tenDigitNumber: null, personalNumber: old?.replacedBy?.personalNumber });
  });
});

describe('cards, benefits, premiums and claims', () => {
  it('show the card decoded by its table, with what is verified', async () => {
    const { citizen_id: id = '', card_code: code = '' } = await findOne(
      'social-insurance',
      `SELECT citizen_id, card_code FROM health_insurance_card WHERE card_code LIKE 'DN4%' ORDER BY card_code LIMIT 1`,
    );
    const { data, errors } = await askAs<{ healthInsuranceCards: object[] }>(
      id,
      'healthInsuranceCards { decoded { group { code verified } benefitLevel { percent verified } insuranceNumber source verified } }',
    );
    expect(errors).toEqual([]);
    expect(data?.citizen.healthInsuranceCards[0]).toMatchObject({
      decoded: {
        group: { code: 'DN', verified: true },
        benefitLevel: { percent: '80', verified: false },
        insuranceNumber: code.slice(5),
        source: 'QĐ 1351/QĐ-BHXH ngày 16/11/2015',
        verified: false,
      },
    });
  });

  it('show a pension with its decision and its office, and who pays the premium today', async () => {
    const { citizen_id: id = '' } = await findOne(
      'social-insurance',
      `SELECT citizen_id FROM insurance_benefit WHERE kind = 'PENSION' ORDER BY record_number LIMIT 1`,
    );
    const { data, errors } = await askAs<{ insuranceBenefits: object[]; insuranceMemberships: object[] }>(
      id,
      'insuranceBenefits { kind payment amountVnd fund decisionNumber managingOffice { level name } } insuranceMemberships { stateSubsidised fundings { stateSharePercent } }',
    );
    expect(errors).toEqual([]);
    expect(data?.citizen.insuranceBenefits[0]).toMatchObject({
      kind: 'PENSION',
      payment: 'MONTHLY',
      managingOffice: { level: 'DISTRICT' },
    });
    expect(data?.citizen.insuranceMemberships.length).toBeGreaterThan(0);
  });

  it('accepted and rejected make up what was claimed, in every claim that was decided', async () => {
    const { wrong, decided } = await findOne(
      'social-insurance',
      `SELECT count(*) FILTER (WHERE accepted + rejected <> claimed)::text AS wrong, count(*)::text AS decided FROM insurance_claim WHERE status <> 'PENDING'`,
    );
    expect({ wrong, someDecided: Number(decided) > 50 }).toEqual({ wrong: '0', someDecided: true });
  });

  it('an insurance officer, who reads every insurance group, does not learn of a claim: it tells that somebody was treated', async () => {
    const token = await signToken({ sub: 'officer', roles: ['insurance-officer'], agency: 'social-insurance', organisation: 'bhxh' });
    const answer = await ask({ query: '{ insuranceClaims { totalCount } }', token, purpose: 'INSURANCE_ADMINISTRATION' });
    expect(codesOf(answer)).toContain('FORBIDDEN_FIELD');
  });

  it('“total insured” is a union: the sum of the memberships is more', async () => {
    const { people, memberships, union } = await findOne(
      'social-insurance',
      `SELECT (SELECT count(*) FROM insured_person)::text AS people,
              (SELECT count(*) FROM insurance_membership WHERE status = 'ACTIVE' AND valid_to IS NULL)::text AS memberships,
              (SELECT count(DISTINCT citizen_id) FROM insurance_membership WHERE status = 'ACTIVE' AND kind IN ('HEALTH', 'VOLUNTARY_SOCIAL'))::text AS union`,
    );
    expect(people).toBe(union);
    expect(Number(memberships)).toBeGreaterThan(Number(people));
  });

  it('nobody was insured before the first membership began', async () => {
    expect(await findOne('social-insurance', `SELECT count(*)::text AS people FROM insured_persons('1900-01-01')`)).toEqual({
      people: '0',
    });
  });
});

describe('prevention and cost of treatment', () => {
  it('show a child against the WHO standard, and its vaccines', async () => {
    const { citizen_id: id = '' } = await findOne('health', `SELECT citizen_id FROM child_measurement ORDER BY record_number LIMIT 1`);
    const { data, errors } = await askAs<{ childMeasurements: object[]; immunisations: object[] }>(
      id,
      'childMeasurements { heightCm ageMonths growth { heightForAgeZ stunting underweight source verified } } immunisations { vaccine dose givenOn facility { name } }',
    );
    expect(errors).toEqual([]);
    expect(data?.citizen.childMeasurements[0]).toMatchObject({
      growth: {
        heightForAgeZ: expect.stringMatching(/^-?\d/),
        source: expect.stringContaining('WHO Child Growth Standards (2006)'),
        verified: true,
      },
    });
    expect(data?.citizen.immunisations.length).toBeGreaterThan(0);
  });

  it('show what an encounter cost by kind, adding up to its total', async () => {
    const { citizen_id: id = '', record_number: number } = await findOne(
      'health',
      `SELECT e.citizen_id, e.record_number FROM encounter e JOIN treatment_cost_item t ON t.encounter_record_number = e.record_number
       WHERE NOT e.confidential ORDER BY e.record_number LIMIT 1`,
    );
    interface Encounter {
      readonly recordNumber: string;
      readonly totalCostVnd: string;
      readonly costItemsAddUp: boolean;
      readonly costItems: { readonly amountVnd: string }[];
    }
    const { data, errors } = await askAs<{ encounters: Encounter[] }>(
      id,
      'encounters { recordNumber totalCostVnd costItems { kind amountVnd } costItemsAddUp }',
    );
    expect(errors).toEqual([]);
    const encounter = data?.citizen.encounters.find(({ recordNumber }) => recordNumber === number);
    expect(encounter?.costItemsAddUp).toBe(true);
    expect(encounter?.costItems.reduce((sum, { amountVnd }) => sum + BigInt(amountVnd), 0n)).toBe(BigInt(encounter?.totalCostVnd ?? ''));
  });

  it('show what a council found about a disability', async () => {
    const { citizen_id: id = '' } = await findOne('health', `SELECT citizen_id FROM disability_assessment ORDER BY record_number LIMIT 1`);
    const { data, errors } = await askAs<{ disabilityAssessments: object[] }>(
      id,
      'disabilityAssessments { council kind level assessedOn }',
    );
    expect(errors).toEqual([]);
    expect(data?.citizen.disabilityAssessments[0]).toMatchObject({ council: expect.stringContaining('Hội đồng giám định') });
  });
});
