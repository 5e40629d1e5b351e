import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { cellFor, pagedType, tableOf } from './conventions.js';
import { HEALTH_FIELDS } from './fields/health.js';
import { CASE_FIELDS, subjectOfCase } from './fields/cases.js';
import { LABOUR_FIELDS } from './fields/labour.js';
import { SEARCH_FIELDS } from './fields/search.js';
import { POPULATION_FIELDS } from './fields/population.js';
import { SOCIAL_INSURANCE_FIELDS } from './fields/social-insurance.js';
import { namedTypeOf, requirementAt, SCHEMA } from './graph.js';
import { filterRows, keyColumnOf, listSorted } from './lists.js';
import type { Reach, Subject } from './reach.js';
import {
  about,
  CURSOR,
  delivered,
  employer,
  facility,
  ownCitizen,
  reachAtRoot,
  referenceData,
  Refusal,
  rowsBelow,
  subjectOf,
  type GraphRecord,
  type Resolve,
  type Values,
  type Viewer,
} from './viewer.js';
import type { Row } from './world.js';

/** Lists whose rows are themselves what the reach is about. */
const SUBJECTS_OF_LISTS: Readonly<Record<string, (row: Row, viewer: Viewer) => Subject>> = {
  cases: (row, viewer) => subjectOfCase(viewer, row),
  citizens: (row) => ({ citizen: row.id }),
  households: (row) => ({ household: row.id }),
};

/** Tables of which a list holds a part. */
const ROWS_OF_LISTS: Readonly<Record<string, (row: Row) => boolean>> = {
  assistanceEntitlements: (row) => row.household_id === null,
};

/** A page as the caller may see it: readable rows only, before anything is counted. */
const page =
  (list: string): Resolve =>
  (viewer, _query, { first, after, filter, orderBy }) => {
    // The executor hands the coerced arguments over: an input object or nothing.
    const order = (orderBy ?? {}) as Values;
    if (Number(first) < 1 || Number(first) > 100 || Object.keys(order).length > 1) throw new Refusal('BAD_USER_INPUT');
    const matching = filterRows(viewer.world, list, readableRows(viewer, list, order), filter ?? {});
    const start = after == null ? 0 : afterRow(viewer, keyColumnOf(list), matching, after as string);
    const shown = matching.slice(start, start + Number(first));
    const nodes = shown.map((row) => recordOf(viewer, row, subjectInList(viewer, list, row)));
    const pageInfo = referenceData({
      has_next_page: start + shown.length < matching.length,
      end_cursor: shown.length === 0 ? null : CURSOR,
    });
    const edges = nodes.map((node) => referenceData({ cursor: CURSOR, node }));
    return referenceData({ nodes, edges, page_info: pageInfo, total_count: matching.length });
  };

/** Of a reach that is kept, the readable rows of each order of each list. */
const readableByReach = new WeakMap<Reach, Map<string, readonly Row[]>>();

function readableRows(viewer: Viewer, list: string, order: Values): readonly Row[] {
  const reach = reachAtRoot(viewer, list);
  const readable = readableByReach.get(reach) ?? new Map<string, readonly Row[]>();
  readableByReach.set(reach, readable);
  const name = `${list} ${JSON.stringify(order)}`;
  const found = readable.get(name) ?? filterReadable(viewer, list, order, reach);
  readable.set(name, found);
  return found;
}

function filterReadable(viewer: Viewer, list: string, order: Values, reach: Reach): readonly Row[] {
  const requirement = requirementAt(`Query.${list}`);
  const group = typeof requirement === 'object' ? requirement.group : null;
  const isPart = ROWS_OF_LISTS[list] ?? (() => true);
  return listSorted(viewer.world, list, order).filter((row) => isPart(row) && isReadable(reach, subjectInList(viewer, list, row), group));
}

function subjectInList(viewer: Viewer, list: string, row: Row): Subject | null {
  const special = SUBJECTS_OF_LISTS[list];
  return special === undefined ? subjectOf(row) : special(row, viewer);
}

function isReadable(reach: Reach, subject: Subject | null, group: string | null): boolean {
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

const FIELDS: Readonly<Record<string, Resolve>> = {
  ...POPULATION_FIELDS,
  ...LABOUR_FIELDS,
  ...CASE_FIELDS,
  ...SEARCH_FIELDS,
  ...SOCIAL_INSURANCE_FIELDS,
  ...HEALTH_FIELDS,
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
  const type = namedTypeOf(returnType);
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
  return written(cellFor(record.row, fieldName), type.name);
}

/** A cell as the graph writes it: exact numbers that the graph does not write as text, instants in UTC. */
function written(cell: unknown, type: string): unknown {
  if (typeof cell !== 'string') return cell ?? null;
  if (type === 'Instant') return new Date(cell).toISOString();
  return type === 'Float' || type === 'Int' ? Number(cell) : cell;
}
