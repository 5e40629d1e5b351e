import type { ClientBase } from 'pg';

/** One thing that changed. `payload` names it (`{ "number": … }` of a case); its state is read at the moment of delivery. */
export interface OutboxRow {
  readonly position: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Queryable = Pick<ClientBase, 'query'>;

/** Positions that a transaction still running could undercut are held back, so a reader that keeps the last position it has applied misses none. */
const SERVED = `position > $1::bigint AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())`;

/** Changes after a position, oldest first. */
export async function readOutbox(client: Queryable, after: string, limit: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>(`SELECT position, topic, payload FROM outbox WHERE ${SERVED} ORDER BY position LIMIT $2`, [
    after,
    limit,
  ]);
  return rows;
}

/** The same, of as many rows as name `maxNames` together, at least one: one row of a large file names thousands. */
export async function readOutboxPart(client: Queryable, after: string, limit: number, maxNames: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>(
    `SELECT position, topic, payload FROM (
       SELECT position, topic, payload, sum(names) OVER (ORDER BY position) - names AS before FROM (
         SELECT position, topic, payload,
                greatest(1, coalesce(jsonb_array_length(payload -> 'citizens'), 0) + coalesce(jsonb_array_length(payload -> 'households'), 0)) AS names
         FROM outbox WHERE ${SERVED} ORDER BY position LIMIT $2
       ) next
     ) part WHERE before < $3 ORDER BY position`,
    [after, limit, maxNames],
  );
  return rows;
}

export async function hasOutboxAfter(client: Queryable, position: string): Promise<boolean> {
  const { rows } = await client.query<{ more: boolean }>(`SELECT EXISTS (SELECT 1 FROM outbox WHERE ${SERVED}) AS more`, [position]);
  return rows[0]?.more ?? false;
}
