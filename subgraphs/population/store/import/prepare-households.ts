import { isSocialSecurityCode } from '../../../../schema/contract/social-security-code.js';
import type { ImportContext, PreparedRow } from '../../../kit/import/import-target.js';
import { drawCode, registerCodes } from '../register/issue-code.js';

export const HOUSEHOLD_ID = 'householdId';

/** Gives each household its code: the one in the register, the one in the file, or a new one. */
export async function prepareHouseholds(rows: readonly PreparedRow[], client: ImportContext['client']): Promise<readonly PreparedRow[]> {
  const fileNumbers = rows.flatMap((row) => ('values' in row ? [String(row.values.fileNumber)] : []));
  const { rows: known } = await client.query<{ fileNumber: string; id: string }>(
    `SELECT file_number AS "fileNumber", id FROM household WHERE file_number = ANY($1::text[])`,
    [fileNumbers],
  );
  const idByFile = new Map(known.map(({ fileNumber, id }) => [fileNumber, id]));
  const prepared = rows.map((row) => ('values' in row ? withCode(row, idByFile) : row));
  const codes = prepared.flatMap((row) => ('values' in row ? [String(row.values[HOUSEHOLD_ID])] : []));
  await registerCodes(client, 'HOUSEHOLD', 'ISSUED', codes);
  return prepared;
}

function withCode(row: Extract<PreparedRow, { values: unknown }>, idByFile: ReadonlyMap<string, string>): PreparedRow {
  const delivered = row.values.householdCode;
  if (typeof delivered === 'string' && !isSocialSecurityCode(delivered)) {
    return { problems: [{ code: 'CODE_MALFORMED', column: 'householdCode' }] };
  }
  const known = idByFile.get(String(row.values.fileNumber));
  if (known !== undefined && typeof delivered === 'string' && delivered !== known) {
    return { problems: [{ code: 'CODE_CONFLICT', column: 'householdCode' }] };
  }
  return { values: { ...row.values, [HOUSEHOLD_ID]: known ?? delivered ?? drawCode() } };
}
