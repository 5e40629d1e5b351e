import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import type { ImportTarget } from '../../../subgraphs/kit/import/import-target.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { REJECT_CODES, type RejectCode } from '../../../subgraphs/kit/import/reject-codes.js';
import { HEADERS, SAMPLE_TABLE, SAMPLE_TARGET, sampleRow, toCsv, writeSample } from '../../kit/import-sample.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());
beforeEach(() => postgres.pool.query(`DROP TABLE IF EXISTS samples; ${SAMPLE_TABLE}`));

/** What a row must look like to be rejected with the code, and the column that is named. */
const ROWS: readonly (readonly [code: RejectCode, column: string, changes: Readonly<Record<string, string>>])[] = [
  ['REQUIRED_MISSING', 'Số hồ sơ', { recordNumber: '' }],
  ['REQUIRED_MISSING', 'Từ ngày', { validFrom: ' \u00a0' }],
  ['TEXT_TOO_LONG', 'Họ và tên', { fullName: 'ă'.repeat(2001) }],
  ['CONTROL_CHARACTER', 'Họ và tên', { fullName: 'a\u0000b' }],
  ['CONTROL_CHARACTER', 'Số tiền', { amount: '1\u001b' }],
  ['PATTERN_MISMATCH', 'Mã số BHXH', { insuranceNumber: '012345678' }],
  ['DATE_MALFORMED', 'Từ ngày', { validFrom: '5/9/2024' }],
  ['DATE_MALFORMED', 'Từ ngày', { validFrom: '2024-09-05' }],
  ['DATE_IMPOSSIBLE', 'Từ ngày', { validFrom: '30/02/2024' }],
  ['DATE_IMPOSSIBLE', 'Từ ngày', { validFrom: '29/02/2023' }],
  ['DATE_IMPOSSIBLE', 'Từ ngày', { validFrom: '01/13/2024' }],
  ['DATE_IMPOSSIBLE', 'Từ ngày', { validFrom: '00/01/2024' }],
  ['DATE_OUT_OF_RANGE', 'Từ ngày', { validFrom: '01/01/0204' }],
  ['DATE_OUT_OF_RANGE', 'Năm', { year: '1849' }],
  ['MONTH_MALFORMED', 'Tháng', { month: '13/2024' }],
  ['YEAR_MALFORMED', 'Năm', { year: '24' }],
  ['MONEY_MALFORMED', 'Số tiền', { amount: '1.500.000' }],
  ['MONEY_MALFORMED', 'Số tiền', { amount: '-5' }],
  ['DECIMAL_MALFORMED', 'Hệ số', { coefficient: '1,5' }],
  ['ENUM_UNKNOWN', 'Giới tính', { sex: 'nam' }],
  ['BOOLEAN_MALFORMED', 'Tạm đình chỉ', { suspended: 'x' }],
  ['LIST_ITEM_EMPTY', 'Thiếu hụt', { deprivations: 'a;;b' }],
  ['PERIOD_REVERSED', 'Đến ngày', { validFrom: '02/01/2024', validTo: '01/01/2024' }],
  ['DATABASE_REFUSED', '', { amount: '900000000000' }],
];

/** Codes that only an agency's `prepare` gives. */
const PREPARED: readonly RejectCode[] = [
  'PERIOD_TOO_LONG',
  'UNKNOWN_CITIZEN',
  'UNKNOWN_HOUSEHOLD',
  'UNKNOWN_UNIT',
  'UNKNOWN_EMPLOYER',
  'UNKNOWN_FACILITY',
  'UNKNOWN_ENCOUNTER',
  'UNKNOWN_REFERENCE',
  'CODE_MALFORMED',
  'CODE_CONFLICT',
];

