import type { RowReader } from '../../kit/rows/row-reader.js';
import { TWO_TIERS_FROM } from '../store/unit-days.js';

/** Codes of a unit and of its family; a code means one unit among three tiers and another among two. */
export interface UnitFamily {
  readonly threeTierCodes: readonly string[];
  readonly twoTierCodes: readonly string[];
}

/** Later units first, then what each of them came from. A change speaks of the unit whose name it gives and whose last day is the one before it. */
const FAMILY = `
  WITH RECURSIVE asked AS (
    SELECT u.level, u.code, u.name, u.valid_from, u.valid_to FROM administrative_unit u
    WHERE u.code = $1::text AND u.valid_from <= $2::date AND (u.valid_to IS NULL OR u.valid_to >= $2::date)
  ), later AS (
    SELECT * FROM asked UNION
    SELECT n.level, n.code, n.name, n.valid_from, n.valid_to FROM later w
    JOIN administrative_unit_change h ON h.level = w.level AND h.old_code = w.code AND h.effective_on = w.valid_to + 1
      AND citizen_name_toned(h.old_name) = citizen_name_toned(w.name)
    JOIN administrative_unit n ON n.code = h.new_code AND n.level = h.level AND n.valid_from = h.effective_on
  ), family AS (
    SELECT * FROM later UNION
    SELECT o.level, o.code, o.name, o.valid_from, o.valid_to FROM family w
    JOIN administrative_unit_change h ON h.level = w.level AND h.new_code = w.code AND h.effective_on = w.valid_from
    JOIN administrative_unit o ON o.code = h.old_code AND o.level = h.level AND o.valid_to = h.effective_on - 1
      AND citizen_name_toned(h.old_name) = citizen_name_toned(o.name)
  )
  SELECT DISTINCT code, valid_from >= '${TWO_TIERS_FROM}' AS "isTwoTiers" FROM family`;

/** The unit that the code means on the day, those that it came from and those that it went into; no code for an unknown one. */
export async function findUnitFamily(rows: RowReader, code: string, day: string): Promise<UnitFamily> {
  const units = await rows.read<{ code: string; isTwoTiers: boolean }>({ text: FAMILY, values: [code, day], isLookup: true });
  const codesOf = (isTwoTiers: boolean) => units.filter((unit) => unit.isTwoTiers === isTwoTiers).map((unit) => unit.code);
  return { threeTierCodes: codesOf(false), twoTierCodes: codesOf(true) };
}
