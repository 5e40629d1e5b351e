import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { ChildCircumstanceFilter, ChildCircumstanceOrder } from '../types/child-circumstance-list.type.js';
import type { ChildCircumstance } from '../types/child-circumstance.type.js';
import { holdsOn } from './holds-on.js';

export const CHILD_CIRCUMSTANCES: RecordDefinition<ChildCircumstance> = {
  from: 'child_circumstance cc',
  columns: {
    id: 'cc.id',
    recordNumber: 'cc.record_number',
    kind: 'cc.kind',
    foundOn: 'cc.found_on',
    validFrom: 'cc.valid_from',
    validTo: 'cc.valid_to',
    citizenId: 'cc.citizen_id',
    asDelivered: deliveredIdentityColumn('cc'),
  },
  subject: { citizen: 'cc.citizen_id' },
  group: 'labour.child',
  order: 'cc.valid_from, cc.record_number',
};

export const CHILD_CIRCUMSTANCE_LIST: ListDefinition<ChildCircumstance, ChildCircumstanceFilter, ChildCircumstanceOrder> = {
  name: 'childCircumstances',
  record: CHILD_CIRCUMSTANCES,
  filters: { validOn: holdsOn('labour.child', 'cc'), kind: equals('labour.child', 'cc.kind') },
  orders: { validFrom: { group: 'labour.child', expression: 'cc.valid_from', cast: 'date' } },
  tieBreaker: { expression: 'cc.id', cast: 'text' },
};
