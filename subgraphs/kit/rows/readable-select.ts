import type { Reading } from './reading.js';
import { type RecordDefinition, projection } from './record.js';
import { existencePredicate, rowPredicate, rowSetMask } from './row-predicate.js';
import { SqlParameters } from './sql.js';

/** The predicate of a record kind, ready for further conditions on `parameters`. */
export interface ReadableCondition {
  readonly where: string;
  readonly parameters: SqlParameters;
}

/** `SELECT … FROM … WHERE (readable)`. */
export interface ReadableSelect extends ReadableCondition {
  readonly select: string;
  readonly from: string;
}

export function readableCondition<Row extends object>(reading: Reading, record: RecordDefinition<Row>): ReadableCondition {
  const parameters = new SqlParameters();
  const source = { ...reading, parameters };
  const where = record.group === null ? existencePredicate(source, record.subject) : rowPredicate(source, record.group, record.subject);
  return { where, parameters };
}

export function readableSelect<Row extends object>(reading: Reading, record: RecordDefinition<Row>): ReadableSelect {
  const { where, parameters } = readableCondition(reading, record);
  const mask = rowSetMask({ ...reading, parameters }, record.subject);
  const select = projection(record.columns) + (mask === null ? '' : `, ${mask} AS "rowSetMask"`);
  return { select, from: record.from, where, parameters };
}
