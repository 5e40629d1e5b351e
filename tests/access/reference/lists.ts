import { isOn } from './reach.js';
import { asText, type Row, type TableName } from './world.js';

type Matches = (row: Row, value: unknown) => boolean;

/** One list of the graph's root: its table, what each filter field means and the column of each order. */
export interface ReferenceList {
  readonly table: TableName;
  readonly key: string;
  readonly filters: Readonly<Record<string, Matches>>;
  readonly orders: Readonly<Record<string, string>>;
}

const equals =
  (column: string): Matches =>
  (row, value) =>
    row[column] === value;
const from =
  (column: string): Matches =>
  (row, value) =>
    row[column] !== null && compareValues(row[column], value) >= 0;
const to =
  (column: string): Matches =>
  (row, value) =>
    row[column] !== null && compareValues(row[column], value) <= 0;
const validOn: Matches = (row, day) => isOn(row, asText(day));

/** Encounters with this diagnosis; the diagnoses stand in a table of their own, so the list is given to the filter. */
export type DiagnosisFinder = (encounterRecordNumber: unknown) => readonly Row[];

export const createLists = (diagnosesOf: DiagnosisFinder): Readonly<Record<string, ReferenceList>> => ({
  citizens: {
    table: 'citizen',
    key: 'id',
    filters: { sex: equals('sex'), lifeStatus: equals('life_status'), bornFrom: from('birth_date'), bornTo: to('birth_date') },
    orders: { birthDate: 'birth_date' },
  },
  administrativeUnits: {
    table: 'administrative_unit',
    key: 'key',
    filters: { level: equals('level'), provinceCode: equals('province_code'), validOn },
    orders: {},
  },
  households: { table: 'household', key: 'id', filters: { unitCode: equals('unit_code') }, orders: {} },
  assistanceEntitlements: {
    table: 'assistance_entitlement',
    key: 'id',
    filters: { validOn, category: equals('category') },
    orders: { validFrom: 'valid_from', decisionDate: 'decision_date' },
  },
  povertyClassifications: {
    table: 'poverty_classification',
    key: 'id',
    filters: { year: equals('year'), class: equals('class') },
    orders: { year: 'year' },
  },
  meritoriousDossiers: {
    table: 'meritorious_dossier',
    key: 'id',
    filters: { validOn, category: equals('category'), regime: equals('regime') },
    orders: { validFrom: 'valid_from', decisionDate: 'decision_date' },
  },
  insuranceMemberships: {
    table: 'insurance_membership',
    key: 'id',
    filters: {
      kind: equals('kind'),
      status: equals('status'),
      fundingSource: equals('funding_source'),
      employerId: equals('employer_id'),
      validOn,
    },
    orders: { validFrom: 'valid_from' },
  },
  contributionPeriods: {
    table: 'contribution_period',
    key: 'id',
    filters: {
      employerId: equals('employer_id'),
      month: (row, month) => asText(row.start_month) <= asText(month) && (row.end_month === null || asText(row.end_month) >= asText(month)),
      salaryFromVnd: (row, value) => BigInt(asText(row.salary)) >= BigInt(asText(value)),
      salaryToVnd: (row, value) => BigInt(asText(row.salary)) <= BigInt(asText(value)),
    },
    orders: { startMonth: 'start_month', salaryVnd: 'salary' },
  },
  healthInsuranceCards: {
    table: 'health_insurance_card',
    key: 'id',
    filters: {
      cardCode: equals('card_code'),
      benefitLevel: equals('benefit_level'),
      registeredFacilityId: equals('facility_code'),
      validOn,
    },
    orders: { validFrom: 'valid_from', validTo: 'valid_to' },
  },
  employers: {
    table: 'employer',
    key: 'id',
    filters: { code: equals('code'), taxCode: equals('tax_code'), kind: equals('kind'), unitCode: equals('unit_code') },
    orders: { name: 'name', code: 'code' },
  },
  encounters: {
    table: 'encounter',
    key: 'id',
    filters: {
      kind: equals('kind'),
      facilityId: equals('facility_code'),
      admittedFrom: from('admitted_on'),
      admittedTo: to('admitted_on'),
      icd10Code: (row, code) => diagnosesOf(row.record_number).some((diagnosis) => diagnosis.icd10 === code),
    },
    orders: { admittedOn: 'admitted_on', totalCostVnd: 'total_cost' },
  },
  healthFacilities: {
    table: 'health_facility',
    key: 'code',
    filters: { tier: equals('tier'), unitCode: equals('unit_code') },
    orders: { name: 'name' },
  },
});

/** By the order, rows without the value last either way; then by the key, which the graph's description names as the tie-breaker. */
export function sortRows({ key, orders }: ReferenceList, rows: readonly Row[], orderBy: Readonly<Record<string, unknown>>): Row[] {
  const [name, direction] = Object.entries(orderBy)[0] ?? [];
  const column = name === undefined ? undefined : orders[name];
  return rows.toSorted((a, b) => {
    if (column !== undefined && a[column] !== b[column]) {
      if (a[column] === null) return 1;
      if (b[column] === null) return -1;
      const order = compareValues(a[column], b[column]) * (direction === 'DESC' ? -1 : 1);
      if (order !== 0) return order;
    }
    return compareValues(a[key], b[key]);
  });
}

const DIGITS = /^\d+$/;

/** Amounts by size, everything else by its characters, as the databases' collation C does. */
function compareValues(a: unknown, b: unknown): number {
  const [left, right] = [asText(a), asText(b)];
  if (DIGITS.test(left) && DIGITS.test(right) && left.length !== right.length) return left.length - right.length;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
