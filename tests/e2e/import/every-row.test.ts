import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import type { ImportTarget } from '../../../subgraphs/kit/import/import-target.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { HEADERS, SAMPLE_TABLE, SAMPLE_TARGET, sampleRow, toCsv, writeSample } from '../../kit/import-sample.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

/** The agency of this test does not know persons whose name ends in «?». */
const TARGET: ImportTarget = {
  ...SAMPLE_TARGET,
  prepare: (rows) =>
    Promise.resolve(
      rows.map((row) =>
        String(row.values.fullName).endsWith('?') ? { problems: [{ code: 'UNKNOWN_CITIZEN', column: 'fullName' }] } : row,
      ),
    ),
};

const anyCells = fc
  .record({
    fullName: fc.oneof(
      fc.constantFrom('Hòa', '"Hai", x', 'a\nb', 'c\r\nd', 'e?', '\u0000', '=1+1', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    validFrom: fc.constantFrom('01/01/2024', '30/02/2024', '29/02/2024', '', '1/1/2024'),
    validTo: fc.constantFrom('', '31/12/2024', '31/12/2023'),
    amount: fc.constantFrom('', '0', '12', '900000000000', '1,5'),
    sex: fc.constantFrom('', 'Nam', 'nữ'),
  })
  .map((changes) => sampleRow(changes).slice(1));
const anyExtraCells = fc.oneof({ weight: 9, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.constant(['dư']) });
/** Keys carry the number of the row, so that a row can be found again; duplicates are made of them on purpose. */
const anyRows = fc.array(fc.tuple(anyCells, anyExtraCells, fc.boolean()), { minLength: 1, maxLength: 60 });

describe('every row of a file', () => {
  it('is in the table or in the reject file, never in both, never in neither', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 20 }), async (parts, lineEnd, batchRows) => {
        await postgres.pool.query(`DROP TABLE IF EXISTS samples; ${SAMPLE_TABLE}`);
        const rows = parts.map(([cells, extra, repeats], index) => [repeats ? 'SAME' : `HS${index}`, ...cells, ...extra]);
        const path = writeSample(postgres.folder, toCsv([HEADERS, ...rows], lineEnd));
        const report = await importFile({
          target: TARGET,
          path,
          pool: postgres.pool,
          register: NO_REGISTER,
          importedBy: 'tester',
          batchRows,
        });
        const rejected = readRejects(report.rejectFile);
        const stored = (await postgres.pool.query<{ record_number: string }>('SELECT record_number FROM samples')).rows.map(
          (row) => row.record_number,
        );
        expect(report).toMatchObject({ rows: rows.length, inserted: stored.length, updated: 0, unchanged: 0, rejected: rejected.length });
        expect(stored.length + rejected.length).toBe(rows.length);
        expect(
          withoutEach(rows, rejected)
            .map(([key]) => key)
            .sort(),
        ).toEqual(stored.sort());
      }),
      { numRuns: 60, verbose: fc.VerbosityLevel.Verbose },
    );
  }, 120_000);
});

/** The rows that are left when each rejected row is taken out once, compared cell by cell. Fails when one of them was never delivered. */
function withoutEach(rows: readonly string[][], rejected: readonly string[][]): string[][] {
  const left = [...rows];
  for (const cells of rejected) {
    const at = left.findIndex((row) => JSON.stringify(row) === JSON.stringify(cells));
    expect(at).not.toBe(-1);
    left.splice(at, 1);
  }
  return left;
}

/** The agency's cells of each rejected row, without the five columns that explain. */
function readRejects(path: string | null): string[][] {
  if (path === null) return [];
  const lines: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true });
  return lines.slice(1).map((cells) => cells.slice(5));
}
