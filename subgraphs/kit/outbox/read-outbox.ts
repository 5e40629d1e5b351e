import type { ClientBase } from 'pg';

/** One thing that changed. `payload` names it (`{ "number": … }` of a case); its state is read at the moment of delivery. */
export interface OutboxRow {
  readonly position: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Changes after a position, oldest first. Positions that a transaction still running could undercut are held back, so a reader that keeps the last
 * position it has applied misses none.
 */
export async function readOutbox(client: Pick<ClientBase, 'query'>, after: string, limit: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>(
    `SELECT position, topic, payload FROM outbox
     WHERE position > $1::bigint AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY position LIMIT $2`,
    [after, limit],
  );
  return rows;
}
