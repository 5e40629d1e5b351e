import { findSealed, type SealKeys } from './seal.js';
import type { ReportRow } from './store/reports.js';

/** What a report's text is bound to: moved to another row it cannot be read. */
export function bindingOfReport(id: string, part: 'text' | 'answer'): readonly string[] {
  return ['access-report', id, part];
}

/** A report as its citizen and the data-protection officer read it. A text whose key is gone is null. */
export function describeReport(keys: SealKeys, { id, entryId, reportedAt, sealedText, answeredAt, sealedAnswer }: ReportRow) {
  return {
    id,
    entryId,
    reportedAt: reportedAt.toISOString(),
    text: findSealed(keys, sealedText, bindingOfReport(id, 'text')),
    state: answeredAt === null ? 'OPEN' : 'ANSWERED',
    answeredAt: answeredAt?.toISOString() ?? null,
    answer: sealedAnswer === null ? null : findSealed(keys, sealedAnswer, bindingOfReport(id, 'answer')),
  };
}
