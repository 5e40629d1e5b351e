import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { encodeCell } from '../../../../scripts/generate/csv-file.js';

describe('encodeCell', () => {
  it('quotes as csv-stringify does, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Đ', 'ờ', ',', '"', '\n', '\r', ' ', ';', '\t') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const expected = stringify([cells], { record_delimiter: '\n', quoted_match: /\r/ });
        expect(`${cells.map(encodeCell).join(',')}\n`).toBe(expected);
      }),
    );
  });
});
