import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { ChildProtectionMeasureFilter, ChildProtectionMeasureOrder } from '../types/child-protection-measure-list.type.js';
import type { ChildProtectionMeasure } from '../types/child-protection-measure.type.js';
import { holdsOn } from './holds-on.js';

export const CHILD_PROTECTION_MEASURES: RecordDefinition<ChildProtectionMeasure> = {
  from: 'child_protection_measure cm',
  columns: {
    id: 'cm.id',
    recordNumber: 'cm.record_number',
    circumstanceRecordNumber: 'cm.circumstance_record_number',
    level: 'cm.level',
    measure: 'cm.measure',
    provider: 'cm.provider',
    decisionNumber: 'cm.decision_number',
    decisionDate: 'cm.decision_date',
    validFrom: 'cm.valid_from',
    validTo: 'cm.valid_to',
    citizenId: 'cm.citizen_id',
    asDelivered: deliveredIdentityColumn('cm'),
  },
  subject: { citizen: 'cm.citizen_id' },
  group: 'labour.child',
  order: 'cm.valid_from, cm.record_number',
};

export const CHILD_PROTECTION_MEASURE_LIST: ListDefinition<
  ChildProtectionMeasure,
  ChildProtectionMeasureFilter,
  ChildProtectionMeasureOrder
> = {
  name: 'childProtectionMeasures',
  record: CHILD_PROTECTION_MEASURES,
  filters: { validOn: holdsOn('labour.child', 'cm'), level: equals('labour.child', 'cm.level') },
  orders: { validFrom: { group: 'labour.child', expression: 'cm.valid_from', cast: 'date' } },
  tieBreaker: { expression: 'cm.id', cast: 'text' },
};
