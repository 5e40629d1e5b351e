import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { getTargetOf, getTargetOfSheet } from '../../../scripts/import/targets.js';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { openWorkbook } from '../../../subgraphs/kit/import/workbook/open-workbook.js';
import { HEADERS, SAMPLE_FORMAT, SAMPLE_TABLE, SAMPLE_TARGET } from '../../kit/import-sample.js';
import { type SheetCell, type Sheets, writeWorkbook } from '../../kit/write-workbook.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());
beforeEach(() => postgres.pool.query(`DROP TABLE IF EXISTS samples; ${SAMPLE_TABLE}`));

/** 5 September 2024. */
const DAY = { day: 45540 } as const;

function row(changes: Readonly<Record<string, SheetCell>> = {}): SheetCell[] {
  const cells: Readonly<Record<string, SheetCell>> = { recordNumber: 'HS1', fullName: 'Nguyễn Thị Hòa', validFrom: DAY, ...changes };
  return SAMPLE_FORMAT.columns.map(({ key }) => cells[key] ?? '');
}

describe('a workbook', () => {
  it('gives texts, days, months and amounts as a file would, and passes over empty rows', async () => {
    const full = row({ month: { day: 45536 }, amount: 1_500_000, coefficient: 1.5, year: 2024, suspended: 'Có', sex: 'Nữ' });
    const report = await importSheet([HEADERS, full, [], row({ recordNumber: 'HS2', validFrom: '06/09/2024', fullName: 'a & <b>\n"c"' })]);
    expect(report).toMatchObject({ rows: 2, inserted: 2, rejected: 0 });
    const { rows } = await postgres.pool.query(
      `SELECT record_number, full_name, valid_from::text, month, amount, coefficient, year, suspended, sex FROM samples ORDER BY 1`,
    );
    const rest = { month: null, amount: null, coefficient: null, year: null, suspended: null, sex: null };
    expect(rows).toEqual([
      {
        record_number: 'HS1',
        full_name: 'Nguyễn Thị Hòa',
        valid_from: '2024-09-05',
        month: '2024-09',
        amount: '1500000',
        coefficient: '1.5',
        year: 2024,
        suspended: true,
        sex: 'FEMALE',
      },
      { record_number: 'HS2', full_name: 'a & <b>\n"c"', valid_from: '2024-09-06', ...rest },
    ]);
  });

  it.each<[string, string, Readonly<Record<string, SheetCell>>]>([
    ['NUMBER_NOT_TEXT', 'a number that lost its leading zeros', { insuranceNumber: 123456789 }],
    ['NUMBER_NOT_TEXT', 'a record number that nobody can know to be whole', { recordNumber: 1234 }],
    ['SPREADSHEET_ERROR', 'an error of a formula', { fullName: { error: '#N/A' } }],
    ['DATE_MALFORMED', 'a day that is a bare number', { validFrom: 45540 }],
    ['DATE_MALFORMED', 'a time of day', { validFrom: { day: 45540.5 } }],
    ['MONTH_MALFORMED', 'a day where a month belongs', { month: { day: 45540 } }],
  ])('%s: %s is rejected, beside a row that is taken', async (code, _, changes) => {
    const { rejectFile, ...counts } = await importSheet([HEADERS, row(), row({ recordNumber: 'HS2', ...changes })]);
    expect(counts).toMatchObject({ inserted: 1, rejected: 1 });
    const rejects: string[][] = parse(readFileSync(rejectFile ?? ''), { bom: true });
    expect(rejects[1]?.slice(0, 3)).toEqual(['3', expect.anything(), code]);
    expect(getTargetOf(rejectFile ?? '', [SAMPLE_TARGET])).toBe(SAMPLE_TARGET);
  });

  it('takes a number that has all the digits which its column demands', async () => {
    expect(await importSheet([HEADERS, row({ insuranceNumber: 7_512_345_678 })])).toMatchObject({ inserted: 1 });
  });

  it('takes each sheet by the name of its record or by its Vietnamese title', () => {
    for (const name of ['sample', 'Sample.v1', ' MẪU ', 'mẫu'.normalize('NFD')])
      expect(getTargetOfSheet(name, [SAMPLE_TARGET])).toBe(SAMPLE_TARGET);
    expect(() => getTargetOfSheet('Sheet1', [SAMPLE_TARGET])).toThrow(expect.objectContaining({ code: 'SHEET_UNKNOWN' }));
  });

  it('is refused when a sheet is full to its last row, for the rest may be cut off', async () => {
    const path = writeBook({ sample: [HEADERS, row(), row({ recordNumber: 'HS2' })] });
    const inspect = async (maxRows: number) => (await openWorkbook(path, maxRows)).openSheet('sample', SAMPLE_FORMAT).inspect();
    await expect(inspect(3)).rejects.toMatchObject({ code: 'SHEET_FULL' });
    await expect(inspect(4)).resolves.toMatchObject({ lines: 3 });
  });

  it('is refused when it is none: another file by that name, or none', async () => {
    const path = join(postgres.folder, 'none.xlsx');
    await expect(openWorkbook(path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    writeFileSync(path, 'PK no archive');
    await expect(openWorkbook(path)).rejects.toMatchObject({ code: 'WORKBOOK_UNREADABLE' });
  });
});

let books = 0;

function writeBook(sheets: Sheets): string {
  const path = join(postgres.folder, `book-${(books += 1)}.xlsx`);
  writeWorkbook(path, sheets);
  return path;
}

async function importSheet(rows: readonly (readonly SheetCell[])[]) {
  const path = writeBook({ other: [['x']], sample: rows });
  const workbook = await openWorkbook(path);
  const source = workbook.openSheet('sample', SAMPLE_FORMAT);
  const report = await importFile({
    target: SAMPLE_TARGET,
    path,
    source,
    pool: postgres.pool,
    register: NO_REGISTER,
    importedBy: 'tester',
  });
  workbook.close();
  if (report.rejectFile !== null) expect(basename(report.rejectFile)).toMatch(/^sample\.v1\.rejects/);
  return report;
}
