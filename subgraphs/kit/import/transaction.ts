import type { ClientBase } from 'pg';

type Queryable = Pick<ClientBase, 'query'>;

/** Does the work in a transaction. `keep: false` takes everything back at its end, too: what a dry run is made of. */
export async function inTransaction<Result>(client: Queryable, work: () => Promise<Result>, keep = true): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query(keep ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // A broken connection has rolled back already; its own error is the one that counts.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Inside a transaction: when the work fails, what it wrote is taken back and the transaction can go on. */
export async function withSavepoint<Result>(client: Queryable, name: string, work: () => Promise<Result>): Promise<Result> {
  await client.query(`SAVEPOINT ${name}`);
  try {
    const result = await work();
    await client.query(`RELEASE SAVEPOINT ${name}`);
    return result;
  } catch (error) {
    await client.query(`ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}`).catch(() => undefined);
    throw error;
  }
}
