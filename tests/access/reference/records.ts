import { getNamedType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { Reach, Subject } from './reach.js';
import { isOn, today } from './reach.js';
import { cellFor, pagedType, tableOf } from './conventions.js';
import { requirementAt, SCHEMA } from './graph.js';
import { keyColumnOf, listSorted, matches } from './lists.js';
import { PROGRAMME_FIELDS } from './programmes.js';
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
export type Resolve = (viewer: Viewer, record: GraphRecord, args: Values) => unknown;

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

/** Rows below a citizen or household of which the group reaches it. */
const rowsBelow =
  (table: TableName, column: string, group: string): Resolve =>
  (viewer, { row }) =>
    listed(viewer, viewer.world.find(table, column, row.id), group, (found) =>
      column === 'household_id' ? { household: found[column] } : { citizen: found[column], hiddenFromWards: found.confidential === true },
    );

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

/** Nobody is named in what a household receives. */
const delivered: Resolve = (_viewer, { row, reaches }) =>
  row.citizen_id === null
    ? null
    : {
        row: {
          full_name: row.delivered_full_name,
          birth_date: row.delivered_birth_date,
          personal_number: row.delivered_personal_number,
          address: row.delivered_address,
        },
        reaches,
      };

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

/** Whose record a row is; null for reference data. */
function subjectOf(row: Row): Subject | null {
  if (row.citizen_id !== undefined && row.citizen_id !== null)
    return { citizen: row.citizen_id, hiddenFromWards: row.confidential === true };
  return row.household_id === undefined ? null : { household: row.household_id };
}

/** Lists whose rows are themselves what the reach is about. */
const SUBJECTS_OF_LISTS: Readonly<Record<string, (row: Row) => Subject>> = {
  citizens: (row) => ({ citizen: row.id }),
  households: (row) => ({ household: row.id }),
};

/** A page as the caller may see it: readable rows only, before anything is counted. */
const page =
  (list: string): Resolve =>
  (viewer, _query, { first, after, filter, orderBy }) => {
    // The executor hands the coerced arguments over: an input object or nothing.
    const order = (orderBy ?? {}) as Values;
    if (Number(first) < 1 || Number(first) > 100 || Object.keys(order).length > 1) throw new Refusal('BAD_USER_INPUT');
    const rows = listSorted(viewer.world, list, order).filter((row) => list !== 'assistanceEntitlements' || row.citizen_id !== null);
    const subject = SUBJECTS_OF_LISTS[list] ?? subjectOf;
    const requirement = requirementAt(`Query.${list}`);
    const readable = rows.filter((row) => isReadable(viewer, subject(row), typeof requirement === 'object' ? requirement.group : null));
    const matching = readable.filter((row) => matches(viewer.world, list, row, filter ?? {}));
    const start = after == null ? 0 : afterRow(viewer, keyColumnOf(list), matching, after as string);
    const shown = matching.slice(start, start + Number(first));
    const nodes = shown.map((row) => recordOf(viewer, row, subject(row)));
    const pageInfo = referenceData({
      has_next_page: start + shown.length < matching.length,
      end_cursor: shown.length === 0 ? null : CURSOR,
    });
    const edges = nodes.map((node) => referenceData({ cursor: CURSOR, node }));
    return referenceData({ nodes, edges, page_info: pageInfo, total_count: matching.length });
  };

function isReadable({ reach }: Viewer, subject: Subject | null, group: string | null): boolean {
  if (subject === null) return true;
  return group === null ? reach.exists(subject) : reach.reaches(group, subject);
}

function recordOf(viewer: Viewer, row: Row, subject: Subject | null): GraphRecord | null {
  return subject === null ? referenceData(row) : about(viewer, row, subject);
}

function afterRow({ cursors }: Viewer, key: string, sorted: readonly Row[], cursor: string): number {
  const position = cursors.get(cursor);
  if (position === undefined) throw new Refusal('INVALID_CURSOR');
  return sorted.findIndex((row) => row[key] === position) + 1;
}

/** What is not the column of the same name. */
export const FIELDS: Readonly<Record<string, Resolve>> = {
  ...PROGRAMME_FIELDS,
  'Citizen.ethnicity': (_viewer, { row, reaches }) =>
    row.ethnicity_list === null || row.ethnicity_code === null
      ? null
      : { row: { list: row.ethnicity_list, code: row.ethnicity_code }, reaches },
  'Citizen.household': (viewer, { row }) => {
    const member = viewer.world.find('household_member', 'citizen_id', row.id).find((one) => one.valid_to === null);
    const [found] = member === undefined ? [] : viewer.world.find('household', 'id', member.household_id);
    return found === undefined ? null : about(viewer, found, { household: found.id });
  },
  'Citizen.representatives': rowsBelow('representative', 'ward_id', 'population.family'),
  'Citizen.povertyClassifications': classesOfCitizen,
  'Residence.unit': (viewer, { row }) => unitOn(viewer, row.unit_code, asText(row.unit_read_on ?? row.valid_to ?? today())),
  'FamilyRelation.relative': (viewer, { row }) => (row.relative_id === null ? null : citizen(viewer, row.relative_id)),
  'Representation.representative': (viewer, { row }) => citizen(viewer, row.representative_id),
  'Representation.representativeFullName': nameOf('representative_id'),
  'Household.unit': (viewer, { row }) => unitOn(viewer, row.unit_code, today()),
  'Household.head': (viewer, { row }) => citizen(viewer, row.head_id),
  'Household.members': (viewer, { row }) =>
    listed(viewer, viewer.world.find('household_member', 'household_id', row.id), 'population.family', () => ({ household: row.id })),
  'HouseholdMember.fullName': nameOf('citizen_id'),
  'PovertyClassification.asDelivered': deliveredHead,
  'InsuranceMembership.insuranceNumber': (_viewer, { row }) => row.person_record_number,
  'HealthInsuranceCard.registeredFacility': facility,
  'Employer.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'Encounter.patientNumber': (_viewer, { row }) => row.person_record_number,
  'Encounter.diagnoses': (viewer, { row }) =>
    listed(
      viewer,
      viewer.world.find('diagnosis', 'encounter_record_number', row.record_number),
      'health.clinical',
      () => subjectOf(row) ?? {},
    ),
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
};

/** Fields of one name that mean the same wherever they stand. */
const FIELDS_BY_NAME: Readonly<Record<string, { readonly needs: string; readonly resolve: Resolve }>> = {
  citizen: { needs: 'citizen_id', resolve: ownCitizen },
  household: {
    needs: 'household_id',
    resolve: (viewer, { row }) => {
      if (row.household_id === null) return null;
      const [found] = viewer.world.find('household', 'id', row.household_id);
      return about(viewer, found ?? { id: row.household_id }, { household: row.household_id });
    },
  },
  asDelivered: { needs: 'delivered_full_name', resolve: delivered },
  employer: { needs: 'employer_id', resolve: employer },
  facility: { needs: 'facility_code', resolve: facility },
};

const KEYS_OF_PARENTS: Readonly<Record<string, string>> = { Citizen: 'citizen_id', Household: 'household_id' };

/**
 * What stands at a field: as FIELDS says; else by the name that means the same everywhere; else, below a citizen or household or the root,
 * the rows of the field's type; else the column of the same name.
 */
export function valueAt(
  viewer: Viewer,
  record: GraphRecord,
  args: Values,
  { parentType, fieldName, returnType }: GraphQLResolveInfo,
): unknown {
  const own = FIELDS[`${parentType.name}.${fieldName}`];
  if (own !== undefined) return own(viewer, record, args);
  const named = FIELDS_BY_NAME[fieldName];
  if (named !== undefined && named.needs in record.row) return named.resolve(viewer, record, args);
  const type = getNamedType(returnType);
  if (isObjectType(type)) {
    if (parentType === SCHEMA.getQueryType() && pagedType(type) !== undefined) return page(fieldName)(viewer, record, args);
    const [table, key, requirement] = [
      tableOf(type.name),
      KEYS_OF_PARENTS[parentType.name],
      requirementAt(`${parentType.name}.${fieldName}`),
    ];
    if (table !== undefined && key !== undefined && typeof requirement === 'object')
      return rowsBelow(table, key, requirement.group)(viewer, record, args);
  }
  const cell = cellFor(record.row, fieldName);
  return isNumber(type.name) && typeof cell === 'string' ? Number(cell) : (cell ?? null);
}

function isNumber(type: string): boolean {
  return type === 'Float' || type === 'Int';
}
