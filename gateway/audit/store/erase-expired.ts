import pg from 'pg';
import type { Retention } from '../../../schema/policy/load-retention.js';

/** Only what a checkpoint of that age covers: verification goes by the checkpoint's date, since nothing vouches for the date of an erased record. */
const ERASE = `
WITH covered AS (
  SELECT range ->> 'writer' AS writer, (range ->> 'from')::bigint AS first, (range ->> 'to')::bigint AS last, c.at
  FROM access_log.checkpoint c, jsonb_array_elements(c.body::jsonb -> 'ranges') range
  WHERE c.at <= $1::timestamptz - $2::int * interval '1 day')
UPDATE access_log.record r
SET body = NULL, request_id = NULL, citizens = '{}', person = NULL, organisation = NULL, status = NULL, signs = '{}'
FROM covered
WHERE r.writer = covered.writer AND r.sequence BETWEEN covered.first AND covered.last AND r.body IS NOT NULL AND r.kind IN ('INTENT', 'OUTCOME')
  AND ($3::text IS NULL AND NOT coalesce(r.purpose = ANY($4), false) OR r.purpose = $3)`;

/**
 * Removes what records say once their retention ended, as the owner of the database: writer and reader cannot. Hashes, kind, time, role and purpose stay,
 * so that the chain and the counts do. Answers how many were erased; a second time nothing is left to do.
 */
export async function eraseExpired(migratorUrl: string, retention: Retention, now: Date): Promise<number> {
  const { daysByPurpose, defaultDays } = retention;
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    let erased = 0;
    const rules: [string | null, number][] = [...daysByPurpose, [null, defaultDays]];
    for (const [purpose, days] of rules) {
      const { rowCount } = await client.query(ERASE, [now, days, purpose, [...daysByPurpose.keys()]]);
      erased += rowCount ?? 0;
    }
    return erased;
  } finally {
    await client.end();
  }
}
