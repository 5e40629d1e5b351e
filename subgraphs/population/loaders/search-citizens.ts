import { createError } from '../../../schema/contract/error-codes.js';
import { createCursorCodec } from '../../kit/connections/cursor.js';
import { MAX_PAGE_SIZE, type Page } from '../../kit/connections/page.js';
import { type ReadableRow, projection } from '../../kit/rows/record.js';
import { rowPredicate, rowSetMask } from '../../kit/rows/row-predicate.js';
import { SqlParameters } from '../../kit/rows/sql.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import { TWO_TIERS_FROM } from '../store/unit-days.js';
import type { CitizenSearchArguments } from '../types/citizen-search.type.js';
import type { Citizen } from '../types/citizen.type.js';
import { CITIZENS } from './records.js';

const MAX_NAME_LENGTH = 200;
const EARLIEST_YEAR = 1850;
const LATEST_YEAR = 2199;

type Found = Citizen & ReadableRow & { readonly pagePosition: readonly [rank: string, id: string] };

/**
 * The readable citizens whose name is the asked one, closest first: 0 with its marks, 1 without them, then middle names in another
 * order, then as many as are missing on either side. Family and given name must both be there: they are what the index knows.
 * Namesakes are ranked from the index alone, and only then looked at one by one until the page is full.
 */
export async function searchCitizens(context: SubgraphContext, args: CitizenSearchArguments): Promise<Page<Citizen & ReadableRow>> {
  assertAsked(args);
  const { name, bornOn, bornYear, unitCode, unitAsOf, first, after } = args;
  const fingerprint = JSON.stringify(['searchCitizens', name, bornOn ?? null, bornYear ?? null, unitCode ?? null, unitAsOf ?? null]);
  const codec = createCursorCodec(context.cursorKey, context.reading.caller, fingerprint);
  const position = after == null ? null : codec.read(after);
  const { reading } = context;
  const { namesakes, readable, parameters } = createSearch(context, args);
  const mask = rowSetMask({ ...reading, parameters }, CITIZENS.subject);
  const select = projection(CITIZENS.columns) + (mask === null ? '' : `, ${mask} AS "rowSetMask"`);
  const behind =
    position === null ? '' : `WHERE (k.rank, k.id) > (${parameters.add(position[0])}::text::int, ${parameters.add(position[1])}::text)`;
  // One citizen at a time in the order of the ranks: a plan that reads all namesakes to find twenty is not open to the database.
  const found = await reading.rows.read<Found>({
    text: `SELECT ARRAY[k.rank::text, k.id] AS "pagePosition", one.* FROM (${namesakes}) k
      CROSS JOIN LATERAL (SELECT ${select} FROM citizen c WHERE c.id = k.id AND ${readable} OFFSET 0) one
      ${behind} ORDER BY k.rank, k.id LIMIT ${parameters.add(first + 1)}`,
    values: parameters.values,
  });
  const edges = found.slice(0, first).map((row) => ({ cursor: codec.write(row.pagePosition), node: row }));
  return {
    edges,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    countRows: () => countFound(context, args),
  };
}

async function countFound(context: SubgraphContext, args: CitizenSearchArguments): Promise<number> {
  const { namesakes, readable, parameters } = createSearch(context, args);
  const text = `SELECT count(*)::int AS total FROM (${namesakes}) k JOIN citizen c ON c.id = k.id WHERE ${readable}`;
  const [row] = await context.reading.rows.read<{ total: number }>({ text, values: parameters.values });
  return row?.total ?? 0;
}

/** Throws `BAD_USER_INPUT` for a name without a letter or too long, for a day beside a year, and for a page or year out of range. */
function assertAsked({ name, bornOn, bornYear, first }: CitizenSearchArguments): void {
  const isName = /\p{L}/u.test(name) && name.length <= MAX_NAME_LENGTH;
  const isBirth = bornYear == null || (bornOn == null && bornYear >= EARLIEST_YEAR && bornYear <= LATEST_YEAR);
  if (!isName || !isBirth || first < 1 || first > MAX_PAGE_SIZE) throw createError('BAD_USER_INPUT');
}

interface Search {
  /** `SELECT id, rank`, in the order of the ranks. */
  readonly namesakes: string;
  /** On the alias `c`. */
  readonly readable: string;
  readonly parameters: SqlParameters;
}

function createSearch({ reading }: SubgraphContext, args: CitizenSearchArguments): Search {
  const parameters = new SqlParameters();
  const source = { ...reading, parameters };
  const conditions = [
    's.name_key >= q.ends',
    's.name_key < q.beyond',
    'm.middle <@ q.middle OR q.middle <@ m.middle',
    ...birthConditions(args, parameters),
    ...jurisdictionCondition(reading.caller, parameters),
    ...unitCondition(reading.today, args, parameters),
  ];
  const name = `${parameters.add(args.name)}::text`;
  // OFFSET 0 keeps the ranking whole: it runs on the index, before anything is asked of a single citizen.
  const namesakes = `
    SELECT s.id, ${RANK} AS rank
    FROM (
      SELECT key, split_part(key, '/', 1) || '/' AS ends, split_part(key, '/', 1) || '0' AS beyond,
        string_to_array(split_part(key, '/', 2), ' ') AS middle, citizen_name_toned(${name}) AS toned
      FROM (SELECT citizen_name_key(${name}) AS key) a
    ) q, citizen s, LATERAL (SELECT string_to_array(split_part(s.name_key, '/', 2), ' ') AS middle) m
    WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}
    ORDER BY 2, 1 OFFSET 0`;
  return { namesakes, readable: readableByAsked(source, args), parameters };
}

