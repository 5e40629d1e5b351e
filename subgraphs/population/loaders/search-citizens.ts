import { createError } from '../../../schema/contract/error-codes.js';
import { createCursorCodec, type CursorPosition } from '../../kit/connections/cursor.js';
import { MAX_PAGE_SIZE, type Page } from '../../kit/connections/page.js';
import { type ReadableRow, projection } from '../../kit/rows/record.js';
import { rowPredicate, rowSetMask } from '../../kit/rows/row-predicate.js';
import { SqlParameters, type Statement } from '../../kit/rows/sql.js';
import type { SubgraphContext } from '../../kit/server/context.js';
import type { CitizenSearchArguments } from '../types/citizen-search.type.js';
import type { Citizen } from '../types/citizen.type.js';
import { writeNamesakes, type NamesakeSearch } from './namesakes.js';
import { CITIZENS } from './records.js';
import { findUnitFamily } from './unit-family.js';

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
  const { caller, rows, today } = context.reading;
  const fingerprint = JSON.stringify(['searchCitizens', name, bornOn ?? null, bornYear ?? null, unitCode ?? null, unitAsOf ?? null]);
  const codec = createCursorCodec(context.cursorKeys, caller, fingerprint);
  const position = after == null ? null : codec.read(after);
  const search = { args, family: unitCode == null ? null : await findUnitFamily(rows, unitCode, unitAsOf ?? today) };
  const found = await rows.read<Found>(writePage(context, search, position, first + 1));
  const edges = found.slice(0, first).map((row) => ({ cursor: codec.write(row.pagePosition), node: row }));
  return {
    edges,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    countRows: async () => (await rows.read<{ total: number }>(writeCount(context, search)))[0]?.total ?? 0,
  };
}

/** Throws `BAD_USER_INPUT` for a name without a letter or too long, for a day beside a year, and for a page or year out of range. */
function assertAsked({ name, bornOn, bornYear, first }: CitizenSearchArguments): void {
  const isName = /\p{L}/u.test(name) && name.length <= MAX_NAME_LENGTH;
  const isBirth = bornYear == null || (bornOn == null && bornYear >= EARLIEST_YEAR && bornYear <= LATEST_YEAR);
  if (!isName || !isBirth || first < 1 || first > MAX_PAGE_SIZE) throw createError('BAD_USER_INPUT');
}

/**
 * One namesake at a time in the order of the ranks: a plan that asks about all of them to find twenty is not open to the database. No
 * other is worth a thought for other values either, so it is planned once (`isLookup`).
 */
function writePage({ reading }: SubgraphContext, search: NamesakeSearch, position: CursorPosition | null, limit: number): Statement {
  const parameters = new SqlParameters();
  const source = { ...reading, parameters };
  const namesakes = writeNamesakes(reading, search, parameters);
  const mask = rowSetMask(source, CITIZENS.subject);
  const select = projection(CITIZENS.columns) + (mask === null ? '' : `, ${mask} AS "rowSetMask"`);
  const behind =
    position === null ? '' : `WHERE (rank, id) > (${parameters.add(position[0])}::text::int, ${parameters.add(position[1])}::text)`;
  const text = `${namesakes}
    SELECT ARRAY[k.rank::text, k.id] AS "pagePosition", ${select}
    FROM (
      SELECT n.id, n.rank FROM (SELECT id, rank FROM namesake ${behind} ORDER BY rank, id OFFSET 0) n
      CROSS JOIN LATERAL (SELECT WHERE ${readableByAsked(source, search)} OFFSET 0) readable
      ORDER BY n.rank, n.id LIMIT ${parameters.add(limit)}
    ) k JOIN citizen c ON c.id = k.id ORDER BY k.rank, k.id`;
  return { text, values: parameters.values, isLookup: true };
}

function writeCount({ reading }: SubgraphContext, search: NamesakeSearch): Statement {
  const parameters = new SqlParameters();
  const text = `${writeNamesakes(reading, search, parameters)}
    SELECT count(*)::int AS total FROM namesake n
    CROSS JOIN LATERAL (SELECT WHERE ${readableByAsked({ ...reading, parameters }, search)} OFFSET 0) readable`;
  return { text, values: parameters.values, isLookup: true };
}

/**
 * Who may read the name of a citizen, and the other things asked about, may find them by these. Each of the groups was granted, so the
 * citizen exists for the caller; groups with the same row conditions are asked once. About the alias `n`.
 */
function readableByAsked(source: Parameters<typeof rowPredicate>[0], { args: { bornOn, bornYear }, family }: NamesakeSearch): string {
  const groups = [
    'population.name',
    ...(bornOn != null || bornYear != null ? ['population.identity'] : []),
    ...(family === null ? [] : ['population.residence']),
  ];
  const byRows = new Map(groups.map((group) => [source.caller.groups[group] ?? group, group]));
  return [...byRows.values()].map((group) => rowPredicate(source, group, { citizen: 'n.id' })).join(' AND ');
}
