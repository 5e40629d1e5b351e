import { createError } from '../../../schema/contract/error-codes.js';
import type { Reading } from '../rows/reading.js';
import { rowPredicate } from '../rows/row-predicate.js';
import { SqlParameters } from '../rows/sql.js';

/**
 * The codes of today of all these citizens, each once. Throws `NOT_FOUND_OR_NOT_PERMITTED` when one of them is unknown or not reached by the
 * caller's grant of the group, which are one answer: nothing is written about somebody who may not be read.
 */
export async function getReadableCitizens(reading: Reading, group: string, citizenIds: readonly string[]): Promise<readonly string[]> {
  const parameters = new SqlParameters();
  const asked = [...new Set(citizenIds)];
  const text = `
    SELECT c.id
    FROM (
      SELECT coalesce(a.citizen_id, k.key) AS id
      FROM unnest(${parameters.add(asked)}::text[]) AS k(key)
      LEFT JOIN citizen_alias a ON a.alias_id = k.key
    ) c
    WHERE ${rowPredicate({ ...reading, parameters }, group, { citizen: 'c.id' })}`;
  const rows = await reading.rows.read<{ id: string }>({ text, values: parameters.values });
  if (rows.length !== asked.length) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
  return [...new Set(rows.map(({ id }) => id))];
}
