import type { FieldNode } from 'graphql';
import { listUsedInputs, type InputSite } from '../operation/used-inputs.js';
import type { AccessDecision } from './access-decision.js';
import type { InputReads } from './input-reads.js';
import type { RefusedField } from './refused-field.js';

const MASKED = { reason: 'GROUP_NOT_GRANTED', rule: 'masked-group' } as const;

/**
 * Filtering or ordering by a field counts as reading it: whoever may not read a salary could find it by asking for everybody above a limit.
 * Decided on every request, on coerced values: what a variable or a default uses is used. Throws when arguments cannot be coerced.
 */
export function decideInputs(
  sites: readonly InputSite[],
  variables: Readonly<Record<string, unknown>>,
  reads: InputReads,
  decision: AccessDecision,
): ReadonlyMap<FieldNode, RefusedField> {
  const refused = new Map<FieldNode, RefusedField>();
  for (const site of sites) {
    const refusal = refuseSite(site, variables, reads, decision);
    if (refusal) refused.set(site.node, refusal);
  }
  return refused;
}

function refuseSite(
  site: InputSite,
  variables: Readonly<Record<string, unknown>>,
  reads: InputReads,
  decision: AccessDecision,
): RefusedField | null {
  for (const input of listUsedInputs(site, variables)) {
    for (const read of reads.get(input) ?? []) {
      const verdict = decision.verdictFor(read);
      if (verdict.delivered && verdict.mask === null) continue;
      // Whoever may see a part of a value must not find the rest by asking.
      const { reason, rule } = verdict.delivered ? MASKED : verdict;
      const { group } = verdict;
      return { code: 'FORBIDDEN_INPUT', coordinate: `${site.parent.name}.${site.field.name}`, group, reason, rule, input };
    }
  }
  return null;
}
