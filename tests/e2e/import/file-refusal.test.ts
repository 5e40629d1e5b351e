import { join } from 'node:path';
import { appendFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCsvRows } from '../../../subgraphs/kit/import/csv-rows.js';
import { lockFile, unlockFile } from '../../../subgraphs/kit/import/file-lock.js';
import { FILE_REFUSALS, FileRefused, type FileRefusalCode } from '../../../subgraphs/kit/import/file-refusal.js';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { getTargetOf } from '../../../scripts/import/targets.js';
import { HEADERS, SAMPLE_TABLE, SAMPLE_TARGET, sampleRow, toCsv, writeSample } from '../../kit/import-sample.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await postgres.pool.query(SAMPLE_TABLE);
});
afterAll(() => postgres.stop());

const good = toCsv([HEADERS, sampleRow()]);
const withHeaders = (headers: readonly string[]) => toCsv([headers, sampleRow()]);

/** Code → a file that is refused with it, and what the sentence must name. */
const FILES: Readonly<Record<string, readonly [code: FileRefusalCode, content: string | Uint8Array, names: string]>> = {
  'a file of no bytes': ['FILE_EMPTY', '', 'trống'],
  'a file of empty lines': ['FILE_EMPTY', '\r\n\r\n', 'trống'],
  'a byte-order mark alone': ['FILE_EMPTY', '\uFEFF', 'trống'],
  'a header without rows': ['HEADER_ONLY', toCsv([HEADERS]), 'tiêu đề'],
  'a header without rows, with empty lines': ['HEADER_ONLY', `${toCsv([HEADERS])}\n\n`, 'tiêu đề'],
  'windows-1258': ['ENCODING_WRONG', Buffer.from('S\xf4\xec h\xf4\xcc s\xbd\n', 'latin1'), 'windows-1258'],
  'a single wrong byte at the very end': ['ENCODING_WRONG', Buffer.concat([Buffer.from(good), Buffer.from([0xe1])]), 'UTF-8'],
  'UTF-16 with a mark': ['ENCODING_WRONG', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'UTF-16'],
  'UTF-16 without a mark': ['ENCODING_WRONG', Buffer.from(good, 'utf16le'), 'UTF-16'],
  'semicolons for commas': ['DELIMITER_WRONG', good.replaceAll(',', ';'), '«;»'],
  'tabs for commas': ['DELIMITER_WRONG', good.replaceAll(',', '\t'), 'tab'],
  'a missing column': ['COLUMN_MISSING', withHeaders(HEADERS.slice(1)), '«Số hồ sơ»'],
  'a column too many': ['COLUMN_UNKNOWN', withHeaders([...HEADERS, 'Ghi chú']), '«Ghi chú»'],
  'a column without a name': ['COLUMN_UNKNOWN', withHeaders([...HEADERS, '']), '«»'],
  'a column twice': ['COLUMN_DUPLICATED', withHeaders([...HEADERS, 'Giới tính']), '«Giới tính»'],
  'a quotation mark never closed': ['QUOTE_NOT_CLOSED', `${good}HS2,"Trần Văn An,,01/01/2024\nHS3,,,\n`, 'dòng 3'],
};

describe('a file that is refused', () => {
  it.each(Object.entries(FILES))('%s', async (_, [code, content, names]) => {
    const before = await countWritten();
    const refusal = await importOf(writeSample(postgres.folder, content)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(names) });
    expect(await countWritten()).toEqual(before);
    expect(readdirSync(postgres.folder).filter((name) => name.includes('rejects'))).toEqual([]);
  });

  it('a row larger than anything real', async () => {
    const path = writeSample(postgres.folder, `${good}${'x'.repeat(1_100_000)}\n`);
    const read = async () => {
      for await (const rows of readCsvRows(path, { hasCarriageReturns: false }, undefined, 1)) expect(rows.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toMatchObject({ code: 'ROW_TOO_LARGE', message: expect.stringContaining('1 MB') });
  });

  it('a path that is no file', async () => {
    await expect(importOf(join(postgres.folder, 'none.csv'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(importOf(postgres.folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('a file that changes while it is read', async () => {
    const path = writeSample(postgres.folder, good);
    const changing = importOf(path, () => appendFileSync(path, 'x'));
    await expect(changing).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  });

  it('a file that another import is at work on', async () => {
    const one = await postgres.pool.connect();
    const other = await postgres.pool.connect();
    await lockFile(one, 'same', 1);
    await expect(lockFile(other, 'same', 1)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await unlockFile(one, 'same');
    await lockFile(other, 'same', 1);
    await unlockFile(other, 'same');
    for (const client of [one, other]) client.release();
  });

  it('a name that says no known record', () => {
    expect(() => getTargetOf('/x/pupil.v1.csv', [SAMPLE_TARGET])).toThrow(expect.objectContaining({ code: 'FILE_NAME_UNKNOWN' }));
    expect(() => getTargetOf('/x/sample.v2.csv', [SAMPLE_TARGET])).toThrow('sample.v1');
    expect(getTargetOf('/x/sample.v1.rejects-2.csv', [SAMPLE_TARGET])).toBe(SAMPLE_TARGET);
    expect(getTargetOf('/x/tháng 9.csv', [SAMPLE_TARGET], 'sample')).toBe(SAMPLE_TARGET);
  });

  it('is shown here, or with the workbooks, for every code there is', () => {
    const elsewhere = [
      'ROW_TOO_LARGE',
      'IMPORT_RUNNING',
      'WORKBOOK_UNREADABLE',
      'SHEET_UNKNOWN',
      'SHEET_FULL',
      'FILE_UNREADABLE',
      'FILE_CHANGED',
      'FILE_NAME_UNKNOWN',
    ];
    expect(new Set([...Object.values(FILES).map(([code]) => code), ...elsewhere])).toEqual(new Set(Object.keys(FILE_REFUSALS)));
  });
});

function importOf(path: string, onProgress?: () => void) {
  const options = { target: SAMPLE_TARGET, path, pool: postgres.pool, register: NO_REGISTER, importedBy: 'tester' };
  return importFile({ ...options, ...(onProgress && { onProgress }) });
}

async function countWritten() {
  const { rows } = await postgres.pool.query<Record<string, string>>(
    'SELECT (SELECT count(*) FROM samples) AS samples, (SELECT count(*) FROM import_run) AS runs',
  );
  return rows;
}
