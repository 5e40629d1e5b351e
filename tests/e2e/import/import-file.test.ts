import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { importFile, type ImportProgress, type ImportReport } from '../../../subgraphs/kit/import/import-file.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { HEADERS, SAMPLE_TABLE, SAMPLE_TARGET, sampleRow, toCsv, writeSample, writeSampleRows } from '../../kit/import-sample.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  await postgres.pool.query(`DROP TABLE IF EXISTS samples; ${SAMPLE_TABLE}; TRUNCATE import_run, row_history`);
});

type Extra = Partial<Parameters<typeof importFile>[0]>;
const run = (path: string, extra: Extra = {}): Promise<ImportReport> =>
  importFile({ target: SAMPLE_TARGET, path, pool: postgres.pool, register: NO_REGISTER, importedBy: 'tester', ...extra });
const stored = async () => (await postgres.pool.query<Record<string, unknown>>('SELECT * FROM samples ORDER BY record_number')).rows;
const everything = async () =>
  (
    await postgres.pool.query<Record<string, unknown>>(
      'SELECT (SELECT count(*) FROM import_run) runs, (SELECT count(*) FROM row_history) history, s.* FROM samples s',
    )
  ).rows;
const numbered = (count: number) => Array.from({ length: count }, (_, index) => sampleRow({ recordNumber: `HS${index}` }));

