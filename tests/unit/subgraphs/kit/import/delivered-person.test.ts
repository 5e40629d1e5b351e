import { describe, expect, it } from '@jest/globals';
import { IMPORT_TARGETS as HEALTH_TARGETS } from '../../../../../subgraphs/health/store/import-targets.js';
import { IMPORT_TARGETS as INSURANCE_TARGETS } from '../../../../../subgraphs/social-insurance/store/import-targets.js';
import type { ImportTarget } from '../../../../../subgraphs/kit/import/import-target.js';

function versionsOf(record: string): readonly (ImportTarget | undefined)[] {
  const targets = [...INSURANCE_TARGETS, ...HEALTH_TARGETS].filter(({ format }) => format.record === record);
  return [1, 2].map((wanted) => targets.find(({ format }) => format.version === wanted));
}

describe('a record whose second version brings the native place', () => {
  it.each(['insurance-membership', 'encounter'])('%s: it goes into a column that the first version leaves as it is', (record) => {
    const [first, second] = versionsOf(record);
    expect(Object.keys(first?.columns ?? {})).not.toContain('delivered_native_place');
    expect(second?.columns).toEqual({ ...first?.columns, delivered_native_place: 'nativePlace' });
    expect(second).toMatchObject({ table: first?.table, conflictKey: first?.conflictKey, refersTo: first?.refersTo });
  });

  it.each(['insurance-membership', 'encounter'])('%s: its file has the columns of the first, and one more behind them', (record) => {
    const [first, second] = versionsOf(record).map((target) => target?.format.columns.map(({ header }) => header));
    expect(second).toEqual([...(first ?? []), 'Quê quán']);
  });
});
