import type { Reading } from '../../kit/rows/reading.js';
import { SqlParameters } from '../../kit/rows/sql.js';
import { TWO_TIERS_FROM } from '../store/unit-days.js';
import type { CitizenSearchArguments } from '../types/citizen-search.type.js';
import { reachableCitizens } from './reachable-citizens.js';
import type { UnitFamily } from './unit-family.js';

/** Up to so many namesakes are looked at one by one; more meet the people of a unit or of the caller's reach at once. */
const FEW_NAMESAKES = 2_000;
/** A reach with more people than this has one of them among the first namesakes of any page. */
const FEW_PEOPLE = 20_000;

export interface NamesakeSearch {
  readonly args: Pick<CitizenSearchArguments, 'name' | 'bornOn' | 'bornYear'>;
  /** Null when no unit was asked for. */
  readonly family: UnitFamily | null;
}

/**
 * `WITH …` that ends in `namesake (id, rank)`: whoever has the asked family and given name and whose middle names are among the asked ones
 * or hold them, born then, with a residence of any time in the unit. From the index of names alone; nobody's right is decided here.
 */
export function writeNamesakes({ caller, today }: Reading, { args, family }: NamesakeSearch, parameters: SqlParameters): string {
  const narrowed = family === null ? narrowByReach(caller, parameters) : narrowByUnit(family, today, parameters);
  return `WITH asked AS MATERIALIZED (
      SELECT key, split_part(key, '/', 1) AS ends, string_to_array(split_part(key, '/', 2), ' ') AS middle, toned
      FROM (SELECT citizen_name_key(name) AS key, citizen_name_toned(name) AS toned FROM (SELECT ${parameters.add(args.name)}::text AS name) n) k
    ), alike AS MATERIALIZED (
      SELECT f.id, ${RANK} AS rank
      FROM asked q CROSS JOIN LATERAL (
        SELECT s.id, s.name_key, s.name_toned, string_to_array(split_part(s.name_key, '/', 2), ' ') AS middle
        FROM citizen s WHERE ${["split_part(s.name_key, '/', 1) = q.ends", ...birthConditions(args, parameters)].join(' AND ')} OFFSET 0
      ) f
      WHERE f.middle <@ q.middle OR q.middle <@ f.middle
    ), namesake AS (
      SELECT m.id, m.rank FROM alike m WHERE ${narrowed}
    )`;
}

/** 0 with the marks, 1 without them, then middle names in another order, then as many as are missing on either side. */
const RANK = `CASE
        WHEN f.name_key = q.key THEN CASE WHEN f.name_toned = q.toned THEN 0 ELSE 1 END
        ELSE 2 + abs(cardinality(f.middle) - cardinality(q.middle)) END`;

const ARE_FEW = `(SELECT count(*) FROM alike) <= ${FEW_NAMESAKES}`;

function birthConditions({ bornOn, bornYear }: NamesakeSearch['args'], parameters: SqlParameters): string[] {
  if (bornOn != null) return [`s.birth_date = ${parameters.add(bornOn)}::date`];
  if (bornYear == null) return [];
  return [`s.birth_date BETWEEN ${parameters.add(`${bornYear}-01-01`)}::date AND ${parameters.add(`${bornYear}-12-31`)}::date`];
}

/** The second CASE counts no further than it must; the LIMIT in the third lets PostgreSQL know that it may hash what it finds. */
function narrowByReach(caller: Reading['caller'], parameters: SqlParameters): string {
  const reachable = reachableCitizens(caller, 'population.name', parameters);
  if (reachable === null) return 'true';
  const some = `SELECT * FROM (${reachable}) p LIMIT ${FEW_PEOPLE + 1}`;
  return `CASE WHEN ${ARE_FEW} THEN true
        WHEN (SELECT count(*) FROM (${some}) p) > ${FEW_PEOPLE} THEN true
        ELSE m.id IN (${some}) END`;
}

function narrowByUnit({ threeTierCodes, twoTierCodes }: UnitFamily, today: string, parameters: SqlParameters): string {
  const codes = (values: readonly string[]) => `${parameters.add(values)}::text[]`;
  const [all, ofThree, ofTwo] = [codes([...threeTierCodes, ...twoTierCodes]), codes(threeTierCodes), codes(twoTierCodes)];
  const isInUnit = `r.unit_code = ANY(${all}) AND r.unit_code = ANY(
        CASE WHEN coalesce(r.unit_read_on, r.valid_to, ${parameters.add(today)}::date) >= '${TWO_TIERS_FROM}' THEN ${ofTwo} ELSE ${ofThree} END)`;
  return `CASE WHEN ${ARE_FEW} THEN EXISTS (SELECT 1 FROM residence r WHERE r.citizen_id = m.id AND ${isInUnit})
        ELSE m.id IN (SELECT r.citizen_id FROM residence r WHERE ${isInUnit}) END`;
}
