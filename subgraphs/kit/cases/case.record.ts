import { createError } from '../../../schema/contract/error-codes.js';
import type { Reading } from '../rows/reading.js';
import { readableCondition } from '../rows/readable-select.js';
import type { RecordDefinition } from '../rows/record.js';
import type { CaseState } from './case-kinds.js';

const GROUP = 'labour.case';

/** A case passes by one of its citizens whom the caller reaches. */
export const CASES = {
  from: 'case_file k',
  columns: {
    id: 'k.id',
    number: 'k.number',
    kind: 'k.kind',
    organisation: 'k.organisation',
    openedOn: 'k.opened_on',
    closedOn: 'k.closed_on',
  },
  subject: { oneOf: { from: 'case_citizen reach_c WHERE reach_c.case_number = k.number', citizen: 'reach_c.citizen_id' } },
  group: GROUP,
  order: 'k.opened_on, k.id',
} as const satisfies RecordDefinition<CaseState>;

/** The same cases, once for each citizen they concern: passes by that citizen. */
export const CASES_OF_CITIZENS: RecordDefinition<CaseState> = {
  ...CASES,
  from: 'case_file k JOIN (SELECT DISTINCT case_number, citizen_id FROM case_citizen) kc ON kc.case_number = k.number',
  subject: { citizen: 'kc.citizen_id' },
};

/** A citizen of a case, whom the caller reaches: the others are left out. */
export const CITIZENS_OF_CASES: RecordDefinition<{ readonly id: string }> = {
  from: '(SELECT DISTINCT case_number, citizen_id FROM case_citizen) kc',
  columns: { id: 'kc.citizen_id' },
  subject: { citizen: 'kc.citizen_id' },
  group: GROUP,
  order: 'kc.citizen_id',
};

/**
 * All citizens of a case that the caller may read, those out of reach included: for checks before a write, never for an answer. Throws
 * `NOT_FOUND_OR_NOT_PERMITTED` for an unknown or unreadable case.
 */
export async function getCitizensOfCase(reading: Reading, number: string): Promise<readonly string[]> {
  const { where, parameters } = readableCondition(reading, CASES);
  const text = `SELECT kc.citizen_id AS id FROM case_file k JOIN case_citizen kc ON kc.case_number = k.number
    WHERE k.number = ${parameters.add(number)}::text AND ${where}`;
  const rows = await reading.rows.read<{ id: string }>({ text, values: parameters.values });
  if (rows.length === 0) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
  return rows.map(({ id }) => id);
}
