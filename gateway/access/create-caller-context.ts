import { encodeCallerContext } from '../../schema/contract/caller-context.js';
import { DOSSIER_HOLDERS } from '../../schema/contract/dossier-capacity.js';
import type { Policy } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';
import type { CaseFacts } from '../directory/directory.js';
import type { AccessDecision } from './access-decision.js';

/** One request as every subgraph is told of it. */
export interface ContextRequest {
  readonly policy: Policy;
  readonly caller: Caller;
  readonly decision: AccessDecision;
  /** The declared case when it is open and the caller's organisation holds it; else null, whatever was declared. */
  readonly openCase: CaseFacts | null;
  readonly requestId: string;
  readonly decidedAt: Date;
}

/** The signed header for one fetch: `subgraph` is asked, `approved` are the citizens of this fetch whose dossier the directory confirmed. */
export type CallerContextFor = (subgraph: string, approved: readonly string[]) => string;

/**
 * The signed header that tells subgraphs who asks and which groups are granted under which rows. Only a role that acts as a citizen carries the
 * caller's own code: an officer is never SELF or a guardian while on duty. `ownCitizenId` is the same person's code for separation of duties alone.
 * A relationship is evaluated by the agency that keeps it; all others get permits, and the keeper gets none.
 */
export function createCallerContext({ policy, caller, decision, openCase, requestId, decidedAt }: ContextRequest): CallerContextFor {
  const { identity, role } = caller;
  const common = {
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
    readsProtected: policy.roles.get(role)?.readsProtected ?? [],
  } as const;
  const { capacity } = decision;
  if (capacity === null && openCase === null) {
    // Nothing in it depends on who is asked.
    let told: string | null = null;
    return () => (told ??= encodeCallerContext({ ...common, dossier: null, case: null }));
  }
  return (subgraph, approved) => {
    const heldBy = capacity === null ? null : DOSSIER_HOLDERS[capacity];
    return encodeCallerContext({
      ...common,
      dossier: capacity === null || heldBy === null ? null : { capacity, heldBy, permits: heldBy === subgraph ? [] : approved },
      case: openCase && {
        number: openCase.number,
        heldBy: openCase.heldBy,
        permits: openCase.heldBy === subgraph ? [] : openCase.citizenIds,
      },
    });
  };
}
