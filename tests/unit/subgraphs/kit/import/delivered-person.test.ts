import { describe, expect, it } from '@jest/globals';
import { IMPORT_TARGETS as HEALTH_TARGETS } from '../../../../../subgraphs/health/store/import-targets.js';
import { IMPORT_TARGETS as LABOUR_TARGETS } from '../../../../../subgraphs/labour/store/import-targets.js';
import { IMPORT_TARGETS as INSURANCE_TARGETS } from '../../../../../subgraphs/social-insurance/store/import-targets.js';
import type { ImportTarget } from '../../../../../subgraphs/kit/import/import-target.js';

/** Record and the version that brings the native place. */
const BROUGHT_BY = [
  ['insurance-membership', 2],
  ['encounter', 2],
  ['meritorious-dossier', 2],
  ['assistance-entitlement', 3],
] as const;

function versionsOf(record: string, version: number): readonly (ImportTarget | undefined)[] {
  const targets = [...INSURANCE_TARGETS, ...HEALTH_TARGETS, ...LABOUR_TARGETS].filter(({ format }) => format.record === record);
  return [version - 1, version].map((wanted) => targets.find(({ format }) => format.version === wanted));
}

describe('a record whose newest version brings the native place', () => {
  it.each(BROUGHT_BY)('%s.v%i: it goes into a column that the version before leaves as it is', (record, version) => {
    const [before, newest] = versionsOf(record, version);
    expect(Object.keys(before?.columns ?? {})).not.toContain('delivered_native_place');
    expect(newest?.columns).toEqual({ ...before?.columns, delivered_native_place: 'nativePlace' });
    expect(newest).toMatchObject({ table: before?.table, conflictKey: before?.conflictKey });
    expect(newest?.refersTo).toEqual(before?.refersTo);
  });

  it.each(BROUGHT_BY)('%s.v%i: its file has the columns of the version before, and one more behind them', (record, version) => {
    const [before, newest] = versionsOf(record, version).map((target) => target?.format.columns.map(({ header }) => header));
    expect(newest).toEqual([...(before ?? []), 'Quê quán']);
  });
});
