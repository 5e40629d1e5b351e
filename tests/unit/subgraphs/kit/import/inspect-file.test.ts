import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { inspectFile } from '../../../../../subgraphs/kit/import/inspect-file.js';

const folder = mkdtempSync(join(tmpdir(), 'asxh-inspect-'));
const path = join(folder, 'file.csv');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('inspectFile', () => {
  it('finds a quotation mark that is never closed exactly when the parser does', async () => {
    const anyText = fc.string({ unit: fc.constantFrom('"', '"', ',', '\n', '\r\n', 'a', 'ă'), minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        writeFileSync(path, text);
        const refusal = await inspectFile(path).then(() => null, codeOf);
        expect(refusal).toBe(isClosedForParser(text) ? null : 'QUOTE_NOT_CLOSED');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['right at the edge of a chunk', '"', 'x"'],
    ['doubled over the edge of a chunk', '"', '""x"'],
    ['before a comma after the edge', '"', '",y'],
  ])('follows quotation marks %s', async (_, opening, rest) => {
    for (const shift of [-2, -1, 0, 1]) {
      writeFileSync(path, `${opening}${'a'.repeat((1 << 18) + shift - 1)}${rest}\n`);
      await expect(inspectFile(path)).resolves.toMatchObject({ lines: 1 });
    }
  });

  it('takes a character of several bytes that lies over the edge of a chunk', async () => {
    for (const shift of [1, 2, 3]) {
      writeFileSync(path, `${'a'.repeat((1 << 18) - shift)}ệ\n`);
      await expect(inspectFile(path)).resolves.toMatchObject({ lines: 1, hasCarriageReturns: false });
    }
  });

  it('takes a quoted first header behind a byte-order mark', async () => {
    writeFileSync(path, '\uFEFF"a,b"\n');
    await expect(inspectFile(path)).resolves.toMatchObject({ lines: 1 });
    writeFileSync(path, '\uFEFF"a,b\n');
    await expect(inspectFile(path)).rejects.toMatchObject({ code: 'QUOTE_NOT_CLOSED' });
  });
});

function isClosedForParser(text: string): boolean {
  try {
    parse(text, { relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
    return true;
  } catch (error) {
    expect(codeOf(error)).toBe('CSV_QUOTE_NOT_CLOSED');
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
}
