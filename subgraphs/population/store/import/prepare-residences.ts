import type { CheckedRow, ImportContext, PreparedRow } from '../../../kit/import/import-target.js';
import { CODES_FROM, TWO_TIERS_FROM } from '../unit-days.js';

/** Version 1 has the codes of 1/7/2025 whatever the period: those of a residence that ended before are read on that day. */
export function readCodesOfTwoTiers(rows: readonly PreparedRow[]): readonly PreparedRow[] {
  return rows.map((row) => {
    if (!('values' in row)) return row;
    const { validTo } = row.values;
    return { values: { ...row.values, unitReadOn: typeof validTo === 'string' && validTo < TWO_TIERS_FROM ? TWO_TIERS_FROM : null } };
  });
}

/** Version 2 has the code of the last day: each must be a commune's on that day, or one that is there still. One query a batch. */
export async function checkCodesOfPeriod(
  delivered: readonly CheckedRow[],
  rows: readonly PreparedRow[],
  client: ImportContext['client'],
): Promise<readonly PreparedRow[]> {
  const { rows: known } = await client.query<{ isKnown: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM administrative_unit u WHERE u.code = q.code AND u.level = 'COMMUNE' AND u.valid_from <= coalesce(day, 'infinity')
              AND (u.valid_to IS NULL OR u.valid_to >= day)) AS "isKnown"
     FROM unnest($1::text[], $2::date[]) WITH ORDINALITY AS q(code, last_day, place), LATERAL (SELECT CASE WHEN q.last_day < '${CODES_FROM}' THEN '${CODES_FROM}' ELSE q.last_day END AS day) d ORDER BY q.place`,
    [delivered.map(({ values }) => values.unitCode), delivered.map(({ values }) => values.validTo)],
  );
  return rows.map((row, index) => {
    if (!('values' in row)) return row;
    if (known[index]?.isKnown !== true) return { problems: [{ code: 'UNKNOWN_UNIT', column: 'unitCode' }] };
    const { validTo } = row.values;
    return { values: { ...row.values, unitReadOn: typeof validTo === 'string' && validTo < CODES_FROM ? CODES_FROM : null } };
  });
}
