import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { columnFor, tableOf } from './reference/conventions.js';
import type { ReferenceDecision } from './reference/grants.js';
import { fieldsOf, listObjectTypes, ownerOf, requirementAt } from './reference/graph.js';
import type { Reach, Subject } from './reference/reach.js';
import { subjectOf } from './reference/viewer.js';
import { asText, type Row, type TableName, type World } from './reference/world.js';

/** A column of some rows of a table, of which an actor may read none. */
export interface UnreadableCells {
  readonly agency: string;
  readonly table: TableName;
  readonly column: string;
  /** The column by which rows are named, and the names of these. */
  readonly key: string;
  readonly rows: readonly string[];
}

/** What says whose a row is, when it holds and what it belongs to: it decides about access itself, so two worlds share it. */
const DECIDES =
  /(^|_)(id|code|number|valid_from|valid_to|admitted_on|discharged_on|start_month|end_month|opened_on|closed_on|organisation|confidential)$/;
/** Facts of the row conditions that are not named so. */
const FACTS = new Set([
  'residence.kind',
  'representative.suspended',
  'payment_account.verification_stage',
  'payment_account.verification_outcome',
  'payment_account.verified_at',
  'payment_account.provider',
]);
const ADDED_BY_LAW = new Set(['administrative_unit', 'legal_rule', 'emergency_access', 'protection']);

/** Every cell about a person or a household that the graph shows under a group which is not granted, or does not reach it. */
export function listUnreadableCells(world: World, decision: ReferenceDecision, reach: Reach): UnreadableCells[] {
  return listObjectTypes().flatMap((type) => {
    const table = tableOf(type.name);
    const [first] = table === undefined ? [] : world[table];
    if (table === undefined || first === undefined || ADDED_BY_LAW.has(table)) return [];
    const key = 'id' in first ? 'id' : 'record_number' in first ? 'record_number' : null;
    return key === null
      ? []
      : groupsByColumn(type, first, table).flatMap(([column, groups]) => {
          const rows = world[table].filter(
            (row) => row[column] !== null && groups.every((group) => !isReached(world, decision, reach, { table, column, row }, group)),
          );
          const agency = ownerOf(`${type.name}.${fieldOf(type, first, column)}`);
          return rows.length === 0 || agency === undefined
            ? []
            : [{ agency, table, column, key, rows: rows.map((row) => asText(row[key])) }];
        });
  });
}

/** Column → the groups of all fields that show it. */
function groupsByColumn(type: GraphQLObjectType, first: Row, table: TableName): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const field of fieldsOf(type)) {
    const column = columnFor(first, field.name);
    const requirement = requirementAt(`${type.name}.${field.name}`);
    if (
      column === undefined ||
      DECIDES.test(column) ||
      FACTS.has(`${table}.${column}`) ||
      isObjectType(getNamedType(field.type)) ||
      typeof requirement !== 'object'
    )
      continue;
    groups.set(column, [...(groups.get(column) ?? []), requirement.group]);
  }
  return [...groups];
}

function fieldOf(type: GraphQLObjectType, first: Row, column: string): string {
  return fieldsOf(type).find(({ name }) => columnFor(first, name) === column)?.name ?? '';
}

function isReached(
  world: World,
  decision: ReferenceDecision,
  reach: Reach,
  cell: { table: TableName; column: string; row: Row },
  group: string,
): boolean {
  const { table, column, row } = cell;
  // Whoever reads a family reads the registered names of all who belong to it.
  if (
    table === 'citizen' &&
    column === 'full_name' &&
    listFamilies(world, row.id).some((family) => reach.reaches('population.family', family))
  )
    return true;
  if (!('rows' in decision.verdictOf(group))) return false;
  const subject = subjectAt(table, row);
  // A row of whom nobody knows whose it is may be anybody's: it stays as it is.
  return subject === null || reach.reaches(group, subject);
}

function subjectAt(table: TableName, row: Row): Subject | null {
  if (table === 'citizen') return { citizen: row.id };
  if (table === 'household') return { household: row.id };
  if (table === 'household_member') return { household: row.household_id };
  return table === 'representative' ? { citizen: row.ward_id } : subjectOf(row);
}

/** The households to which somebody ever belonged, and the wards whose representative the person ever was. */
function listFamilies(world: World, citizen: unknown): Subject[] {
  const households = world.find('household_member', 'citizen_id', citizen).map(({ household_id: household }) => ({ household }));
  return [...households, ...world.find('representative', 'representative_id', citizen).map(({ ward_id: ward }) => ({ citizen: ward }))];
}
