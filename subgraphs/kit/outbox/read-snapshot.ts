import type pg from 'pg';

/** Everything that `read` asks is answered from one moment, and it can write nothing. */
export async function readSnapshot<Result>(
  pool: pg.Pool,
  read: (client: Pick<pg.ClientBase, 'query'>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await read(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error('unknown');
    throw error;
  } finally {
    // A connection that failed is closed, not returned: nothing of this transaction can survive on it.
    client.release(failure);
  }
}
