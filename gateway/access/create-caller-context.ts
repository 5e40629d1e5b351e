import { encodeCallerContext } from '../../schema/contract/caller-context.js';
import type { Policy } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';
import type { AccessDecision } from './access-decision.js';

/**
 * The signed header that tells subgraphs who asks and which groups are granted under which rows. Only a role that acts as a citizen carries the
 * caller's own code: an officer is never SELF or a guardian while on duty. `ownCitizenId` is the same person's code for separation of duties alone.
 */
export function createCallerContext(
  policy: Policy,
  { identity, role }: Caller,
  decision: AccessDecision,
  requestId: string,
  decidedAt: Date,
): string {
  return encodeCallerContext({
    version: 1,
    requestId,
    policyVersion: decision.policyVersion,
    decidedAt: decidedAt.toISOString(),
    subject: identity.subject,
    role,
    purpose: decision.purpose ?? '',
    organisation: identity.organisation,
    citizenId: policy.roles.get(role)?.actsAs === 'CITIZEN' ? identity.citizenId : null,
    ownCitizenId: identity.citizenId,
    jurisdiction: identity.jurisdiction,
    rowSets: decision.rowSets,
    groups: decision.groups,
  });
}
