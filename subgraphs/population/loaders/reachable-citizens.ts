import type { CallerContext, HeldFact } from '../../../schema/contract/caller-context.js';
import type { RowCondition } from '../../../schema/contract/row-condition.js';
import type { SqlParameters } from '../../kit/rows/sql.js';

/**
 * `SELECT` of the codes of everybody whom the caller's conditions for this group can reach on any day, null when that can be anybody.
 * A search for many namesakes meets these first where they are few. Decides nothing: the row conditions do.
 */
export function reachableCitizens(caller: CallerContext, group: string, parameters: SqlParameters): string | null {
  const index = caller.groups[group];
  const alternatives = (index === undefined ? undefined : caller.rowSets[index]) ?? [];
  const circles = alternatives.map((conditions) => circleOf(conditions, caller, parameters));
  const known = circles.filter((circle) => circle !== null);
  return known.length === 0 || known.length < circles.length ? null : known.join(' UNION ALL ');
}

/** All conditions of an alternative must hold, so whoever fulfils one of them is a circle that is large enough; the smallest first. */
function circleOf(conditions: readonly RowCondition[], caller: CallerContext, parameters: SqlParameters): string | null {
  if (conditions.includes('SELF')) return ownCode(caller, parameters);
  if (conditions.includes('WARD')) return wards(caller, parameters);
  if (conditions.includes('CASE')) return permitted(caller.case, parameters);
  if (conditions.includes('DOSSIER')) return permitted(caller.dossier, parameters);
  return conditions.includes('RESIDENT') ? residents(caller, parameters) : null;
}

function ownCode({ citizenId }: CallerContext, parameters: SqlParameters): string | null {
  if (citizenId === null) return null;
  const own = `${parameters.add(citizenId)}::text`;
  return `SELECT coalesce((SELECT a.citizen_id FROM citizen_alias a WHERE a.alias_id = ${own}), ${own})`;
}

function wards(caller: CallerContext, parameters: SqlParameters): string | null {
  const own = ownCode(caller, parameters);
  return own === null ? null : `SELECT g.citizen_id FROM citizen_reach_guardian g WHERE g.guardian_id = (${own})`;
}

/** The agencies that keep cases and dossiers are others: here their permits say all. */
function permitted(fact: HeldFact | null, parameters: SqlParameters): string | null {
  return fact === null ? null : `SELECT unnest(${parameters.add(fact.permits)}::text[])`;
}

function residents({ jurisdiction }: CallerContext, parameters: SqlParameters): string | null {
  switch (jurisdiction?.level) {
    case 'COMMUNE':
      return `SELECT r.citizen_id FROM residence r WHERE r.unit_code = ANY(${parameters.add(jurisdiction.units)}::text[])`;
    case 'PROVINCE':
      // OFFSET 0: commune by commune through the index, whatever the planner expects of a province.
      return `SELECT r.citizen_id FROM administrative_unit u
        CROSS JOIN LATERAL (SELECT h.citizen_id FROM residence h WHERE h.unit_code = u.code OFFSET 0) r
        WHERE u.province_code = ANY(${parameters.add(jurisdiction.units)}::text[]) AND u.level = 'COMMUNE' AND u.valid_to IS NULL`;
    case 'NATION':
    case undefined:
      return null;
  }
}
