import type { RowCondition, RowConditions } from '../../../schema/contract/row-condition.js';
import { citizenCondition, householdUnit } from './citizen-condition.js';
import { type PredicateSource, validToday } from './predicate-source.js';
import { unsealed } from './protection-condition.js';
import { and, or } from './sql.js';

/** Whose record a row is, as SQL: columns of the statement that the predicate is put into. The aliases `reach_…` are the predicate's own. */
export interface RowSubject {
  /** The column with the citizen's code; null where the record belongs to a household. */
  readonly citizen?: string;
  /** The column with the household's code: it passes by its own unit or by one of its members. */
  readonly household?: string;
  /** For a record that concerns several citizens: it passes by one of them who fulfils a whole alternative alone. */
  readonly oneOf?: {
    /** `FROM` and `WHERE` that lead from the record to its citizens, such as `case_citizen reach_c WHERE reach_c.case_number = k.number`. */
    readonly from: string;
    readonly citizen: string;
  };
  /** True for rows that a guardian never sees, such as a confidential encounter. */
  readonly hiddenFromWards?: string;
  /** The column with another citizen whom the row names (may be null): somebody sealed is not named either. */
  readonly names?: string;
}

/**
 * The first lock: a boolean SQL expression that is true exactly for the rows which the caller's grant of this group
 * reaches today. It stands in every list, count and lookup, so that pages, totals and cursors know readable rows only.
 * A group that was not granted gives `false`.
 */
export function rowPredicate(source: PredicateSource, group: string, subject: RowSubject | null): string {
  const index = source.caller.groups[group];
  if (subject === null) return index === undefined ? 'false' : 'true';
  const rows = index === undefined ? undefined : source.caller.rowSets[index];
  return rows === undefined ? 'false' : and([anyAlternative(source, rows, subject), ...seals(source, subject)]);
}

/** True for the rows of citizens who exist for the caller: one granted group, of any agency, reaches them. */
export function existencePredicate(source: PredicateSource, subject: RowSubject | null): string {
  if (subject === null) return 'true';
  const sets = source.caller.rowSets.map((rows) => anyAlternative(source, rows, subject));
  return sets.length === 0 ? 'false' : and([or(sets), ...seals(source, subject)]);
}

/** For callers whose grants have different row conditions: bit i is set when row set i reaches the row. Null when one set says it all. */
export function rowSetMask(source: PredicateSource, subject: RowSubject | null): string | null {
  const { rowSets } = source.caller;
  if (subject === null || rowSets.length < 2) return null;
  const bits = rowSets.map((rows, index) => `CASE WHEN ${anyAlternative(source, rows, subject)} THEN ${2 ** index} ELSE 0 END`);
  const sealed = seals(source, subject);
  const sum = bits.join(' + ');
  return sealed.length === 0 ? `(${sum})` : `(CASE WHEN ${and(sealed)} THEN ${sum} ELSE 0 END)`;
}

/** Said once beside all alternatives. Where several citizens can carry a row, each is looked at on the way to the row instead. */
function seals(source: PredicateSource, { citizen, names }: RowSubject): string[] {
  return [citizen, names].filter((column) => column !== undefined).map((column) => unsealed(source, column));
}

function anyAlternative(source: PredicateSource, rows: RowConditions, subject: RowSubject): string {
  const { oneOf } = subject;
  if (oneOf !== undefined) {
    const passes = [anyAlternative(source, rows, { citizen: oneOf.citizen }), unsealed(source, oneOf.citizen)];
    return `EXISTS (SELECT 1 FROM ${oneOf.from} AND ${and(passes)})`;
  }
  const alternatives = rows.map((conditions) => and(conditions.map((condition) => conditionSql(source, condition, subject))));
  return alternatives.length === 0 ? 'false' : or(alternatives);
}

function conditionSql(source: PredicateSource, condition: RowCondition, subject: RowSubject): string {
  const { citizen, household } = subject;
  if (citizen !== undefined) return citizenCondition(source, condition, citizen, subject.hiddenFromWards);
  if (household === undefined) return 'false';
  const passes = [citizenCondition(source, condition, 'reach_m.citizen_id'), unsealed(source, 'reach_m.citizen_id')];
  const member = `EXISTS (SELECT 1 FROM household_reach_member reach_m WHERE reach_m.household_id = ${household} AND ${validToday(source, 'reach_m')} AND ${and(passes)})`;
  return condition === 'RESIDENT' ? or([householdUnit(source, household), member]) : member;
}
