import DataLoader from 'dataloader';
import type { HouseholdId } from '../../../schema/contract/brand.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { existencePredicate, rowSetMask } from '../../kit/rows/row-predicate.js';
import { SqlParameters } from '../../kit/rows/sql.js';

/** A household as another agency's key names it. */
export interface HouseholdReference extends ReadableRow {
  readonly id: HouseholdId;
}

/**
 * The households behind keys that the gateway sends; null for a key that is unknown or whose household does not exist for the
 * caller, which are one answer. Nothing of the representation but its key is ever used.
 */
export function createHouseholdReferenceLoader(reading: Reading): DataLoader<string, HouseholdReference | null> {
  return new DataLoader(async (keys) => {
    const parameters = new SqlParameters();
    const source = { ...reading, parameters };
    const subject = { household: 'k.id' };
    const mask = rowSetMask(source, subject);
    const text = `
      SELECT k.id${mask === null ? '' : `, ${mask} AS "rowSetMask"`}
      FROM unnest(${parameters.add(keys)}::text[]) AS k(id)
      WHERE EXISTS (SELECT 1 FROM household_reach known WHERE known.household_id = k.id) AND ${existencePredicate(source, subject)}`;
    const rows = await reading.rows.read<HouseholdReference>({ text, values: parameters.values });
    const byKey = new Map(rows.map((reference) => [String(reference.id), reference]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
