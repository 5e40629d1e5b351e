import type { Reach, Subject } from './reach.js';
import { isOn, today } from './reach.js';
import { createLists, sortRows, type ReferenceList } from './lists.js';
import { asText, type Row, type TableName, type World } from './world.js';

/** One object of the graph: its row, and which groups reach whoever it is about. */
export interface GraphRecord {
  readonly row: Row;
  readonly reaches: (group: string) => boolean;
}

/** Where the client's own opaque cursor would stand. */
export const CURSOR = '\u0000CURSOR';

/** What a lookup answers with a code of its own. */
export class Refusal extends Error {
  constructor(readonly code: 'INVALID_CURSOR' | 'BAD_USER_INPUT') {
    super(code);
  }
}

export interface Viewer {
  readonly world: World;
  readonly reach: Reach;
  /** The caller's own code; undefined for officers. */
  readonly citizenId: string | undefined;
  /** Cursor text → the key of the row that it stands behind; a cursor that is not in here is somebody else's. */
  readonly cursors: ReadonlyMap<string, string>;
}

type Values = Readonly<Record<string, unknown>>;
type Resolve = (viewer: Viewer, record: GraphRecord, args: Values) => unknown;

const UNITS_MEAN_SINCE = '2025-07-01';
const UNRESTRICTED = (): boolean => true;
const referenceData = (row: Row | undefined): GraphRecord | null => (row === undefined ? null : { row, reaches: UNRESTRICTED });

function about(viewer: Viewer, row: Row, subject: Subject): GraphRecord {
  return { row, reaches: (group) => viewer.reach.reaches(group, subject) };
}

/** The citizen behind a code, merged codes followed; null for an unknown and for an unreadable one. */
function citizen({ world, reach }: Viewer, code: unknown): GraphRecord | null {
  const [alias] = world.find('citizen_alias', 'alias_id', code);
  const [row] = world.find('citizen', 'id', alias?.citizen_id ?? code);
  return row !== undefined && reach.exists({ citizen: row.id })
    ? { row, reaches: (group) => reach.reaches(group, { citizen: row.id }) }
    : null;
}

function unitOn({ world }: Viewer, code: unknown, day: string): GraphRecord | null {
  return referenceData(world.find('administrative_unit', 'code', code).find((unit) => isOn(unit, day)));
}

function unitSince({ world }: Viewer, code: unknown): GraphRecord | null {
  const found = world.find('administrative_unit', 'code', code).find((unit) => unit.valid_from === UNITS_MEAN_SINCE);
  return referenceData(found ?? { code, valid_from: UNITS_MEAN_SINCE });
}

/** Rows below a citizen of which the group reaches the citizen. */
const below =
  (table: TableName, group: string, column = 'citizen_id'): Resolve =>
  (viewer, { row }) =>
    listed(viewer, viewer.world.find(table, column, row.id), group, (found) => ({
      citizen: found[column],
      hiddenFromWards: found.confidential === true,
    }));

function listed(viewer: Viewer, rows: readonly Row[], group: string, subjectOf: (row: Row) => Subject): GraphRecord[] {
  return rows.filter((row) => viewer.reach.reaches(group, subjectOf(row))).map((row) => about(viewer, row, subjectOf(row)));
}

const inYear = (member: Row, year: unknown): boolean =>
  asText(member.valid_from) <= `${asText(year)}-12-31` && (member.valid_to === null || asText(member.valid_to) >= `${asText(year)}-01-01`);

const classesOfCitizen: Resolve = (viewer, { row }) => {
  const memberships = viewer.world.find('household_member', 'citizen_id', row.id);
  const classes = viewer.world.poverty_classification.filter((one) =>
    memberships.some((member) => member.household_id === one.household_id && inYear(member, one.year)),
  );
  return listed(viewer, classes, 'labour.poverty', () => ({ citizen: row.id }));
};

/** Only among all members of that year is the head certain to be. */
const deliveredHead: Resolve = (viewer, { row }) => {
  const members = viewer.world.find('household_member', 'household_id', row.household_id).filter((member) => inYear(member, row.year));
  if (members.length === 0 || !members.every((member) => viewer.reach.exists({ citizen: member.citizen_id }))) return null;
  const head = {
    full_name: row.head_full_name,
    birth_date: row.head_birth_date,
    personal_number: row.head_personal_number,
    address: row.address,
  };
  return { row: head, reaches: (group: string) => members.every((member) => viewer.reach.reaches(group, { citizen: member.citizen_id })) };
};

const delivered: Resolve = (_viewer, { row, reaches }) => ({
  row: {
    full_name: row.delivered_full_name,
    birth_date: row.delivered_birth_date,
    personal_number: row.delivered_personal_number,
    address: row.delivered_address,
  },
  reaches,
});

