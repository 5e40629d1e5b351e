import type { RowCondition } from '../../../schema/contract/row-condition.js';
import { caseCondition, dossierCondition } from './held-condition.js';
import { type PredicateSource, validToday } from './predicate-source.js';
import { and } from './sql.js';

/** One row condition on the citizen in the column `citizen`. Every condition, no default: a new one does not compile until it is decided here. */
export function citizenCondition(source: PredicateSource, condition: RowCondition, citizen: string, hiddenFromWards?: string): string {
  switch (condition) {
    case 'ANY':
      return 'true';
    case 'NONE':
      return 'false';
    case 'SELF':
      return source.caller.citizenId === null ? 'false' : `${citizen} = ${codeOfToday(source, source.caller.citizenId)}`;
    case 'WARD':
      return and([guardianship(source, citizen), ...(hiddenFromWards === undefined ? [] : [`NOT ${hiddenFromWards}`])]);
    case 'RESIDENT':
      return residence(source, citizen);
    case 'DOSSIER':
      return dossierCondition(source, citizen);
    case 'CASE':
      return caseCondition(source, citizen);
  }
}

/** The household's own unit lies in the caller's jurisdiction. */
export function householdUnit(source: PredicateSource, household: string): string {
  const unit = unitCondition(source, 'reach_h');
  return `EXISTS (SELECT 1 FROM household_reach reach_h WHERE reach_h.household_id = ${household} AND ${unit} AND ${validToday(source, 'reach_h')})`;
}

/** A token may be older than a merge of codes: whoever holds the merged code is the citizen whom it leads to. */
function codeOfToday({ parameters }: PredicateSource, code: string): string {
  const own = parameters.add(code);
  return `coalesce((SELECT reach_a.citizen_id FROM citizen_alias reach_a WHERE reach_a.alias_id = ${own}), ${own})`;
}

function guardianship(source: PredicateSource, citizen: string): string {
  if (source.caller.citizenId === null) return 'false';
  const guardian = codeOfToday(source, source.caller.citizenId);
  return `EXISTS (SELECT 1 FROM citizen_reach_guardian reach_g WHERE reach_g.citizen_id = ${citizen} AND reach_g.guardian_id = ${guardian} AND ${validToday(source, 'reach_g')})`;
}

function residence(source: PredicateSource, citizen: string): string {
  const unit = unitCondition(source, 'reach_r');
  return `EXISTS (SELECT 1 FROM citizen_reach_residence reach_r WHERE reach_r.citizen_id = ${citizen} AND ${unit} AND ${validToday(source, 'reach_r')})`;
}

function unitCondition({ caller, parameters }: PredicateSource, alias: string): string {
  const { jurisdiction } = caller;
  if (jurisdiction === null) return 'false';
  switch (jurisdiction.level) {
    case 'NATION':
      return 'true';
    case 'PROVINCE':
      return `${alias}.province_code = ANY(${parameters.add(jurisdiction.units)}::text[])`;
    case 'COMMUNE':
      return `${alias}.unit_code = ANY(${parameters.add(jurisdiction.units)}::text[])`;
  }
}
