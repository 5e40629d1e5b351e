import type pg from 'pg';

/** The citizen's code of today first, then every code that became an alias of it. A code that nobody knows is alone. */
const CODES = `
WITH today AS (SELECT coalesce((SELECT citizen_id FROM directory.alias WHERE alias_id = $1), $1) AS code)
SELECT code FROM today
UNION ALL
SELECT alias_id FROM directory.alias, today WHERE citizen_id = today.code`;

export async function findCodes(pool: pg.Pool, code: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ code: string }>({ name: 'platform-codes', text: CODES, values: [code] });
  return rows.map((row) => row.code);
}