const ownCitizen: Resolve = (viewer, { row }) => citizen(viewer, row.citizen_id);
const facility: Resolve = ({ world }, { row }) =>
  row.facility_code === null
    ? null
    : referenceData(world.find('health_facility', 'code', row.facility_code)[0] ?? { code: row.facility_code });
const employer: Resolve = ({ world }, { row }) => referenceData(world.find('employer', 'id', row.employer_id)[0]);
const nameOf =
  (column: string): Resolve =>
  ({ world }, { row }) =>
    world.find('citizen', 'id', row[column])[0]?.full_name;

/** A page as the caller may see it: readable rows only, before anything is counted. */
const page =
  (name: string, group: string | null, subjectOf: (row: Row) => Subject | null): Resolve =>
  (viewer, _query, { first, after, filter, orderBy }) => {
    const list = createLists((number) => viewer.world.find('diagnosis', 'encounter_record_number', number))[name];
    if (list === undefined) throw new Error(`The reference has no list ${name}.`);
    // The executor hands the coerced arguments over: an input object or nothing.
    const order = (orderBy ?? {}) as Values;
    if (Number(first) < 1 || Number(first) > 100 || Object.keys(order).length > 1) throw new Refusal('BAD_USER_INPUT');
    const readable = viewer.world[list.table].filter((row) => {
      const subject = subjectOf(row);
      return subject === null || (group === null ? viewer.reach.exists(subject) : viewer.reach.reaches(group, subject));
    });
    const matching = readable.filter((row) => matchesAll(list, row, filter ?? {}));
    const sorted = sortRows(list, matching, order);
    const start = after == null ? 0 : afterRow(viewer, list, sorted, after as string);
    const rows = sorted.slice(start, start + Number(first));
    const nodes = rows.map((row) => {
      const subject = subjectOf(row);
      return subject === null ? referenceData(row) : about(viewer, row, subject);
    });
    const pageInfo = referenceData({ has_next_page: start + rows.length < sorted.length, end_cursor: rows.length === 0 ? null : CURSOR });
    const edges = nodes.map((node) => referenceData({ cursor: CURSOR, node }));
    return referenceData({ nodes, edges, page_info: pageInfo, total_count: matching.length });
  };

function matchesAll(list: ReferenceList, row: Row, filter: object): boolean {
  return Object.entries(filter).every(([name, value]) => list.filters[name]?.(row, value) ?? false);
}

function afterRow({ cursors }: Viewer, { key }: ReferenceList, sorted: readonly Row[], cursor: string): number {
  const position = cursors.get(cursor);
  if (position === undefined) throw new Refusal('INVALID_CURSOR');
  return sorted.findIndex((row) => row[key] === position) + 1;
}

