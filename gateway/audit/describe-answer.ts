import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { AccessOutcome } from '../../schema/contract/access-record.js';
import type { Refusal } from '../access/list-refusals.js';
import type { Locked } from '../directory/lock/second-lock.js';
import type { Written } from '../project/compile-projection.js';
import type { DescribedOutcome } from './describe-access.js';

export interface AnswerToDescribe {
  readonly written: Written;
  /** True when the client gets no data at all, whatever was assembled. */
  readonly isWithheld: boolean;
  readonly locked: Locked;
  readonly selected: readonly Refusal[];
  readonly outOfReach: DescribedOutcome['outOfReach'];
  readonly faultCount: number;
  readonly aborted: boolean;
}

/** What an answer tells the log. Nothing counts as delivered of an answer that was withheld. */
export function describeAnswer({
  written,
  isWithheld,
  locked,
  selected,
  outOfReach,
  faultCount,
  aborted,
}: AnswerToDescribe): DescribedOutcome {
  const delivered = isWithheld ? {} : written.delivered;
  return {
    status: statusOf(
      aborted,
      Object.keys(delivered).length + (isWithheld ? 0 : locked.delivered.size) > 0,
      faultCount > 0,
      selected.length + outOfReach.size > 0,
    ),
    delivered: isWithheld ? new Map() : locked.delivered,
    written: { delivered, masked: isWithheld ? [] : written.masked },
    refusedFields: Object.fromEntries(selected.map(({ coordinate, reason }): [string, RefusalReason] => [coordinate, reason])),
    outOfReach,
    incidents: locked.incidents.length,
  };
}

/** When the directory was silent: asked, and nothing delivered. */
export const FAILED: DescribedOutcome = {
  status: 'FAILED',
  delivered: new Map(),
  outOfReach: new Map(),
  written: { delivered: {}, masked: [] },
  refusedFields: {},
  incidents: 0,
};

function statusOf(aborted: boolean, isDelivered: boolean, isFaulty: boolean, isRefused: boolean): AccessOutcome['status'] {
  if (aborted) return 'ABORTED';
  if (isDelivered) return 'DELIVERED';
  if (isFaulty) return 'FAILED';
  return isRefused ? 'REFUSED' : 'DELIVERED';
}
