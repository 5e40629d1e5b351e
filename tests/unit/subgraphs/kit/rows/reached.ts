import type pg from 'pg';
import type { CallerContext } from '../../../../../schema/contract/caller-context.js';
import type { RowConditions } from '../../../../../schema/contract/row-condition.js';
import { createReading } from '../../../../../subgraphs/kit/rows/reading.js';
import { existencePredicate, rowPredicate, rowSetMask, type RowSubject } from '../../../../../subgraphs/kit/rows/row-predicate.js';
import { createRowReader } from '../../../../../subgraphs/kit/rows/row-reader.js';
import { SqlParameters } from '../../../../../subgraphs/kit/rows/sql.js';
import type { AgencyName } from '../../../../../subgraphs/kit/server/agency.js';
import { createCallerContext } from '../../../../kit/caller-context.js';

const OWN_RECORD: RowSubject = { citizen: 't.citizen_id' };

export interface Asking extends Partial<CallerContext> {
  readonly rows: RowConditions;
  readonly agency?: AgencyName;
}

/** The citizens of `record` whom the predicate lets pass, sorted. The three forms of the predicate must agree. */
export async function reached(
  pool: pg.Pool,
  { rows, agency = 'labour', ...changes }: Asking,
  subject: RowSubject = OWN_RECORD,
): Promise<string[]> {
  const caller = createCallerContext({ ...changes, rowSets: [rows, [['NONE']]], groups: { group: 0 } });
  const reading = createReading(caller, createRowReader(pool), agency);
  const parameters = new SqlParameters();
  const source = { ...reading, parameters };
  const text = `SELECT t.citizen_id AS id, ${rowPredicate(source, 'group', subject)} AS "isGranted",
    ${existencePredicate(source, subject)} AS exists, ${String(rowSetMask(source, subject))} AS mask FROM record t ORDER BY 1`;
  const found = await reading.rows.read<{ id: string; isGranted: boolean; exists: boolean; mask: number }>({
    text,
    values: parameters.values,
  });
  const disagreeing = found.filter(({ isGranted, exists, mask }) => isGranted !== exists || isGranted !== (mask === 1));
  if (disagreeing.length > 0) throw new Error('The forms of the predicate disagree.');
  return found.filter(({ isGranted }) => isGranted).map(({ id }) => id);
}
