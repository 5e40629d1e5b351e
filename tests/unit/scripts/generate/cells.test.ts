import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Column } from '../../../../subgraphs/kit/import/format.js';
import { ALL_FORMATS, generateInto, type Cells, type Generated } from './read-generated.js';

const REAL_DATE = /^(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/(19|20)\d\d$/;
const SHAPES: Readonly<Record<Column['kind'], RegExp>> = {
  text: /^\S(.*\S)?$/su,
  date: REAL_DATE,
  yearMonth: /^(0[1-9]|1[0-2])\/20\d\d$/,
  year: /^20\d\d$/,
  vnd: /^(0|[1-9]\d*)$/,
  decimal: /^\d+(\.\d+)?$/,
  enum: /./,
  boolean: /^(Có|Không)$/,
  list: /^[^;\s]+(;[^;\s]+)*$/,
};

describe('the files of a run', () => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await generateInto(3_000, 5);
  });

  it.each(ALL_FORMATS.map((format) => [format.record, format] as const))(
    '%s: every cell is one that its format takes',
    async (record, format) => {
      const rows = await generated.rowsOf(record);
      const refused = rows.flatMap((row) => format.columns.filter((column) => !isTaken(column, row)).map(({ key }) => [key, row[key]]));
      expect(refused).toEqual([]);
    },
  );

  it.each(ALL_FORMATS.map((format) => [format.record, format] as const))(
    '%s: no two rows have the same natural key',
    async (record, format) => {
      const rows = await generated.rowsOf(record);
      expect(new Set(rows.map((row) => format.naturalKey.map((key) => row[key]).join('|'))).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['identity-document', 'citizenRecordNumber', 'citizen', 'recordNumber'],
    ['residence', 'citizenRecordNumber', 'citizen', 'recordNumber'],
    ['household', 'headRecordNumber', 'citizen', 'recordNumber'],
    ['household-member', 'citizenRecordNumber', 'citizen', 'recordNumber'],
    ['household-member', 'householdFileNumber', 'household', 'fileNumber'],
    ['family-relation', 'citizenRecordNumber', 'citizen', 'recordNumber'],
    ['family-relation', 'relativeRecordNumber', 'citizen', 'recordNumber'],
    ['representative', 'wardRecordNumber', 'citizen', 'recordNumber'],
    ['representative', 'representativeRecordNumber', 'citizen', 'recordNumber'],
    ['poverty-classification', 'householdFileNumber', 'household', 'fileNumber'],
    ['insurance-membership', 'employerCode', 'employer', 'code'],
    ['contribution-period', 'employerCode', 'employer', 'code'],
    ['health-insurance-card', 'facilityCode', 'health-facility', 'code'],
    ['encounter', 'facilityCode', 'health-facility', 'code'],
    ['diagnosis', 'encounterRecordNumber', 'encounter', 'recordNumber'],
  ])('%s points by %s to a %s that exists', async (record, key, target, targetKey) => {
    const known = new Set((await generated.rowsOf(target)).map((row) => row[targetKey]));
    const unknown = (await generated.rowsOf(record)).filter((row) => row[key] !== '' && !known.has(row[key]));
    expect(unknown).toEqual([]);
  });
});

function isTaken({ key, kind, required, pattern, values }: Column, row: Cells): boolean {
  const cell = row[key] ?? '';
  if (cell === '') return !required;
  if (!SHAPES[kind].test(cell)) return false;
  return (pattern?.test(cell) ?? true) && (!values || Object.hasOwn(values, cell));
}
