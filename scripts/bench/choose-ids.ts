import { query, type BenchStack } from './bench-stack.js';

/** People whom the officer may read, in an order that has nothing to do with their codes or with where they live. */
export function chooseIds({ runtime }: BenchStack, provinces: readonly string[], count: number): Promise<string[]> {
  return query<{ id: string }>(
    runtime.databases.population,
    `SELECT c.id FROM citizen c WHERE EXISTS (
       SELECT 1 FROM citizen_reach_residence r WHERE r.citizen_id = c.id AND r.province_code = ANY($1::text[])
         AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date))
     ORDER BY md5(c.id) LIMIT $2`,
    [provinces, count],
  ).then((rows) => rows.map(({ id }) => id));
}
