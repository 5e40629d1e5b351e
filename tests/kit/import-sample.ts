import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Column, ImportFormat } from '../../subgraphs/kit/import/format.js';
import { createImportTarget, type ImportTarget } from '../../subgraphs/kit/import/import-target.js';

const column = (key: string, header: string, kind: Column['kind'], rest: Partial<Column> = {}): Column => ({
  key,
  header,
  kind,
  required: false,
  about: { vi: `${header}.`, en: `${key}.` },
  ...rest,
});

/** A format with every kind of cell. */
export const SAMPLE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'sample',
  version: 1,
  title: { vi: 'Mẫu', en: 'Sample' },
  naturalKey: ['recordNumber'],
  columns: [
    column('recordNumber', 'Số hồ sơ', 'text', { required: true }),
    column('fullName', 'Họ và tên', 'text'),
    column('insuranceNumber', 'Mã số BHXH', 'text', { pattern: /^\d{10}$/ }),
    column('validFrom', 'Từ ngày', 'date', { required: true }),
    column('validTo', 'Đến ngày', 'date'),
    column('month', 'Tháng', 'yearMonth'),
    column('year', 'Năm', 'year'),
    column('amount', 'Số tiền', 'vnd'),
    column('coefficient', 'Hệ số', 'decimal'),
    column('sex', 'Giới tính', 'enum', { values: { Nam: 'MALE', Nữ: 'FEMALE' } }),
    column('suspended', 'Tạm đình chỉ', 'boolean'),
    column('deprivations', 'Thiếu hụt', 'list'),
  ],
};

export const SAMPLE_TABLE = `CREATE TABLE samples (record_number text PRIMARY KEY, full_name text, insurance_number text, valid_from date NOT NULL,
  valid_to date, month text, year int, amount bigint, coefficient numeric, sex text, suspended boolean, deprivations text[],
  CONSTRAINT amount_within_ceiling CHECK (amount < 900000000000))`;

export const SAMPLE_TARGET: ImportTarget = createImportTarget({ format: SAMPLE_FORMAT, table: 'samples' });
export const HEADERS = SAMPLE_FORMAT.columns.map(({ header }) => header);

/** The cells of one good row by column key, changed by what the test is about. */
export function sampleRow(changes: Readonly<Record<string, string>> = {}): string[] {
  const cells: Record<string, string> = { recordNumber: 'HS1', fullName: 'Nguyễn Thị Hòa', validFrom: '05/09/2024', ...changes };
  return SAMPLE_FORMAT.columns.map(({ key }) => cells[key] ?? '');
}

export function toCsv(rows: readonly (readonly string[])[], lineEnd = '\n'): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(quote).join(',') + lineEnd).join('');
}

let files = 0;

/** Writes a file to import and gives its path. */
export function writeSample(folder: string, content: string | Uint8Array): string {
  const path = join(folder, `sample-${(files += 1)}.v1.csv`);
  writeFileSync(path, content);
  return path;
}

export function writeSampleRows(folder: string, rows: readonly (readonly string[])[]): string {
  return writeSample(folder, toCsv([HEADERS, ...rows]));
}

/** A target whose keys are found out only in `prepare`, as those of residences are: two numbers of the file may be one row. */
export const RESOLVING_TARGET: ImportTarget = {
  ...SAMPLE_TARGET,
  columns: { ...SAMPLE_TARGET.columns, record_number: 'resolved' },
  prepare: (rows) =>
    Promise.resolve(rows.map(({ values }) => ({ values: { ...values, resolved: String(values.recordNumber).toLowerCase() } }))),
};
