import DataLoader from 'dataloader';
import type { Reading } from '../../kit/rows/reading.js';
import { projection } from '../../kit/rows/record.js';
import type { AdministrativeUnit } from '../types/administrative-unit.type.js';
import { UnitSuccessionOutcome } from '../types/enums.js';
import type { UnitSuccession } from '../types/unit-succession.type.js';
import type { UnitOnDay } from './administrative-unit.loader.js';
import { ADMINISTRATIVE_UNITS } from './records.js';

export interface UnitQuestion {
  readonly unit: Pick<AdministrativeUnit, 'code' | 'validFrom'>;
  readonly asOf: string;
}

interface Reached extends AdministrativeUnit {
  readonly place: number;
  readonly split: boolean;
  readonly isItself: boolean;
}

/**
 * From a unit along the changes to those that are there on the day. A change speaks of the unit whose name it gives and whose last day
 * is the one before it: a code alone may be that of another unit. One split on the way makes the answer ambiguous.
 */
const WALK = `
  WITH RECURSIVE walk AS (
    SELECT k.place, k.day, u.level, u.code, u.name, u.valid_from, u.valid_to, false AS split, true AS is_itself
    FROM unnest($1::text[], $2::date[], $3::date[]) WITH ORDINALITY AS k(code, valid_from, day, place)
    JOIN administrative_unit u ON u.code = k.code AND u.valid_from = k.valid_from
    UNION
    SELECT w.place, w.day, n.level, n.code, n.name, n.valid_from, n.valid_to, w.split OR c.targets > 1, false
    FROM walk w
    JOIN administrative_unit_change c ON c.level = w.level AND c.old_code = w.code AND c.effective_on = w.valid_to + 1
      AND citizen_name_toned(c.old_name) = citizen_name_toned(w.name)
    JOIN administrative_unit n ON n.code = c.new_code AND n.level = c.level AND n.valid_from = c.effective_on
    WHERE w.valid_to < w.day
  )
  SELECT w.place::int AS place, bool_or(w.split) AS split, bool_or(w.is_itself) AS "isItself", ${projection(ADMINISTRATIVE_UNITS.columns)}
  FROM walk w JOIN administrative_unit u ON u.code = w.code AND u.valid_from = w.valid_from
  WHERE w.valid_from <= w.day AND (w.valid_to IS NULL OR w.valid_to >= w.day)
  GROUP BY w.place, u.code, u.valid_from ORDER BY w.place, u.code`;

/** What is known of each unit on its day. One query. */
export function createUnitSuccessionLoader({ rows }: Reading): DataLoader<UnitQuestion, UnitSuccession, string> {
  return new DataLoader(
    async (questions) => {
      const found = await rows.read<Reached>({
        text: WALK,
        values: [questions.map(({ unit }) => unit.code), questions.map(({ unit }) => unit.validFrom), questions.map(({ asOf }) => asOf)],
      });
      const byPlace = Map.groupBy(found, ({ place }) => place);
      return questions.map((_, index) => decideSuccession(byPlace.get(index + 1) ?? []));
    },
    { cacheKeyFn: ({ unit, asOf }) => `${unit.code}@${unit.validFrom}@${asOf}` },
  );
}

/** A mapping that names one of several targets is still a split: the one that is named may be the wrong one. */
export function decideSuccession(candidates: readonly (AdministrativeUnit & Pick<Reached, 'split' | 'isItself'>)[]): UnitSuccession {
  const [only] = candidates;
  if (only === undefined) return { outcome: UnitSuccessionOutcome.UNKNOWN, candidates };
  if (only.isItself) return { outcome: UnitSuccessionOutcome.SAME, candidates };
  const isSure = candidates.length === 1 && !only.split;
  return { outcome: isSure ? UnitSuccessionOutcome.REPLACED : UnitSuccessionOutcome.AMBIGUOUS, candidates };
}

/** The units that each `code@validFrom` replaced, by code; `[]` without a mapping. One query. */
export function createReplacedUnitsLoader({ rows }: Reading): DataLoader<UnitOnDay, readonly AdministrativeUnit[]> {
  return new DataLoader(async (keys) => {
    const found = await rows.read<AdministrativeUnit & { unitKey: string }>({
      text: `SELECT k.code || '@' || k.day AS "unitKey", ${projection(ADMINISTRATIVE_UNITS.columns)}
             FROM unnest($1::text[], $2::text[]) AS k(code, day)
             JOIN administrative_unit n ON n.code = k.code AND n.valid_from = k.day::date
             JOIN administrative_unit_change c ON c.level = n.level AND c.new_code = n.code AND c.effective_on = n.valid_from
             JOIN administrative_unit u ON u.code = c.old_code AND u.level = c.level AND u.valid_to = c.effective_on - 1
               AND citizen_name_toned(u.name) = citizen_name_toned(c.old_name)
             ORDER BY u.code`,
      values: [keys.map((key) => key.slice(0, key.lastIndexOf('@'))), keys.map((key) => key.slice(key.lastIndexOf('@') + 1))],
    });
    const byKey = Map.groupBy(found, ({ unitKey }) => unitKey);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}
