import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { LocalDate } from '../../../schema/contract/brand.js';
import type { RowCondition, RowConditions } from '../../../schema/contract/row-condition.js';
import type { SqlParameters } from './sql.js';

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
}

interface Reading {
  readonly caller: CallerContext;
  readonly today: LocalDate;
  readonly parameters: SqlParameters;
}

/**
 * The first lock: a boolean SQL expression that is true exactly for the rows which the caller's grant of this group
 * reaches today. It stands in every list, count and lookup, so that pages, totals and cursors know readable rows only.
 * A group that was not granted gives `false`.
 */
export function rowPredicate(reading: Reading, group: string, subject: RowSubject | null): string {
  if (subject === null) return reading.caller.groups[group] === undefined ? 'false' : 'true';
  const index = reading.caller.groups[group];
  const rows = index === undefined ? undefined : reading.caller.rowSets[index];
  return rows === undefined ? 'false' : anyAlternative(reading, rows, subject);
}

/** True for the rows of citizens who exist for the caller: one granted group, of any agency, reaches them. */
export function existencePredicate(reading: Reading, subject: RowSubject | null): string {
  if (subject === null) return 'true';
  const sets = reading.caller.rowSets.map((rows) => anyAlternative(reading, rows, subject));
  return sets.length === 0 ? 'false' : or(sets);
}

/** For callers whose grants have different row conditions: bit i is set when row set i reaches the row. Null when one set says it all. */
export function rowSetMask(reading: Reading, subject: RowSubject | null): string | null {
  const { rowSets } = reading.caller;
  if (subject === null || rowSets.length < 2) return null;
  const bits = rowSets.map((rows, index) => `CASE WHEN ${anyAlternative(reading, rows, subject)} THEN ${2 ** index} ELSE 0 END`);
  return `(${bits.join(' + ')})`;
}

function anyAlternative(reading: Reading, rows: RowConditions, subject: RowSubject): string {
  const { oneOf } = subject;
  if (oneOf !== undefined) return `EXISTS (SELECT 1 FROM ${oneOf.from} AND ${anyAlternative(reading, rows, { citizen: oneOf.citizen })})`;
  const alternatives = rows.map((conditions) => and(conditions.map((condition) => conditionSql(reading, condition, subject))));
  return alternatives.length === 0 ? 'false' : or(alternatives);
}

function conditionSql(reading: Reading, condition: RowCondition, subject: RowSubject): string {
  const { citizen, household } = subject;
  if (citizen !== undefined) return citizenCondition(reading, condition, citizen, subject.hiddenFromWards);
  if (household === undefined) return 'false';
  const member = `EXISTS (SELECT 1 FROM household_reach_member reach_m WHERE reach_m.household_id = ${household} AND ${validToday(reading, 'reach_m')} AND ${citizenCondition(reading, condition, 'reach_m.citizen_id')})`;
  return condition === 'RESIDENT' ? or([householdUnit(reading, household), member]) : member;
}

/** Every condition, no default: a new one does not compile until it is decided here. */
function citizenCondition(reading: Reading, condition: RowCondition, citizen: string, hiddenFromWards?: string): string {
  switch (condition) {
    case 'ANY':
      return 'true';
    case 'NONE':
      return 'false';
    case 'SELF':
      return reading.caller.citizenId === null ? 'false' : `${citizen} = ${codeOfToday(reading, reading.caller.citizenId)}`;
    case 'WARD':
      return and([guardianship(reading, citizen), ...(hiddenFromWards === undefined ? [] : [`NOT ${hiddenFromWards}`])]);
    case 'RESIDENT':
      return residence(reading, citizen);
    // Held by the reference directory, which this request's permits do not come from yet: refused, not waived.
    case 'DOSSIER':
    case 'CASE':
      return 'false';
  }
}

/** A token may be older than a merge of codes: whoever holds the merged code is the citizen whom it leads to. */
function codeOfToday({ parameters }: Reading, code: string): string {
  const own = parameters.add(code);
  return `coalesce((SELECT reach_a.citizen_id FROM citizen_alias reach_a WHERE reach_a.alias_id = ${own}), ${own})`;
}

function guardianship(reading: Reading, citizen: string): string {
  if (reading.caller.citizenId === null) return 'false';
  const guardian = codeOfToday(reading, reading.caller.citizenId);
  return `EXISTS (SELECT 1 FROM citizen_reach_guardian reach_g WHERE reach_g.citizen_id = ${citizen} AND reach_g.guardian_id = ${guardian} AND ${validToday(reading, 'reach_g')})`;
}

function residence(reading: Reading, citizen: string): string {
  const unit = unitCondition(reading, 'reach_r');
  return `EXISTS (SELECT 1 FROM citizen_reach_residence reach_r WHERE reach_r.citizen_id = ${citizen} AND ${unit} AND ${validToday(reading, 'reach_r')})`;
}

function householdUnit(reading: Reading, household: string): string {
  const unit = unitCondition(reading, 'reach_h');
  return `EXISTS (SELECT 1 FROM household_reach reach_h WHERE reach_h.household_id = ${household} AND ${unit} AND ${validToday(reading, 'reach_h')})`;
}

function unitCondition(reading: Reading, alias: string): string {
  const { jurisdiction } = reading.caller;
  if (jurisdiction === null) return 'false';
  switch (jurisdiction.level) {
    case 'NATION':
      return 'true';
    case 'PROVINCE':
      return `${alias}.province_code = ANY(${reading.parameters.add(jurisdiction.units)}::text[])`;
    case 'COMMUNE':
      return `${alias}.unit_code = ANY(${reading.parameters.add(jurisdiction.units)}::text[])`;
  }
}

function validToday({ today, parameters }: Reading, alias: string): string {
  const day = parameters.add(today);
  return `${alias}.valid_from <= ${day}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${day}::date)`;
}

function and(terms: readonly string[]): string {
  return terms.length === 0 ? 'false' : `(${terms.join(' AND ')})`;
}

function or(terms: readonly string[]): string {
  return `(${terms.join(' OR ')})`;
}
