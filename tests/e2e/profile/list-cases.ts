import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';

/** One way of reading a list through the gateway, and what plain SQL makes of the same. */
export interface ListVariant {
  readonly name: string;
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: Readonly<Record<string, 'ASC' | 'DESC'>>;
  /** Condition and order on the table `t`; the id comes last in every order. */
  readonly where?: string;
  readonly order?: string;
}

/** A list of the root: whose table, which column is its id, and how its rows belong to somebody. */
export interface ListCase {
  readonly list: string;
  /** The type of its rows; its input types are named after it. */
  readonly type: string;
  readonly agency: AgencyName;
  readonly table: string;
  readonly id: string;
  readonly ownedBy: 'CITIZEN' | 'HOUSEHOLD' | 'NOBODY';
  readonly owner: string;
  readonly variants: readonly ListVariant[];
}

const WHOLE: ListVariant = { name: 'whole' };
const citizen = { ownedBy: 'CITIZEN', owner: 'citizen_id', id: 'id' } as const;
const household = { ownedBy: 'HOUSEHOLD', owner: 'household_id', id: 'id' } as const;
const nobody = { ownedBy: 'NOBODY', owner: '' } as const;

function ordered(field: string, column: string): ListVariant[] {
  return (['ASC', 'DESC'] as const).map((direction) => ({
    name: `by ${field} ${direction}`,
    orderBy: { [field]: direction },
    order: `${column} ${direction} NULLS LAST`,
  }));
}

const DAY = '2025-09-15';
const heldOn = (name: string): ListVariant => ({
  name,
  filter: { validOn: DAY },
  where: `valid_from <= '${DAY}' AND coalesce(valid_to, 'infinity') >= '${DAY}'`,
});

