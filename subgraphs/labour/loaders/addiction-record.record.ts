import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { AddictionRecord } from '../types/addiction-record.type.js';

/** No list of the root is made of it: a list, its length and its filters would tell who is in it. */
export const ADDICTION_RECORDS: RecordDefinition<AddictionRecord> = {
  from: 'addiction_record ar',
  columns: {
    id: 'ar.id',
    recordNumber: 'ar.record_number',
    measure: 'ar.measure',
    substance: 'ar.substance',
    facility: 'ar.facility',
    decisionNumber: 'ar.decision_number',
    validFrom: 'ar.valid_from',
    validTo: 'ar.valid_to',
    citizenId: 'ar.citizen_id',
    asDelivered: deliveredIdentityColumn('ar'),
  },
  subject: { citizen: 'ar.citizen_id' },
  group: 'labour.addiction',
  order: 'ar.valid_from, ar.record_number',
};