describe('importFile', () => {
  it('writes every kind of cell as the graph means it', async () => {
    const cells = {
      validTo: '29/02/2028',
      month: '09/2024',
      year: '2025',
      amount: '1500000',
      coefficient: '1.5',
      sex: 'Nữ',
      suspended: 'Không',
    };
    const report = await run(writeSampleRows(postgres.folder, [sampleRow({ ...cells, deprivations: 'a"b; c\\d' })]));
    expect(report).toMatchObject({ rows: 1, inserted: 1, updated: 0, unchanged: 0, rejected: 0, rejectFile: null });
    const { rows } = await postgres.pool.query('SELECT s.*, valid_from::text AS f, valid_to::text AS t FROM samples s');
    expect(rows[0]).toMatchObject({
      f: '2024-09-05',
      t: '2028-02-29',
      month: '2024-09',
      year: 2025,
      amount: '1500000',
      coefficient: '1.5',
    });
    expect(rows[0]).toMatchObject({ sex: 'FEMALE', suspended: false, deprivations: ['a"b', 'c\\d'], insurance_number: null });
  });

  it('changes nothing when the same file comes twice: no row gets a new version', async () => {
    const path = writeSampleRows(postgres.folder, numbered(300));
    await run(path, { batchRows: 70 });
    const versions = () => postgres.pool.query('SELECT record_number, xmin::text, ctid::text FROM samples ORDER BY 1');
    const { rows: before } = await versions();
    expect(await run(path, { batchRows: 70 })).toMatchObject({ rows: 300, inserted: 0, updated: 0, unchanged: 300, rejected: 0 });
    expect((await versions()).rows).toEqual(before);
  });

  it('counts inserted, updated and unchanged rows apart', async () => {
    await run(writeSampleRows(postgres.folder, numbered(4)));
    const changed = [...numbered(4), sampleRow({ recordNumber: 'NEW' })].map((cells, index) =>
      index === 1 ? sampleRow({ recordNumber: 'HS1', amount: '5' }) : cells,
    );
    expect(await run(writeSampleRows(postgres.folder, changed))).toMatchObject({ inserted: 1, updated: 1, unchanged: 3 });
  });

  it('takes the columns in any order, with spaces and another Unicode form in their names', async () => {
    const order = [...HEADERS.keys()].reverse();
    const rows = [HEADERS.map((header) => ` ${header.normalize('NFD')} `), sampleRow()].map((cells) =>
      order.map((index) => cells[index] ?? ''),
    );
    await run(writeSample(postgres.folder, toCsv(rows)));
    expect(await stored()).toMatchObject([{ record_number: 'HS1', full_name: 'Nguyễn Thị Hòa' }]);
  });

  it('takes a byte-order mark, CRLF, a last line without end, and empty lines', async () => {
    const text = `\uFEFF${toCsv([HEADERS, sampleRow()], '\r\n')}\r\n\r\n${toCsv([sampleRow({ recordNumber: 'HS2' })], '')}`;
    expect(await run(writeSample(postgres.folder, text))).toMatchObject({ rows: 2, inserted: 2 });
  });

  it('keeps quotation marks, commas and line breaks inside cells, and normalises to NFC', async () => {
    const names = ['Ấp "Ba", số 5', 'hai\r\ndòng', 'Hòa'.normalize('NFD'), '  rộng  '];
    await run(
      writeSampleRows(
        postgres.folder,
        names.map((fullName, index) => sampleRow({ recordNumber: `HS${index}`, fullName })),
      ),
    );
    expect((await stored()).map((row) => row.full_name)).toEqual(['Ấp "Ba", số 5', 'hai\r\ndòng', 'Hòa', 'rộng']);
  });

  it('takes a quotation mark in the middle of a cell as text', async () => {
    await run(writeSample(postgres.folder, `${toCsv([HEADERS])}HS1,ống 5" dài,${sampleRow().slice(2).join(',')}\n`));
    expect(await stored()).toMatchObject([{ full_name: 'ống 5" dài' }]);
  });

  it('numbers lines as an editor does, whatever breaks stand inside cells', async () => {
    const rows = [
      sampleRow({ fullName: 'a\nb\r\nc' }),
      sampleRow({ recordNumber: 'HS2', validFrom: '30/02/2024', fullName: 'x\ny' }),
      sampleRow({ recordNumber: '' }),
    ];
    const { rejectFile } = await run(writeSample(postgres.folder, toCsv([HEADERS, ...rows], '\r\n')));
    expect(readRejects(rejectFile).map(([line]) => line)).toEqual(['5', '7']);
  });

  it('rejects a cell of 10 MB whole and goes on', async () => {
    const huge = 'ă'.repeat(5_000_000);
    const { rejectFile, ...counts } = await run(
      writeSampleRows(postgres.folder, [sampleRow({ fullName: huge }), sampleRow({ recordNumber: 'HS2' })]),
    );
    expect(counts).toMatchObject({ rows: 2, inserted: 1, rejected: 1 });
    expect(readRejects(rejectFile)[0]?.[6] === huge).toBe(true);
  });

  it('lists every problem of a row in one line of a private file, in front of the row as delivered', async () => {
    const bad = sampleRow({ validFrom: '30/02/2024', sex: 'nam', fullName: ' giữ nguyên ' });
    const { rejectFile } = await run(writeSampleRows(postgres.folder, [bad]));
    const [line, columns, codes, vi, en, ...cells] = readRejects(rejectFile)[0] ?? [];
    expect([line, columns, codes]).toEqual(['2', 'Từ ngày | Giới tính', 'DATE_IMPOSSIBLE | ENUM_UNKNOWN']);
    expect([vi, en]).toEqual([
      'Ngày không có trong lịch. | Chỉ nhận một trong các từ: Nam, Nữ.',
      'There is no such day in the calendar. | Only one of these words is taken: Nam, Nữ.',
    ]);
    expect(cells).toEqual(bad);
    expect(statSync(rejectFile ?? '').mode & 0o777).toBe(0o600);
  });

  it('takes a corrected reject file as it is', async () => {
    const { rejectFile } = await run(
      writeSampleRows(postgres.folder, [sampleRow(), sampleRow({ recordNumber: 'HS2', validFrom: '31/04/2024' })]),
    );
    const corrected = readFileSync(rejectFile ?? '', 'utf8').replace('31/04/2024', '30/04/2024');
    expect(await run(writeSample(postgres.folder, corrected))).toMatchObject({ rows: 1, inserted: 1, rejected: 0 });
    expect(await stored()).toHaveLength(2);
  });

  it('never overwrites an earlier reject file', async () => {
    const path = writeSampleRows(postgres.folder, [sampleRow({ recordNumber: '' })]);
    const [first, second] = [await run(path), await run(path)];
    expect(first.rejectFile).not.toBe(second.rejectFile);
  });

  it('reports progress after each batch up to the whole', async () => {
    const seen: ImportProgress[] = [];
    await run(writeSampleRows(postgres.folder, numbered(95)), { batchRows: 10, onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ rows }) => rows)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 95]);
    expect(seen.at(-1)?.share).toBe(1);
  });

  it('leaves a line in the import history', async () => {
    const path = writeSampleRows(postgres.folder, [sampleRow(), sampleRow()]);
    await run(path);
    const { rows } = await postgres.pool.query('SELECT * FROM import_run');
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(rows).toMatchObject([
      { record: 'sample', version: 1, file_sha256: sha256, imported_by: 'tester', rows: '2', inserted: '1', rejected: '1' },
    ]);
    expect(rows[0]).toMatchObject({ started_at: expect.any(Date), finished_at: expect.any(Date) });
  });

  it('keeps what stood in a row before a correction or a closure, and which file changed it', async () => {
    await run(writeSampleRows(postgres.folder, numbered(3)));
    const corrected = sampleRow({ recordNumber: 'HS1', fullName: 'Nguyễn Thị Hoà', amount: '7' });
    await run(writeSampleRows(postgres.folder, [corrected, sampleRow({ recordNumber: 'HS2', validTo: '31/12/2025' })]));
    await run(writeSampleRows(postgres.folder, [corrected]));
    const { rows } = await postgres.pool.query(
      `SELECT h.table_name, h.natural_key, h.old ->> 'full_name' AS name, h.old ->> 'valid_to' AS valid_to, r.imported_by
       FROM row_history h JOIN import_run r ON r.id = h.import_run_id ORDER BY h.id`,
    );
    const before = { table_name: 'samples', name: 'Nguyễn Thị Hòa', valid_to: null, imported_by: 'tester' };
    expect(rows).toEqual(['HS1', 'HS2'].map((number) => ({ ...before, natural_key: { record_number: number } })));
    expect((await stored())[2]).toMatchObject({ full_name: 'Nguyễn Thị Hòa', valid_to: expect.anything() });
  });

  it('leaves the database as it was in a dry run, with the counts and the reject file of a real one', async () => {
    await run(writeSampleRows(postgres.folder, numbered(5)));
    const changed = numbered(7).map((cells, index) => (index === 2 ? sampleRow({ recordNumber: 'HS2', amount: '5' }) : cells));
    const path = writeSampleRows(postgres.folder, [...changed, sampleRow({ recordNumber: 'X', amount: '900000000000' })]);
    const before = await everything();
    const { rejectFile, ...counts } = await run(path, { dryRun: true, batchRows: 3 });
    expect(await everything()).toEqual(before);
    expect(counts).toMatchObject({ rows: 8, inserted: 2, updated: 1, unchanged: 4, rejected: 1 });
    const real = await run(path);
    expect(real).toMatchObject({ rows: 8, inserted: 2, updated: 1, unchanged: 4, rejected: 1, resumedAfterLine: null });
    expect(readRejects(real.rejectFile)).toEqual(readRejects(rejectFile));
  });

  it('goes on behind the last batch of an interrupted run of the same bytes, and takes another file from its beginning', async () => {
    const path = writeSampleRows(postgres.folder, numbered(200));
    const interrupt = async () => {
      const stop = new AbortController();
      await expect(run(path, { batchRows: 10, signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
    };
    await interrupt();
    const line = 1 + (await stored()).length;
    const other = writeSampleRows(postgres.folder, numbered(201));
    expect(await run(path, { batchRows: 7 })).toMatchObject({ resumedAfterLine: line, rows: 200, inserted: 200 });
    expect(await run(path)).toMatchObject({ resumedAfterLine: null, unchanged: 200 });
    await interrupt();
    expect(await run(other)).toMatchObject({ resumedAfterLine: null, rows: 201, inserted: 1 });
    expect(await run(path)).toMatchObject({ resumedAfterLine: null, rows: 200 });
  });

  it('stops between two batches when told to; the same file then completes it', async () => {
    const path = writeSampleRows(postgres.folder, numbered(200));
    const stop = new AbortController();
    await expect(run(path, { batchRows: 10, signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
    expect((await stored()).length).toBeLessThan(200);
    expect((await postgres.pool.query('SELECT finished_at FROM import_run')).rows).toEqual([{ finished_at: null }]);
    const report = await run(path);
    expect(report.inserted + report.unchanged).toBe(200);
  });

  it('says which column the table lacks instead of leaving a delivered one out', async () => {
    await postgres.pool.query('ALTER TABLE samples DROP COLUMN sex');
    await expect(run(writeSampleRows(postgres.folder, [sampleRow()]))).rejects.toThrow('Table "samples" has no column "sex"');
  });
});

function readRejects(path: string | null): string[][] {
  const rows: string[][] = parse(readFileSync(path ?? ''), { bom: true, relax_column_count: true });
  return rows.slice(1);
}
