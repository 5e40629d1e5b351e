import { describe, expect, it } from '@jest/globals';
import { describeFormats } from '../../../../../subgraphs/kit/import/describe-formats.js';
import { createImportTarget } from '../../../../../subgraphs/kit/import/import-target.js';
import { LABOUR_FORMATS } from '../../../../../subgraphs/labour/store/formats/index.js';
import { IMPORT_TARGETS as LABOUR } from '../../../../../subgraphs/labour/store/import-targets.js';
import { SOCIAL_INSURANCE_FORMATS } from '../../../../../subgraphs/social-insurance/store/formats/index.js';
import { IMPORT_TARGETS as SOCIAL_INSURANCE } from '../../../../../subgraphs/social-insurance/store/import-targets.js';
import { HEALTH_FORMATS } from '../../../../../subgraphs/health/store/formats/index.js';
import { IMPORT_TARGETS as HEALTH } from '../../../../../subgraphs/health/store/import-targets.js';

describe('describeFormats', () => {
  it('names every column of every format with its words', () => {
    const text = describeFormats(LABOUR_FORMATS);
    for (const { header } of LABOUR_FORMATS.flatMap(({ columns }) => columns)) expect(text).toContain(`| «${header}» |`);
    expect(text).toContain('## poverty-classification.v1.csv');
    expect(text).toContain('Hộ nghèo, Hộ cận nghèo');
  });
});

describe('the import targets of an agency', () => {
  it.each([
    ['labour', LABOUR, LABOUR_FORMATS],
    ['social-insurance', SOCIAL_INSURANCE, SOCIAL_INSURANCE_FORMATS],
    ['health', HEALTH, HEALTH_FORMATS],
  ])('%s has one for each format', (_, targets, formats) => {
    expect(new Set(targets.map(({ format }) => format))).toEqual(new Set(formats));
  });

  it('map every column of a format into the table, under the names of the delivered identity', () => {
    const target = LABOUR.find(({ format }) => format.record === 'assistance-entitlement');
    expect(target?.conflictKey).toEqual(['record_number']);
    expect(target?.columns).toMatchObject({
      citizen_id: 'citizenId',
      delivered_full_name: 'fullName',
      person_record_number: 'personRecordNumber',
    });
    expect(Object.keys(target?.columns ?? {})).not.toContain('full_name');
  });

  it('refuse a natural key that may be empty: two empty keys would never meet', () => {
    const [format] = LABOUR_FORMATS;
    if (format === undefined) throw new Error('labour has formats');
    const [key = ''] = format.naturalKey;
    const optional = { ...format, columns: format.columns.map((column) => ({ ...column, required: false })) };
    expect(() => createImportTarget({ format: optional, table: 'x' })).toThrow(`the natural key ${key} must be a required column`);
  });
});
