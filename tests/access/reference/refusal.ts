import type { ReferenceDecision } from './grants.js';
import { leadsToRecords, requirementAt } from './graph.js';

/** The reason why nobody in this role and purpose is given the field; null when some are. Root fields of records fall with the whole decision. */
export function refusalAt(
  decision: ReferenceDecision,
  coordinate: string,
): { readonly group: string | null; readonly reason: string } | null {
  const requirement = requirementAt(coordinate);
  if (typeof requirement === 'object') {
    const verdict = decision.verdictOf(requirement.group);
    return 'reason' in verdict ? { group: requirement.group, reason: verdict.reason } : null;
  }
  if (requirement === 'NOTHING_SAID') return { group: null, reason: 'GROUP_NOT_GRANTED' };
  const [type, field = ''] = coordinate.split('.');
  return type === 'Query' && decision.rootRefusal !== null && leadsToRecords(field) ? { group: null, reason: decision.rootRefusal } : null;
}