const byCitizen = (row: Row): Subject => ({ citizen: row.citizen_id, hiddenFromWards: row.confidential === true });
/** What is not the column of the same name. */
export const FIELDS: Readonly<Record<string, Resolve>> = {
  'Citizen.ethnicity': (_viewer, { row, reaches }) =>
    row.ethnicity_list === null || row.ethnicity_code === null
      ? null
      : { row: { list: row.ethnicity_list, code: row.ethnicity_code }, reaches },
  'Citizen.identityDocuments': below('identity_document', 'population.number'),
  'Citizen.residences': below('residence', 'population.residence'),
  'Citizen.household': (viewer, { row }) => {
    const member = viewer.world.find('household_member', 'citizen_id', row.id).find((one) => one.valid_to === null);
    const [found] = member === undefined ? [] : viewer.world.find('household', 'id', member.household_id);
    return found === undefined ? null : about(viewer, found, { household: found.id });
  },
  'Citizen.familyRelations': below('family_relation', 'population.family'),
  'Citizen.representatives': below('representative', 'population.family', 'ward_id'),
  'Citizen.assistanceEntitlements': below('assistance_entitlement', 'labour.assistance'),
  'Citizen.povertyClassifications': classesOfCitizen,
  'Citizen.meritoriousDossiers': below('meritorious_dossier', 'labour.meritorious'),
  'Citizen.insuranceMemberships': below('insurance_membership', 'insurance.membership'),
  'Citizen.contributionPeriods': below('contribution_period', 'insurance.contribution'),
  'Citizen.healthInsuranceCards': below('health_insurance_card', 'insurance.card'),
  'Citizen.encounters': below('encounter', 'health.visit'),
  'Residence.unit': (viewer, { row }) => unitOn(viewer, row.unit_code, row.valid_to === null ? today() : asText(row.valid_to)),
  'FamilyRelation.relative': (viewer, { row }) => (row.relative_id === null ? null : citizen(viewer, row.relative_id)),
  'Representation.representative': (viewer, { row }) => citizen(viewer, row.representative_id),
  'Representation.representativeFullName': nameOf('representative_id'),
  'Household.unit': (viewer, { row }) => unitOn(viewer, row.unit_code, today()),
  'Household.head': (viewer, { row }) => citizen(viewer, row.head_id),
  'Household.members': (viewer, { row }) =>
    listed(viewer, viewer.world.find('household_member', 'household_id', row.id), 'population.family', () => ({ household: row.id })),
  'Household.povertyClassifications': (viewer, { row }) =>
    listed(viewer, viewer.world.find('poverty_classification', 'household_id', row.id), 'labour.poverty', () => ({ household: row.id })),
  'HouseholdMember.fullName': nameOf('citizen_id'),
  'HouseholdMember.citizen': ownCitizen,
  'AssistanceEntitlement.citizen': ownCitizen,
  'AssistanceEntitlement.asDelivered': delivered,
  'AssistanceEntitlement.monthlyAmountVnd': (_viewer, { row }) => row.monthly_amount,
  'PovertyClassification.household': (viewer, { row }) => {
    const [found] = viewer.world.find('household', 'id', row.household_id);
    return about(viewer, found ?? { id: row.household_id }, { household: row.household_id });
  },
  'PovertyClassification.asDelivered': deliveredHead,
  'MeritoriousDossier.citizen': ownCitizen,
  'MeritoriousDossier.asDelivered': delivered,
  'MeritoriousDossier.allowanceVnd': (_viewer, { row }) => row.allowance,
  'InsuranceMembership.citizen': ownCitizen,
  'InsuranceMembership.asDelivered': delivered,
  'InsuranceMembership.employer': employer,
  'InsuranceMembership.insuranceNumber': (_viewer, { row }) => row.person_record_number,
  'ContributionPeriod.citizen': ownCitizen,
  'ContributionPeriod.asDelivered': delivered,
  'ContributionPeriod.employer': employer,
  'ContributionPeriod.salaryVnd': (_viewer, { row }) => row.salary,
  'HealthInsuranceCard.citizen': ownCitizen,
  'HealthInsuranceCard.asDelivered': delivered,
  'HealthInsuranceCard.registeredFacility': facility,
  'Employer.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'Encounter.citizen': ownCitizen,
  'Encounter.asDelivered': delivered,
  'Encounter.facility': facility,
  'Encounter.patientNumber': (_viewer, { row }) => row.person_record_number,
  'Encounter.totalCostVnd': (_viewer, { row }) => row.total_cost,
  'Encounter.insuranceShareVnd': (_viewer, { row }) => row.insurance_share,
  'Encounter.patientShareVnd': (_viewer, { row }) => row.patient_share,
  'Encounter.diagnoses': (viewer, { row }) =>
    listed(viewer, viewer.world.find('diagnosis', 'encounter_record_number', row.record_number), 'health.clinical', () => byCitizen(row)),
  'Diagnosis.icd10Code': (_viewer, { row }) => row.icd10,
  'HealthFacility.id': (_viewer, { row }) => row.code,
  'HealthFacility.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'Query.citizen': (viewer, _query, { id }) => citizen(viewer, id),
  'Query.citizenByPersonalNumber': (viewer, _query, { personalNumber }) =>
    citizen(viewer, viewer.world.find('citizen', 'personal_number', personalNumber)[0]?.id),
  'Query.me': (viewer) => (viewer.citizenId === undefined ? null : citizen(viewer, viewer.citizenId)),
  'Query.household': (viewer, _query, { id }) => {
    const [row] = viewer.world.find('household', 'id', id);
    return row !== undefined && viewer.reach.reaches('population.family', { household: id }) ? about(viewer, row, { household: id }) : null;
  },
  'Query.administrativeUnit': (viewer, _query, { code, asOf }) => unitOn(viewer, code, asOf == null ? today() : asText(asOf)),
  'Query.employer': ({ world }, _query, { id }) => referenceData(world.find('employer', 'id', id)[0]),
  'Query.healthFacility': ({ world }, _query, { id }) => referenceData(world.find('health_facility', 'code', id)[0]),
  'Query.citizens': page('citizens', null, (row) => ({ citizen: row.id })),
  'Query.households': page('households', 'population.family', (row) => ({ household: row.id })),
  'Query.assistanceEntitlements': page('assistanceEntitlements', 'labour.assistance', byCitizen),
  'Query.povertyClassifications': page('povertyClassifications', 'labour.poverty', (row) => ({ household: row.household_id })),
  'Query.meritoriousDossiers': page('meritoriousDossiers', 'labour.meritorious', byCitizen),
  'Query.insuranceMemberships': page('insuranceMemberships', 'insurance.membership', byCitizen),
  'Query.contributionPeriods': page('contributionPeriods', 'insurance.contribution', byCitizen),
  'Query.healthInsuranceCards': page('healthInsuranceCards', 'insurance.card', byCitizen),
  'Query.employers': page('employers', null, () => null),
  'Query.administrativeUnits': page('administrativeUnits', null, () => null),
  'Query.encounters': page('encounters', 'health.visit', byCitizen),
  'Query.healthFacilities': page('healthFacilities', null, () => null),
};
