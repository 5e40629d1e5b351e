import DataLoader from 'dataloader';
import type { Reading } from '../../kit/rows/reading.js';
import { projection } from '../../kit/rows/record.js';
import type { AdministrativeUnit } from '../types/administrative-unit.type.js';
import { ADMINISTRATIVE_UNITS } from './records.js';

/** A unit code on a day, as `code@YYYY-MM-DD`: the same code means different units on different days. */
export type UnitOnDay = `${string}@${string}`;

/** The unit that each code means on its day, or null. Reference data: no row condition. */
export function createAdministrativeUnitLoader({ rows }: Reading): DataLoader<UnitOnDay, AdministrativeUnit | null> {
  return new DataLoader(async (keys) => {
    // The day stands after the last "@": a code comes from the client and may hold one itself.
    const codes = keys.map((key) => key.slice(0, key.lastIndexOf('@')));
    const days = keys.map((key) => key.slice(key.lastIndexOf('@') + 1));
    const found = await rows.read<AdministrativeUnit & { unitKey: string }>({
      text: `SELECT k.code || '@' || k.day AS "unitKey", ${projection(ADMINISTRATIVE_UNITS.columns)}
             FROM unnest($1::text[], $2::text[]) AS k(code, day)
             JOIN administrative_unit u ON u.code = k.code AND u.valid_from <= k.day::date AND (u.valid_to IS NULL OR u.valid_to >= k.day::date)`,
      values: [codes, days],
    });
    const byKey = new Map(found.map((unit) => [unit.unitKey, unit]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
