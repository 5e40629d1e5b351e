import type { Policy } from '../../schema/policy/policy.js';
import type { PreparedRequest } from '../access/prepare-request.js';
import { selectedRefusals } from '../access/refusal-errors.js';
import type { Caller } from '../caller/caller.js';
import type { GraphqlRequest } from '../http/graphql-over-http.js';
import { findOwnCode, type DossierChange } from '../platform/platform-context.js';

/** An operation as a client asked for it, to be run once more when something happens. */
export type AskedOperation = Omit<GraphqlRequest<unknown>, 'context'>;

/** Stands in the context of requests that can be answered by events. */
export interface Subscribing {
  /** What is told now; null when nothing has happened yet. */
  readonly change: DossierChange | null;
  /** Set where the corridor lets the caller wait for what happens. */
  waitsFor?: AskedOperation;
}

/**
 * What becomes of an operation. Only a subscription that would be delivered waits: one that is refused as a whole is answered, and logged, at once. Without
 * a stream there is nothing to wait on.
 */
export type Standing = 'ANSWER' | 'WAIT' | 'NEEDS_EVENT_STREAM';

export function standingOf(
  { operation, compiled: { refusals }, variables, isQuotaUnknown }: PreparedRequest,
  { caller, subscribing }: { readonly caller: Caller; readonly subscribing?: Subscribing },
  policy: Policy,
): Standing {
  if (!operation.isSubscription) return 'ANSWER';
  if (subscribing === undefined) return 'NEEDS_EVENT_STREAM';
  if (subscribing.change !== null || isQuotaUnknown) return 'ANSWER';
  // A subscription has one root field.
  const isRefused = refusals.some(({ path }) => path.length === 1) || findOwnCode({ policy, caller }) === null;
  const isRejected = caller.onRefusal === 'REJECT' && selectedRefusals(refusals, variables).length > 0;
  return isRefused || isRejected ? 'ANSWER' : 'WAIT';
}