describe('a row is rejected whole, beside rows that are taken', () => {
  it.each(ROWS)('%s in «%s»: %j', async (code, column, changes) => {
    const bad = sampleRow({ recordNumber: 'BAD', ...changes });
    const { rejects, report } = await importRows([sampleRow({ recordNumber: 'A' }), bad, sampleRow({ recordNumber: 'B' })]);
    expect(report).toMatchObject({ rows: 3, inserted: 2, rejected: 1 });
    expect(rejects).toEqual([['3', column, code, expect.stringMatching(/./), expect.stringMatching(/./), ...bad]]);
  });

  it.each([
    ['fewer', ['HS9', 'một']],
    ['more', [...sampleRow(), '']],
  ] as const)('COLUMN_COUNT_DIFFERS: %s cells', async (_, bad) => {
    const { rejects } = await importRows([sampleRow(), [...bad]]);
    expect(rejects).toEqual([['3', '', 'COLUMN_COUNT_DIFFERS', expect.anything(), expect.anything(), ...bad]]);
  });

  it('DUPLICATE_IN_FILE names the first line; the first valid row is taken', async () => {
    const rows = [
      sampleRow({ recordNumber: 'A', sex: '?' }),
      sampleRow({ recordNumber: 'A', amount: '1' }),
      sampleRow({ recordNumber: ' A ', amount: '2' }),
    ];
    const { rejects, report } = await importRows(rows);
    expect(report).toMatchObject({ inserted: 1, rejected: 2 });
    expect(rejects.map(([line, , code]) => [line, code])).toEqual([
      ['2', 'ENUM_UNKNOWN'],
      ['4', 'DUPLICATE_IN_FILE'],
    ]);
    expect(rejects[1]?.[4]).toBe('The same key as line 3 of this file; only the first row is taken.');
    expect((await postgres.pool.query('SELECT amount FROM samples')).rows).toEqual([{ amount: '1' }]);
  });

  it('DUPLICATE_IN_FILE also when two keys turn out to be one, over the border of batches and after a batch that was refused', async () => {
    const target: ImportTarget = {
      ...SAMPLE_TARGET,
      columns: { ...SAMPLE_TARGET.columns, record_number: 'resolved' },
      prepare: (rows) =>
        Promise.resolve(rows.map(({ values }) => ({ values: { ...values, resolved: String(values.recordNumber).toLowerCase() } }))),
    };
    const tooMuch = sampleRow({ recordNumber: 'x', amount: '900000000000' });
    const rows = [
      sampleRow({ recordNumber: 'a' }),
      sampleRow({ recordNumber: 'A' }),
      tooMuch,
      sampleRow({ recordNumber: 'b' }),
      sampleRow({ recordNumber: 'B' }),
    ];
    const { rejects, report } = await importRows(rows, target, 4);
    expect(report).toMatchObject({ rows: 5, inserted: 2, updated: 0, rejected: 3 });
    expect(rejects.map(([line, , code]) => [line, code])).toEqual([
      ['3', 'DUPLICATE_IN_FILE'],
      ['4', 'DATABASE_REFUSED'],
      ['6', 'DUPLICATE_IN_FILE'],
    ]);
  });

  it.each(PREPARED)('%s, when the agency says so', async (code) => {
    const target: ImportTarget = {
      ...SAMPLE_TARGET,
      prepare: (rows) => Promise.resolve(rows.map((row, index) => (index === 1 ? { problems: [{ code, column: 'fullName' }] } : row))),
    };
    const { rejects, report } = await importRows([sampleRow({ recordNumber: 'A' }), sampleRow({ recordNumber: 'B' })], target);
    expect(report).toMatchObject({ inserted: 1, rejected: 1 });
    expect(rejects).toEqual([
      ['3', 'Họ và tên', code, expect.stringMatching(/./), expect.stringMatching(/./), ...sampleRow({ recordNumber: 'B' })],
    ]);
  });

  it('is shown here, or with the workbooks, for every code there is', () => {
    const inWorkbooks = ['NUMBER_NOT_TEXT', 'SPREADSHEET_ERROR'];
    const here = [...ROWS.map(([code]) => code), ...PREPARED, 'COLUMN_COUNT_DIFFERS', 'DUPLICATE_IN_FILE', ...inWorkbooks];
    expect(new Set(here)).toEqual(new Set(Object.keys(REJECT_CODES)));
  });
});

async function importRows(rows: readonly (readonly string[])[], target = SAMPLE_TARGET, batchRows = 4000) {
  const path = writeSample(postgres.folder, toCsv([HEADERS, ...rows]));
  const report = await importFile({ target, path, pool: postgres.pool, register: NO_REGISTER, importedBy: 'tester', batchRows });
  const lines: string[][] = parse(readFileSync(report.rejectFile ?? ''), { bom: true, relax_column_count: true });
  return { report, rejects: lines.slice(1) };
}
