import type { ReferenceDecision } from './grants.js';
import { leadsToRecords, requirementAt, underMask } from './graph.js';

export interface FieldRefusal {
  readonly group: string | null;
  readonly reason: string;
}

/** The reason why nobody in this role and purpose is given the field; null when some are. Root fields of records fall with the whole decision. */
export function refusalAt(decision: ReferenceDecision, coordinate: string): FieldRefusal | null {
  const requirement = requirementAt(coordinate);
  if (typeof requirement === 'object') {
    const { group } = requirement;
    const verdict = decision.verdictOf(group);
    if ('reason' in verdict) return { group, reason: verdict.reason };
    // Not granted whole, and nobody said what of it may be shown.
    return verdict.mask !== null && underMask(coordinate) === 'NOTHING_SAID' ? { group, reason: 'GROUP_NOT_GRANTED' } : null;
  }
  if (requirement === 'NOTHING_SAID') return { group: null, reason: 'GROUP_NOT_GRANTED' };
  const [type, field = ''] = coordinate.split('.');
  return type === 'Query' && decision.rootRefusal !== null && leadsToRecords(field) ? { group: null, reason: decision.rootRefusal } : null;
}

/** The mask that cuts a field; null when it is delivered as it is, or not at all. */
export function maskAt(decision: ReferenceDecision, coordinate: string): string | null {
  const requirement = requirementAt(coordinate);
  const verdict = typeof requirement === 'object' ? decision.verdictOf(requirement.group) : null;
  return verdict !== null && 'rows' in verdict && underMask(coordinate) === 'CUT' ? verdict.mask : null;
}

/** Choosing by a value counts as reading it, and by a part of it as reading the rest. */
export function inputRefusalAt(decision: ReferenceDecision, read: string): FieldRefusal | null {
  const refused = refusalAt(decision, read);
  if (refused !== null || maskAt(decision, read) === null) return refused;
  const requirement = requirementAt(read);
  return { group: typeof requirement === 'object' ? requirement.group : null, reason: 'GROUP_NOT_GRANTED' };
}
