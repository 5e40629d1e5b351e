import type { AccessRecord, Pseudonym } from '../../schema/contract/access-record.js';

/** The log could not be written within its grace: nothing personal may leave. */
export class AccessLogUnavailable extends Error {
  override readonly name = 'AccessLogUnavailable';
}

/** The append-only log of who read what. Many records share one flush. */
export interface AccessLog {
  /** Resolves when the record is durable; rejects with AccessLogUnavailable after the grace (5 s at most), at once while the log is known to be down. */
  append(record: AccessRecord): Promise<void>;
  pseudonymOf(citizenOrPerson: string): Pseudonym;
}
