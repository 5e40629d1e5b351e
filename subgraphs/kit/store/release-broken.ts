import type pg from 'pg';

/**
 * A connection that breaks inside a transaction gives its place in the pool back. The ORM's query builder does that only after a COMMIT or
 * ROLLBACK that came through, so that each such break would cost a place for ever: after as many as there are places nothing is written any more.
 */
export function releaseBroken(pool: pg.Pool): void {
  const held = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_, client) => held.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (held.has(client)) client.release(true);
    });
  });
}
