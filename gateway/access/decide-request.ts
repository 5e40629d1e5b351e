import type { AskedKeys } from '../operation/asked-keys.js';
import type { Caller } from '../caller/caller.js';
import type { CaseFacts } from '../directory/directory.js';
import type { CountKeys } from '../quota/count-keys.js';
import type { AccessDecision } from './access-decision.js';
import type { Asker } from './decide-group.js';

/** What a decision about a request depends on beside the policy. */
export interface DecisionFacts {
  readonly decide: (asker: Asker) => AccessDecision;
  /** Null for a gateway without a reference directory. */
  readonly directory: { staleAgencies(): ReadonlySet<string>; findOpenCase(caller: Caller): Promise<CaseFacts | null> } | null;
  readonly countKeys: CountKeys;
}

export interface DecidedRequest {
  readonly decision: AccessDecision;
  /** The declared case when it is open and the caller's organisation holds it; else null, whatever was declared. */
  readonly openCase: CaseFacts | null;
  readonly quotaExceeded: boolean;
  /** Nobody could count. The decision grants nothing, and the request is told that it cannot be answered now. */
  readonly isQuotaUnknown: boolean;
}

/** Facts that change what is granted are read first: the groups that a case names, how recent the directory is, whether the quota is used up. */
export async function decideRequest(facts: DecisionFacts, caller: Caller, asked: AskedKeys): Promise<DecidedRequest> {
  const [openCase, quota] = await Promise.all([
    caller.caseNumber === null || facts.directory === null ? null : findOpenCase(facts.directory, caller),
    asked.keys.length === 0 ? 'WITHIN' : facts.countKeys(caller, asked.keys),
  ]);
  const quotaExceeded = quota !== 'WITHIN';
  const decision = facts.decide({
    role: caller.role,
    purpose: caller.purpose,
    caseNumber: caller.caseNumber,
    namedGroups: openCase?.namedGroups ?? null,
    staleAgencies: facts.directory?.staleAgencies() ?? 'OFF',
    quotaExceeded,
  });
  return { decision, openCase, quotaExceeded, isQuotaUnknown: quota === 'UNKNOWN' };
}

/** A directory that does not answer knows no case; that it is silent is told by `staleAgencies`. */
function findOpenCase(directory: NonNullable<DecisionFacts['directory']>, caller: Caller): Promise<CaseFacts | null> {
  return directory.findOpenCase(caller).catch(() => null);
}
