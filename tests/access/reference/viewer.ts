import { HOLDERS } from './dossiers.js';
import type { ReferenceDecision } from './grants.js';
import { ownerOf } from './graph.js';
import { isOn } from './periods.js';
import type { Reach, Subject } from './reach.js';
import { type Row, type TableName, type World } from './world.js';

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
  /** As an agency sees it that does not keep the dossiers of this decision: of those alone whom the operation names. The same as `reach` where no grant needs a dossier. */
  readonly toldReach: Reach;
  readonly decision: ReferenceDecision;
  /** The caller's own code; undefined for officers. */
  readonly citizenId: string | undefined;
  /** Cursor text → the key of the row that it stands behind; a cursor that is not in here is somebody else's. */
  readonly cursors: ReadonlyMap<string, string>;
}

export type Values = Readonly<Record<string, unknown>>;
export type Resolve = (viewer: Viewer, record: GraphRecord, args: Values) => unknown;

const UNITS_MEAN_SINCE = '2025-07-01';
const UNRESTRICTED = (): boolean => true;
export const referenceData = (row: Row | undefined): GraphRecord | null => (row === undefined ? null : { row, reaches: UNRESTRICTED });

export function about(viewer: Viewer, row: Row, subject: Subject): GraphRecord {
  return { row, reaches: (group) => viewer.reach.reaches(group, subject) };
}

/** How the agency that answers for a field of the root reaches rows: one that keeps the dossiers by its own records, any other by what it is told. */
export function reachAtRoot(viewer: Viewer, field: string): Reach {
  return viewer.decision.capacity === undefined || ownerOf(`Query.${field}`) === HOLDERS[viewer.decision.capacity]
    ? viewer.reach
    : viewer.toldReach;
}

/** The citizen behind a code, merged codes followed; null for an unknown and for an unreadable one. */
export function citizen({ world, reach }: Viewer, code: unknown, seenBy: Reach = reach): GraphRecord | null {
  const [alias] = world.find('citizen_alias', 'alias_id', code);
  const [row] = world.find('citizen', 'id', alias?.citizen_id ?? code);
  return row !== undefined && seenBy.exists({ citizen: row.id })
    ? { row, reaches: (group) => reach.reaches(group, { citizen: row.id }) }
    : null;
}

/** A link from a record of the population register, which keeps no dossiers, to another citizen. */
export const linked =
  (column: string): Resolve =>
  (viewer, { row }) =>
    row[column] === null ? null : citizen(viewer, row[column], viewer.toldReach);

/** Rows that name somebody whose record is sealed are not there. */
export function unsealed({ reach }: Viewer, rows: readonly Row[], column: string): Row[] {
  return rows.filter((row) => row[column] === null || !reach.isSealed(row[column]));
}

export function unitOn({ world }: Viewer, code: unknown, day: string): GraphRecord | null {
  return referenceData(world.find('administrative_unit', 'code', code).find((unit) => isOn(unit, day)));
}

export function unitSince({ world }: Viewer, code: unknown): GraphRecord | null {
  const found = world.find('administrative_unit', 'code', code).find((unit) => unit.valid_from === UNITS_MEAN_SINCE);
  return referenceData(found ?? { code, valid_from: UNITS_MEAN_SINCE });
}

/** Rows below a citizen or household of which the group reaches it. */
export const rowsBelow =
  (table: TableName, column: string, group: string): Resolve =>
  (viewer, { row }) =>
    listed(viewer, viewer.world.find(table, column, row.id), group, (found) =>
      column === 'household_id' ? { household: found[column] } : { citizen: found[column], hiddenFromWards: found.confidential === true },
    );

export function listed(viewer: Viewer, rows: readonly Row[], group: string, subjectOf: (row: Row) => Subject): GraphRecord[] {
  return rows.filter((row) => viewer.reach.reaches(group, subjectOf(row))).map((row) => about(viewer, row, subjectOf(row)));
}

export const delivered: Resolve = (_viewer, { row, reaches }) =>
  row.citizen_id === null
    ? null
    : {
        row: {
          full_name: row.delivered_full_name,
          birth_date: row.delivered_birth_date,
          personal_number: row.delivered_personal_number,
          address: row.delivered_address,
          native_place: row.delivered_native_place ?? null,
        },
        reaches,
      };

export const ownCitizen: Resolve = (viewer, { row }) => (row.citizen_id === null ? null : citizen(viewer, row.citizen_id));
export const facility: Resolve = ({ world }, { row }) =>
  row.facility_code === null
    ? null
    : referenceData(world.find('health_facility', 'code', row.facility_code)[0] ?? { code: row.facility_code });
export const employer: Resolve = ({ world }, { row }) => referenceData(world.find('employer', 'id', row.employer_id)[0]);
export const nameOf =
  (column: string): Resolve =>
  ({ world }, { row }) =>
    world.find('citizen', 'id', row[column])[0]?.full_name;

/** Whose record a row is; null for reference data. */
export function subjectOf(row: Row): Subject | null {
  if (row.citizen_id !== undefined && row.citizen_id !== null)
    return { citizen: row.citizen_id, hiddenFromWards: row.confidential === true };
  return row.household_id === undefined ? null : { household: row.household_id };
}
