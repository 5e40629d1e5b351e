import { between, equal, heldOn, OF_CITIZENS, OF_NOBODY, ofMonth, ordered, WHOLE, type ListCase, type ListVariant } from './list-case.js';

function ofInsured(list: string, table: string, variants: readonly ListVariant[]): ListCase {
  return { list, agency: 'social-insurance', table, ...OF_CITIZENS, variants };
}

/** Codes, employers and offices: nobody's records, the same for every caller. */
function reference(list: string, table: string, variants: readonly ListVariant[]): ListCase {
  return { list, agency: 'social-insurance', table, ...OF_NOBODY, variants: [WHOLE, ...variants] };
}

export const SOCIAL_INSURANCE_LISTS: readonly ListCase[] = [
  ofInsured('insuranceMemberships', 'insurance_membership', [
    heldOn(),
    {
      name: 'health insurance from the state budget',
      filter: { kind: 'HEALTH', fundingSource: 'STATE_BUDGET' },
      where: `kind = 'HEALTH' AND funding_source = 'STATE_BUDGET'`,
    },
    { name: 'active', filter: { status: 'ACTIVE', kind: 'UNEMPLOYMENT' }, where: `status = 'ACTIVE' AND kind = 'UNEMPLOYMENT'` },
    ...ordered('validFrom', 'valid_from'),
  ]),
  ofInsured('contributionPeriods', 'contribution_period', [
    WHOLE,
    ofMonth(),
    between('salary', 'salary', '5000000', '9000000', 'Vnd'),
    ...ordered('startMonth', 'start_month'),
    ...ordered('salaryVnd', 'salary'),
  ]),
  ofInsured('unemploymentContributionPeriods', 'unemployment_contribution', [
    WHOLE,
    ofMonth(),
    between('salary', 'salary', '5000000', '9000000', 'Vnd'),
    ...ordered('startMonth', 'start_month'),
    ...ordered('salaryVnd', 'salary'),
  ]),
  ofInsured('healthInsuranceCards', 'health_insurance_card', [
    heldOn(),
    equal('benefitLevel', '4', 'benefit_level'),
    ...ordered('validFrom', 'valid_from'),
    ...ordered('validTo', 'valid_to'),
  ]),
  ofInsured('insuranceNumbers', 'insurance_number', [
    WHOLE,
    heldOn(),
    equal('scheme', 'TEN_DIGITS'),
    ...ordered('validFrom', 'valid_from'),
  ]),
  ofInsured('insuranceBenefits', 'insurance_benefit', [
    WHOLE,
    heldOn(),
    equal('kind', 'PENSION'),
    equal('payment', 'MONTHLY'),
    equal('fund', 'SOCIAL_INSURANCE_FUND'),
    between('amount', 'amount', '2000000', '9000000', 'Vnd'),
    ...ordered('amountVnd', 'amount'),
    ...ordered('validFrom', 'valid_from'),
  ]),
  {
    ...ofInsured('insuranceClaims', 'insurance_claim', [
      WHOLE,
      equal('status', 'PARTLY_ACCEPTED'),
      between('claimed', 'claimed', '100000', '400000', 'Vnd'),
      between('submitted', 'submitted_on', '2025-01-01', '2025-06-30'),
      ...ordered('claimedVnd', 'claimed'),
      ...ordered('submittedOn', 'submitted_on'),
    ]),
    hidesConfidential: true,
  },
  reference('employers', 'employer', [equal('kind', 'ENTERPRISE'), ...ordered('name', 'name'), ...ordered('code', 'code')]),
  reference('insuranceOffices', 'insurance_office', [equal('level', 'DISTRICT'), ...ordered('code', 'code'), ...ordered('name', 'name')]),
  {
    ...reference('cardCodeEntries', 'card_code_entry', [equal('list', 'BENEFIT_LEVEL'), equal('code', '1'), ...ordered('code', 'code')]),
    key: { fields: ['list', 'code', 'validFrom'], joinedBy: ' ', sql: `t.list || ' ' || t.code || ' ' || t.valid_from` },
  },
];
