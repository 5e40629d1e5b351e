import type { AccessLog } from './access-log.js';
import { describeIntent, describeOutcome, type DescribedOutcome, type DescribedRequest } from './describe-access.js';

/** The two records of one request. Both promises are settled by the log: durable, or AccessLogUnavailable. */
export interface AccessEntry {
  readonly intent: Promise<void>;
  /** Resolves when intent and outcome are durable. */
  close(outcome: DescribedOutcome): Promise<void>;
}

const NOTHING: Promise<void> = Promise.resolve();
/** For requests about nobody. */
export const UNLOGGED: AccessEntry = { intent: NOTHING, close: () => NOTHING };

/** Sends the intent; its flush runs beside the fetches. */
export function openAccessEntry(
  log: AccessLog,
  request: Omit<DescribedRequest, 'pseudonymOf'>,
  askedCodes: readonly string[],
  clock: () => Date,
): AccessEntry {
  const described: DescribedRequest = { ...request, pseudonymOf: (person) => log.pseudonymOf(person) };
  const intent = log.append(describeIntent(described, clock(), askedCodes));
  // Whoever closes the entry hears of it; until then a rejection is not unhandled.
  intent.catch(() => undefined);
  return {
    intent,
    async close(outcome) {
      const told = log.append(describeOutcome(described, clock(), outcome));
      told.catch(() => undefined);
      try {
        await intent;
      } catch (error) {
        // The log may have come back in between. Then it holds an outcome, and its answer is withheld for want of the intent.
        await told.then(
          () => log.append({ kind: 'ABORT', requestId: request.requestId, at: clock().toISOString() }),
          () => undefined,
        );
        throw error;
      }
      await told;
    },
  };
}
