import { findLocalDate } from '../../../../schema/contract/local-date.js';
import { isSocialSecurityCode } from '../../../../schema/contract/social-security-code.js';
import { type CheckedRow, createImportTarget, type ImportContext, type PreparedRow } from '../../../kit/import/import-target.js';
import { CITIZEN_FORMAT_2 } from '../formats/citizen-2.format.js';
import { CITIZEN_FORMAT } from '../formats/citizen.format.js';
import { drawCode, lockRegister, registerCodes } from '../register/issue-code.js';
import { type CodeMerge, mergeCodes } from '../register/merge-codes.js';

interface Known {
  /** The code under which the register holds the file's record number. */
  readonly byRecordNumber: string | null;
  /** The code that the personal number leads to, and whether it still waits for its citizen. */
  readonly byPersonalNumber: string | null;
  readonly numberIsProvisional: boolean | null;
  /** The record number that already holds the code delivered in the file. */
  readonly codeHeldBy: string | null;
}

/** Citizens get their code here: the one they have, the one in the file, or a new one. A number that waited under a provisional code finds its citizen. */
export const CITIZEN_TARGET = createImportTarget({
  format: CITIZEN_FORMAT,
  table: 'citizen',
  omit: ['socialSecurityCode'],
  columns: { id: 'id' },
  insertOnly: ['id'],
  prepare: prepareCitizens,
});

export const CITIZEN_TARGET_2 = createImportTarget({
  format: CITIZEN_FORMAT_2,
  table: 'citizen',
  omit: ['socialSecurityCode'],
  columns: { id: 'id' },
  insertOnly: ['id'],
  prepare: async (rows, context) => (await prepareCitizens(rows, context)).map(readVerifiedAt),
});

/** A time of day in Vietnam, which has known one offset since 1975. */
function readVerifiedAt(row: PreparedRow): PreparedRow {
  const verifiedAt = 'values' in row ? textOf(row.values.verifiedAt) : null;
  if (!('values' in row) || verifiedAt === null) return row;
  const [date = '', time = ''] = verifiedAt.split(' ');
  const day = findLocalDate(date.split('/').reverse().join('-'));
  if (day === null) return { problems: [{ code: 'DATE_IMPOSSIBLE', column: 'verifiedAt' }] };
  return { values: { ...row.values, verifiedAt: `${day}T${time}:00+07:00` } };
}

async function prepareCitizens(rows: readonly CheckedRow[], { client }: ImportContext): Promise<readonly PreparedRow[]> {
  await lockRegister(client);
  const known = await readKnown(client, rows);
  const merges: CodeMerge[] = [];
  const numbers: { number: string; code: string }[] = [];
  const prepared = rows.map(({ values }, index): PreparedRow => {
    const facts = known[index];
    const delivered = textOf(values.socialSecurityCode);
    const personalNumber = textOf(values.personalNumber);
    if (delivered !== null && !isSocialSecurityCode(delivered))
      return { problems: [{ code: 'CODE_MALFORMED', column: 'socialSecurityCode' }] };
    const id = facts?.byRecordNumber ?? delivered ?? drawCode();
    if ((delivered !== null && delivered !== id) || (facts?.codeHeldBy != null && facts.codeHeldBy !== values.recordNumber)) {
      return { problems: [{ code: 'CODE_CONFLICT', column: 'socialSecurityCode' }] };
    }
    if (personalNumber !== null && facts?.byPersonalNumber != null && facts.byPersonalNumber !== id) {
      if (facts.numberIsProvisional !== true) return { problems: [{ code: 'CODE_CONFLICT', column: 'personalNumber' }] };
      merges.push({ alias: facts.byPersonalNumber, code: id });
    }
    if (personalNumber !== null) numbers.push({ number: personalNumber, code: id });
    return { values: { ...values, id } };
  });
  await registerCodes(
    client,
    'CITIZEN',
    'ISSUED',
    prepared.flatMap((row) => ('values' in row ? [String(row.values.id)] : [])),
  );
  await mergeCodes(client, merges);
  await client.query(
    `INSERT INTO code_number (scheme, number, code) SELECT 'PERSONAL_NUMBER', number, code FROM unnest($1::text[], $2::text[]) AS n(number, code) ON CONFLICT (scheme, number) DO NOTHING`,
    [numbers.map(({ number }) => number), numbers.map(({ code }) => code)],
  );
  return prepared;
}

async function readKnown(client: ImportContext['client'], rows: readonly CheckedRow[]): Promise<Known[]> {
  const column = (key: string) => rows.map(({ values }) => textOf(values[key]));
  const { rows: known } = await client.query<Known>(
    `SELECT c.id AS "byRecordNumber", n.code AS "byPersonalNumber", r.status = 'PROVISIONAL' AS "numberIsProvisional", h.record_number AS "codeHeldBy"
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS q(record_number, personal_number, code, place)
     LEFT JOIN citizen c ON c.record_number = q.record_number
     LEFT JOIN code_number n ON n.scheme = 'PERSONAL_NUMBER' AND n.number = q.personal_number
     LEFT JOIN code_register r ON r.code = n.code
     LEFT JOIN citizen h ON h.id = q.code
     ORDER BY q.place`,
    [column('recordNumber'), column('personalNumber'), column('socialSecurityCode')],
  );
  return known;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
