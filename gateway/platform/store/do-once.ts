import { createHash } from 'node:crypto';
import type pg from 'pg';
import { createError } from '../../../schema/contract/error-codes.js';

const KEY = /^[\w-]{8,64}$/;

/** One write as its caller names it: keys of two callers, or of two operations, never meet. */
export interface NamedWrite {
  readonly subject: string;
  readonly operation: string;
  readonly key: string;
  readonly input: object;
}

/**
 * Does the work in a transaction, once for a key, and answers the same every time after; of two calls at the same moment the second waits for the first.
 * Throws CONFLICT for another input under the key, BAD_USER_INPUT for a key of another form. Nothing is kept of work that throws.
 */
export async function doOnce<Answer extends object>(
  pool: pg.Pool,
  { subject, operation, key, input }: NamedWrite,
  work: (client: pg.ClientBase) => Promise<Answer>,
): Promise<Answer> {
  if (!KEY.test(key)) throw createError('BAD_USER_INPUT');
  const digest = createHash('sha256')
    .update(JSON.stringify(Object.entries(input).sort()))
    .digest('hex');
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify([subject, operation, key])]);
    const select = 'SELECT input_sha256 AS digest, answer FROM platform.done_once WHERE subject = $1 AND operation = $2 AND key = $3';
    const { rows } = await client.query<{ digest: string; answer: Answer }>(select, [subject, operation, key]);
    const [known] = rows;
    if (known !== undefined && known.digest !== digest) throw createError('CONFLICT');
    if (known !== undefined) return known.answer;
    const answer = await work(client);
    const insert = 'INSERT INTO platform.done_once (subject, operation, key, input_sha256, answer) VALUES ($1, $2, $3, $4, $5)';
    await client.query(insert, [subject, operation, key, digest, JSON.stringify(answer)]);
    return answer;
  });
}

async function inTransaction<Value>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
