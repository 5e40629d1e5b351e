import { localDateAt } from '../../schema/contract/local-date.js';
import type { Policy } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';
import type { CaseFacts, Directory } from './directory.js';
import type { FindEmergencyAccess } from './emergency-access.js';

export interface OpenCaseRequest {
  readonly directory: Pick<Directory, 'findCase'>;
  readonly findEmergencyAccess: FindEmergencyAccess;
  readonly policy: Pick<Policy, 'purposes'>;
  readonly caller: Pick<Caller, 'identity' | 'purpose' | 'caseNumber'>;
  readonly now: Date;
}

/**
 * The declared case when it exists, is open today, is of the purpose's kind and lies with the caller's organisation; for an emergency the access that this very
 * officer opened, while it lasts. Else null, whatever was declared: an unknown case and another office's are the same. Rejects when nobody answers.
 */
export async function findOpenCase(request: OpenCaseRequest): Promise<CaseFacts | null> {
  const { directory, policy, caller, now } = request;
  const { purpose, caseNumber, identity } = caller;
  if (purpose.kind !== 'KNOWN' || caseNumber === null) return null;
  if (policy.purposes.get(purpose.name)?.breakGlass === true) return findOpenEmergency(request, purpose.name, caseNumber);
  const found = await directory.findCase(caseNumber);
  if (found?.kind !== purpose.name) return null;
  const today = localDateAt(now);
  const isOpen = found.openedOn <= today && (found.closedOn === null || today <= found.closedOn);
  return isOpen && identity.organisation !== null && found.organisation === identity.organisation ? found : null;
}

async function findOpenEmergency(
  { findEmergencyAccess, caller, now }: OpenCaseRequest,
  kind: string,
  number: string,
): Promise<CaseFacts | null> {
  const access = await findEmergencyAccess(number);
  if (access?.subject !== caller.identity.subject) return null;
  if (now < access.openedAt || now >= access.expiresAt) return null;
  return {
    number,
    kind,
    organisation: access.organisation ?? '',
    openedOn: localDateAt(access.openedAt),
    closedOn: null,
    citizenIds: [access.citizenId],
    namedGroups: null,
    heldBy: 'gateway',
  };
}
