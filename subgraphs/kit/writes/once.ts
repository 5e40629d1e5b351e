import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createError } from '../../../schema/contract/error-codes.js';
import { IdempotencyRecordEntity } from '../entities/write.entity.js';

const KEY = /^[\w-]{8,64}$/;

/** One write as its caller names it: keys of two callers, or of two operations, never meet. */
export interface WriteRequest {
  readonly subject: string;
  readonly operation: string;
  readonly key: string;
  readonly payload: object;
}

/**
 * Does the work once for a key and answers the same every time after; of two calls at the same moment the second waits for the first.
 * Throws `CONFLICT` for another payload under the key, `BAD_USER_INPUT` for a key of another form. Inside the caller's transaction: the answer is kept
 * exactly when the work is.
 */
export async function once<Answer extends object>(
  em: EntityManager,
  { subject, operation, key, payload }: WriteRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!KEY.test(key)) throw createError('BAD_USER_INPUT');
  const payloadSha256 = digestOf(payload);
  await em.execute('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [JSON.stringify([subject, operation, key])]);
  const known = await em.findOne(IdempotencyRecordEntity, { subject, operation, key });
  if (known === null) {
    const answer = await work();
    em.persist(em.create(IdempotencyRecordEntity, { subject, operation, key, payloadSha256, answer }));
    return answer;
  }
  if (known.payloadSha256 !== payloadSha256) throw createError('CONFLICT');
  // Written above by the same operation, which has one type of answer.
  return known.answer as Answer;
}

/** The same for inputs that differ in the order of their fields only. */
function digestOf(payload: object): string {
  const fields = Object.entries(payload).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
