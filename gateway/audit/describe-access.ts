import type { AccessActor, AccessIntent, AccessOutcome, Pseudonym } from '../../schema/contract/access-record.js';
import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { RowReason } from '../../schema/contract/row-reason.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Caller } from '../caller/caller.js';
import type { DeliveredGroups } from '../directory/lock/list-delivered.js';
import type { Written } from '../project/compile-projection.js';
import type { CloseFinder } from './close-persons.js';

/** What the log keeps of a request from its beginning to its end. */
export interface DescribedRequest {
  readonly requestId: string;
  readonly caller: Caller;
  readonly decision: AccessDecision;
  readonly supergraphVersion: string;
  readonly operation: string;
  readonly network: string | null;
  readonly pseudonymOf: (person: string) => Pseudonym;
  readonly close: CloseFinder;
}

/** What came of it. */
export interface DescribedOutcome {
  readonly status: AccessOutcome['status'];
  readonly delivered: DeliveredGroups;
  /** Code → why its record is out of reach. */
  readonly outOfReach: ReadonlyMap<string, RowReason>;
  readonly written: Pick<Written, 'delivered' | 'masked'>;
  readonly refusedFields: Readonly<Record<string, RefusalReason>>;
  readonly incidents: number;
}

export function describeIntent(request: DescribedRequest, at: Date, askedCodes: readonly string[]): AccessIntent {
  const { decision, pseudonymOf } = request;
  return {
    kind: 'INTENT',
    ...describeRequest(request, at),
    asked: askedCodes.map(pseudonymOf),
    groups: Object.keys(decision.groups),
  };
}

export function describeOutcome(request: DescribedRequest, at: Date, outcome: DescribedOutcome): AccessOutcome {
  const close = request.close.among(outcome.delivered.keys());
  const { pseudonymOf } = request;
  const { status, delivered, outOfReach, written, refusedFields, incidents } = outcome;
  return {
    kind: 'OUTCOME',
    ...describeRequest(request, at),
    status,
    delivered: listByGroups(delivered, pseudonymOf),
    refused: [...outOfReach].map(([code, reason]) => ({ citizen: pseudonymOf(code), reason })),
    coordinates: written.delivered,
    masked: Object.fromEntries(written.masked.map(({ coordinate, mask }) => [coordinate, mask])),
    refusedFields,
    incidents,
    ...(close.length > 0 && { close }),
  };
}

function listByGroups(delivered: DeliveredGroups, pseudonymOf: DescribedRequest['pseudonymOf']): AccessOutcome['delivered'] {
  const byGroups = new Map<string, { readonly groups: readonly string[]; readonly citizens: Pseudonym[] }>();
  for (const [code, groups] of delivered) {
    const sorted = [...groups].sort();
    const key = sorted.join(' ');
    const together = byGroups.get(key);
    if (together) together.citizens.push(pseudonymOf(code));
    else byGroups.set(key, { groups: sorted, citizens: [pseudonymOf(code)] });
  }
  return [...byGroups.values()];
}

function describeRequest(request: DescribedRequest, at: Date) {
  const { requestId, decision, caller, supergraphVersion, operation } = request;
  return {
    requestId,
    at: at.toISOString(),
    actor: describeActor(request),
    purpose: decision.purpose,
    legalBasis: decision.legalBasis,
    caseNumber: caller.caseNumber,
    breakGlass: decision.breakGlass,
    decisionId: decision.id,
    policyVersion: decision.policyVersion,
    supergraphVersion,
    operation,
  };
}

function describeActor({ caller, network, pseudonymOf }: DescribedRequest): AccessActor {
  const { identity, role } = caller;
  // A citizen's entries belong to the citizen, not to the account through which the token came.
  const person = identity.organisation === null && identity.citizenId !== null ? identity.citizenId : identity.subject;
  return { person: pseudonymOf(person), role, agency: identity.agency, organisation: identity.organisation, network };
}
