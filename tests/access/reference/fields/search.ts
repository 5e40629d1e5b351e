import { isOn, today } from '../periods.js';
import { about, CURSOR, reachAtRoot, referenceData, Refusal, type GraphRecord, type Resolve, type Values, type Viewer } from '../viewer.js';
import { asText, type Row, type World } from '../world.js';
import { tonedOf, wordsOf } from './names.js';

const TWO_TIERS_FROM = '2025-07-01';

/** 0 for the same name, 1 for the same without its marks, more the more middle names are missing; null for another name. */
function rankOf(asked: string, registered: string): number | null {
  const [left, right] = [wordsOf(asked), wordsOf(registered)];
  if (left[0] !== right[0] || left.at(-1) !== right.at(-1)) return null;
  const [askedMiddle, middle] = [left.slice(1, -1), right.slice(1, -1)];
  if (left.join(' ') === right.join(' ')) return tonedOf(asked) === tonedOf(registered) ? 0 : 1;
  const isWithin = askedMiddle.every((word) => middle.includes(word)) || middle.every((word) => askedMiddle.includes(word));
  return isWithin ? 2 + Math.abs(askedMiddle.length - middle.length) : null;
}

const namesakesByWorld = new WeakMap<World, Map<string, Row[]>>();

/** All whose name has the same first and last word: nobody else has a rank. */
function namesakesOf(world: World, name: string): readonly Row[] {
  const known = namesakesByWorld.get(world) ?? Map.groupBy(world.citizen, (row) => endsOf(asText(row.full_name)));
  namesakesByWorld.set(world, known);
  return known.get(endsOf(name)) ?? [];
}

function endsOf(name: string): string {
  const words = wordsOf(name);
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

/** Whether a residence of any time lay in the unit that the code meant on the day. Without a mapping nothing became anything else. */
function livedIn({ world }: Viewer, citizen: unknown, code: unknown, day: string): boolean {
  const asked = world.find('administrative_unit', 'code', code).filter((unit) => isOn(unit, day));
  return world.find('residence', 'citizen_id', citizen).some((home) => {
    const readOn = asText(home.unit_read_on ?? home.valid_to ?? today());
    return asked.some((unit) => home.unit_code === unit.code && readOn >= TWO_TIERS_FROM === asText(unit.valid_from) >= TWO_TIERS_FROM);
  });
}

function assertAsked({ name, bornOn, bornYear, first }: Values): void {
  const isYear = bornYear == null || (bornOn == null && Number(bornYear) >= 1850 && Number(bornYear) <= 2199);
  if (!/\p{L}/u.test(asText(name)) || asText(name).length > 200 || !isYear || Number(first) < 1 || Number(first) > 100)
    throw new Refusal('BAD_USER_INPUT');
}

function isFound(viewer: Viewer, row: Row, { bornOn, bornYear, unitCode, unitAsOf }: Values): boolean {
  const groups = ['population.name'];
  if (bornOn != null || bornYear != null) groups.push('population.identity');
  if (unitCode != null) groups.push('population.residence');
  return (
    (bornOn == null || row.birth_date === bornOn) &&
    (bornYear == null || asText(row.birth_date).startsWith(`${asText(bornYear)}-`)) &&
    (unitCode == null || livedIn(viewer, row.id, unitCode, unitAsOf == null ? today() : asText(unitAsOf))) &&
    groups.every((group) => reachAtRoot(viewer, 'searchCitizens').reaches(group, { citizen: row.id }))
  );
}

export const SEARCH_FIELDS: Readonly<Record<string, Resolve>> = {
  /** The readable ones only, closest first; who may not read what is asked by finds nobody by it. */
  'Query.searchCitizens': (viewer, _query, args): GraphRecord | null => {
    assertAsked(args);
    if (args.after != null) throw new Refusal('INVALID_CURSOR');
    const ranked = namesakesOf(viewer.world, asText(args.name)).flatMap((row) => {
      const rank = rankOf(asText(args.name), asText(row.full_name));
      return rank === null || !isFound(viewer, row, args) ? [] : [{ row, rank }];
    });
    const sorted = ranked.toSorted((a, b) => a.rank - b.rank || (asText(a.row.id) < asText(b.row.id) ? -1 : 1));
    const shown = sorted.slice(0, Number(args.first));
    const nodes = shown.map(({ row }) => about(viewer, row, { citizen: row.id }));
    const pageInfo = referenceData({ has_next_page: shown.length < sorted.length, end_cursor: shown.length === 0 ? null : CURSOR });
    const edges = nodes.map((node) => referenceData({ cursor: CURSOR, node }));
    return referenceData({ nodes, edges, page_info: pageInfo, total_count: sorted.length });
  },
};