/** Every list of the graph, with a filter of each kind and each order. */
export const LIST_CASES: readonly ListCase[] = [
  {
    list: 'citizens',
    type: 'Citizen',
    agency: 'population',
    table: 'citizen',
    ...citizen,
    owner: 'id',
    variants: [
      WHOLE,
      { name: 'women', filter: { sex: 'FEMALE' }, where: `sex = 'FEMALE'` },
      { name: 'the living', filter: { lifeStatus: 'ALIVE' }, where: `life_status = 'ALIVE'` },
      {
        name: 'born in the nineties, youngest first',
        filter: { bornFrom: '1990-01-01', bornTo: '1999-12-31' },
        orderBy: { birthDate: 'DESC' },
        where: `birth_date BETWEEN '1990-01-01' AND '1999-12-31'`,
        order: 'birth_date DESC',
      },
      ...ordered('birthDate', 'birth_date'),
    ],
  },
  {
    list: 'households',
    type: 'Household',
    agency: 'population',
    table: 'household',
    ...household,
    owner: 'id',
    variants: [WHOLE, { name: 'of one unit', filter: { unitCode: '25326' }, where: `unit_code = '25326'` }],
  },
  {
    list: 'assistanceEntitlements',
    type: 'AssistanceEntitlement',
    agency: 'labour',
    table: 'assistance_entitlement',
    ...citizen,
    variants: [
      WHOLE,
      heldOn('held on a day'),
      { name: 'of the elderly', filter: { category: 'ELDERLY' }, where: `category = 'ELDERLY'` },
      ...ordered('validFrom', 'valid_from'),
      ...ordered('decisionDate', 'decision_date'),
    ],
  },
  {
    list: 'povertyClassifications',
    type: 'PovertyClassification',
    agency: 'labour',
    table: 'poverty_classification',
    ...household,
    variants: [
      WHOLE,
      { name: 'the poor of a year', filter: { year: 2025, class: 'POOR' }, where: `year = 2025 AND class = 'POOR'` },
      ...ordered('year', 'year'),
    ],
  },
  {
    list: 'meritoriousDossiers',
    type: 'MeritoriousDossier',
    agency: 'labour',
    table: 'meritorious_dossier',
    ...citizen,
    variants: [
      WHOLE,
      heldOn('held on a day'),
      { name: 'monthly', filter: { regime: 'MONTHLY' }, where: `regime = 'MONTHLY'` },
      { name: 'of one category', filter: { category: 'WAR_INVALID' }, where: `category = 'WAR_INVALID'` },
      ...ordered('validFrom', 'valid_from'),
      ...ordered('decisionDate', 'decision_date'),
    ],
  },
  {
    list: 'insuranceMemberships',
    type: 'InsuranceMembership',
    agency: 'social-insurance',
    table: 'insurance_membership',
    ...citizen,
    variants: [
      { ...heldOn('held on a day') },
      {
        name: 'health insurance from the state budget',
        filter: { kind: 'HEALTH', fundingSource: 'STATE_BUDGET' },
        where: `kind = 'HEALTH' AND funding_source = 'STATE_BUDGET'`,
      },
      { name: 'active', filter: { status: 'ACTIVE', kind: 'UNEMPLOYMENT' }, where: `status = 'ACTIVE' AND kind = 'UNEMPLOYMENT'` },
      ...ordered('validFrom', 'valid_from'),
    ],
  },
  {
    list: 'contributionPeriods',
    type: 'ContributionPeriod',
    agency: 'social-insurance',
    table: 'contribution_period',
    ...citizen,
    variants: [
      WHOLE,
      {
        name: 'of a month',
        filter: { month: '2024-06' },
        where: `start_month <= '2024-06' AND coalesce(end_month, '9999-12') >= '2024-06'`,
      },
      {
        name: 'of a salary',
        filter: { salaryFromVnd: '5000000', salaryToVnd: '9000000' },
        where: 'salary BETWEEN 5000000 AND 9000000',
      },
      ...ordered('startMonth', 'start_month'),
      ...ordered('salaryVnd', 'salary'),
    ],
  },
  {
    list: 'healthInsuranceCards',
    type: 'HealthInsuranceCard',
    agency: 'social-insurance',
    table: 'health_insurance_card',
    ...citizen,
    variants: [
      heldOn('held on a day'),
      { name: 'of a level', filter: { benefitLevel: '4' }, where: `benefit_level = '4'` },
      ...ordered('validFrom', 'valid_from'),
      ...ordered('validTo', 'valid_to'),
    ],
  },
  {
    list: 'employers',
    type: 'Employer',
    agency: 'social-insurance',
    table: 'employer',
    ...nobody,
    id: 'id',
    variants: [
      WHOLE,
      { name: 'enterprises', filter: { kind: 'ENTERPRISE' }, where: `kind = 'ENTERPRISE'` },
      ...ordered('name', 'name'),
      ...ordered('code', 'code'),
    ],
  },
  {
    list: 'encounters',
    type: 'Encounter',
    agency: 'health',
    table: 'encounter',
    ...citizen,
    variants: [
      WHOLE,
      { name: 'in a bed', filter: { kind: 'INPATIENT' }, where: `kind = 'INPATIENT'` },
      {
        name: 'of half a year',
        filter: { admittedFrom: '2025-01-01', admittedTo: '2025-06-30' },
        where: `admitted_on BETWEEN '2025-01-01' AND '2025-06-30'`,
      },
      {
        name: 'with a disease',
        filter: { icd10Code: 'H10.9' },
        where: `record_number IN (SELECT encounter_record_number FROM diagnosis WHERE icd10 = 'H10.9')`,
      },
      ...ordered('admittedOn', 'admitted_on'),
      ...ordered('totalCostVnd', 'total_cost'),
    ],
  },
  {
    list: 'healthFacilities',
    type: 'HealthFacility',
    agency: 'health',
    table: 'health_facility',
    ...nobody,
    id: 'code',
    variants: [
      WHOLE,
      { name: 'commune stations', filter: { tier: 'COMMUNE_STATION' }, where: `tier = 'COMMUNE_STATION'` },
      ...ordered('name', 'name'),
    ],
  },
];