/**
 * Who may read the name of a citizen, and the other things asked about, may find them by these. Each of the groups was granted, so the
 * citizen exists for the caller; groups with the same row conditions are asked once.
 */
function readableByAsked(source: Parameters<typeof rowPredicate>[0], args: CitizenSearchArguments): string {
  const groups = [
    'population.name',
    ...(isBirthAsked(args) ? ['population.identity'] : []),
    ...(args.unitCode == null ? [] : ['population.residence']),
  ];
  const byRows = new Map(groups.map((group) => [source.caller.groups[group] ?? group, group]));
  return [...byRows.values()].map((group) => rowPredicate(source, group, CITIZENS.subject)).join(' AND ');
}

const RANK = `CASE
      WHEN s.name_key = q.key THEN CASE WHEN citizen_name_toned(s.full_name) = q.toned THEN 0 ELSE 1 END
      ELSE 2 + abs(cardinality(m.middle) - cardinality(q.middle)) END`;

function isBirthAsked({ bornOn, bornYear }: CitizenSearchArguments): boolean {
  return bornOn != null || bornYear != null;
}

function birthConditions({ bornOn, bornYear }: CitizenSearchArguments, parameters: SqlParameters): string[] {
  if (bornOn != null) return [`s.birth_date = ${parameters.add(bornOn)}::date`];
  if (bornYear == null) return [];
  return [`s.birth_date BETWEEN ${parameters.add(`${bornYear}-01-01`)}::date AND ${parameters.add(`${bornYear}-12-31`)}::date`];
}

/**
 * What the row conditions imply for an officer of communes who reads residents only: thousands of namesakes of a whole country are
 * met with the residents of those communes at once instead of being looked at one by one. Decides nothing: the row conditions do.
 */
function jurisdictionCondition({ rowSets, jurisdiction }: SubgraphContext['caller'], parameters: SqlParameters): string[] {
  const residentsOnly = rowSets.every((rows) => rows.every((conditions) => conditions.includes('RESIDENT')));
  if (!residentsOnly || jurisdiction?.level !== 'COMMUNE') return [];
  return [`s.id IN (SELECT r.citizen_id FROM residence r WHERE r.unit_code = ANY(${parameters.add(jurisdiction.units)}::text[]))`];
}

/** A residence of any time in the unit, in one that it came from, or in one that it went into. */
function unitCondition(today: string, { unitCode, unitAsOf }: CitizenSearchArguments, parameters: SqlParameters): string[] {
  if (unitCode == null) return [];
  const day = parameters.add(today);
  const isTwoTiers = (moment: string) => `(${moment} >= '${TWO_TIERS_FROM}')`;
  return [
    `s.id IN (
      WITH RECURSIVE asked AS (
        SELECT u.level, u.code, u.name, u.valid_from, u.valid_to FROM administrative_unit u, (SELECT ${parameters.add(unitAsOf ?? today)}::date AS day) d
        WHERE u.code = ${parameters.add(unitCode)}::text AND u.valid_from <= d.day AND (u.valid_to IS NULL OR u.valid_to >= d.day)
      ), later AS (
        SELECT * FROM asked UNION
        SELECT n.level, n.code, n.name, n.valid_from, n.valid_to FROM later w
        JOIN administrative_unit_change h ON h.level = w.level AND h.old_code = w.code AND h.effective_on = w.valid_to + 1 AND citizen_name_toned(h.old_name) = citizen_name_toned(w.name)
        JOIN administrative_unit n ON n.code = h.new_code AND n.level = h.level AND n.valid_from = h.effective_on
      ), family AS (
        SELECT * FROM later UNION
        SELECT o.level, o.code, o.name, o.valid_from, o.valid_to FROM family w
        JOIN administrative_unit_change h ON h.level = w.level AND h.new_code = w.code AND h.effective_on = w.valid_from
        JOIN administrative_unit o ON o.code = h.old_code AND o.level = h.level AND o.valid_to = h.effective_on - 1 AND citizen_name_toned(h.old_name) = citizen_name_toned(o.name)
      )
      SELECT r.citizen_id FROM (SELECT DISTINCT code, ${isTwoTiers('valid_from')} AS two_tiers FROM family) f
      JOIN residence r ON r.unit_code = f.code AND ${isTwoTiers(`coalesce(r.unit_read_on, r.valid_to, ${day}::date)`)} = f.two_tiers
    )`,
  ];
}
