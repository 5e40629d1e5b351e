import type { Reading } from './reading.js';
import type { SqlParameters } from './sql.js';

/** What a row condition is made from: who asks which agency, on which day, and the values of the statement that it is put into. */
export interface PredicateSource extends Pick<Reading, 'agency' | 'caller' | 'today'> {
  readonly parameters: SqlParameters;
}

/** That the period of the row `alias` holds on the day of the decision: its last day belongs to it, an open end goes on. */
export function validToday({ today, parameters }: PredicateSource, alias: string, from = 'valid_from', to = 'valid_to'): string {
  const day = parameters.add(today);
  return `${alias}.${from} <= ${day}::date AND (${alias}.${to} IS NULL OR ${alias}.${to} >= ${day}::date)`;
}
