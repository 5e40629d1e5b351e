import type { Retention } from '../../../schema/policy/load-retention.js';
import type { StoredRecord } from '../store/read-records.js';

const DAY_MS = 86_400_000;

/**
 * Whether the text of a record may be gone. What counts is the checkpoint that covers it, never the record's own date, which nothing vouches for any
 * more. Records about the log itself hold nothing that would have to go.
 */
export function mayBeErasedAt(now: Date, retention: Retention): (record: StoredRecord, coveredAt: Date | null) => boolean {
  return ({ kind, purpose }, coveredAt) => {
    if (coveredAt === null || (kind !== 'INTENT' && kind !== 'OUTCOME')) return false;
    return coveredAt.getTime() + retention.daysFor(purpose) * DAY_MS <= now.getTime();
  };
}
