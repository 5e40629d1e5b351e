import DataLoader from 'dataloader';
import type { CitizenId } from '../../../schema/contract/brand.js';
import type { Reading } from '../rows/reading.js';
import type { ReadableRow } from '../rows/record.js';
import { existencePredicate, rowSetMask } from '../rows/row-predicate.js';
import { SqlParameters } from '../rows/sql.js';

/** A citizen as another agency's key names them, under the code of today. */
export interface CitizenReference extends ReadableRow {
  readonly id: CitizenId;
}

/**
 * The citizens behind keys that the gateway sends, aliases followed; null for a key that is unknown or whose citizen does
 * not exist for the caller, which are one answer. Nothing of the representation but its key is ever used.
 */
export function createCitizenReferenceLoader(reading: Reading): DataLoader<string, CitizenReference | null> {
  return new DataLoader(async (keys) => {
    const parameters = new SqlParameters();
    const source = { ...reading, parameters };
    const subject = { citizen: 'c.id' };
    const mask = rowSetMask(source, subject);
    const text = `
      SELECT c.key, c.id${mask === null ? '' : `, ${mask} AS "rowSetMask"`}
      FROM (
        SELECT k.key, coalesce(a.citizen_id, k.key) AS id
        FROM unnest(${parameters.add(keys)}::text[]) AS k(key)
        LEFT JOIN citizen_alias a ON a.alias_id = k.key
      ) c
      WHERE ${existencePredicate(source, subject)}`;
    const rows = await reading.rows.read<CitizenReference & { key: string }>({ text, values: parameters.values, isLookup: true });
    const byKey = new Map(rows.map(({ key, ...reference }) => [key, reference]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
